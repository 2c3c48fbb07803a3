import type { Found } from './kinds';
import { places, type Reading } from './reading';

/** The sign and how people write it to hide it from machines. */
const AT =
  / {0,3}(?:@|[[({<] ?(?:at|@|a cong|a moc|a vong) ?[\])}>]|(?: at| a cong| a moc| a vong) ) {0,3}/;
const DOT = '(?: ?[[({<] ?(?:dot|cham|\\.) ?[\\])}>] ?| (?:dot|cham) )';
const ENDING = '(?:com|net|org|edu|gov|info|vn)(?![a-z])';
const LABEL = '[a-z\\d-]{1,63}';
/** A dot may stand apart only before an ending, not at the end of a sentence. */
const DOMAIN = new RegExp(
  `${LABEL}(?:(?:\\.|${DOT})${LABEL}| ?\\. ?${ENDING}){0,3}(?:(?:\\.|${DOT})[a-z]{2,24}| ?\\. ?${ENDING})`,
  'y',
);
const LOCAL = /[a-z\d._%+-]/;
const LONGEST_LOCAL = 64;

/** E-mail addresses, from their sign in both directions. */
export const findEmails = (reading: Reading): Found[] => {
  const { folded } = reading;
  return [...places(reading, AT)].flatMap(({ 0: at, index }) => {
    let from = index;
    while (from > 0 && index - from < LONGEST_LOCAL && LOCAL.test(folded.charAt(from - 1)))
      from -= 1;
    if (from === index) return [];
    DOMAIN.lastIndex = index + at.length;
    const [domain] = DOMAIN.exec(folded) ?? [];
    return domain ? [{ kind: 'email', from, to: index + at.length + domain.length }] : [];
  });
};
