const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const SPACE = /\p{Zs}/gu;
// Cc controls, Cf zero-width and direction marks and soft hyphens, Cs halves of a broken pair
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const BULLET_AT_LINE_START = /^([ \t]*)\p{Co}+/gmu;
const PRIVATE_USE = /\p{Co}/gu;
/** Of letters, their marks and the usual signs alone: nothing of the above is among them. */
const PLAIN =
  /^[\t\n -~\u00a1-\u00ac\u00ae-\u036f\u1e00-\u1fff\u2010-\u2027\u2030-\u203a\u2200-\u22ff]*$/;

/**
 * Text of several lines as the section stores it: NFC, plain spaces, `\n` as the only line break,
 * nothing invisible. A private-use sign at the start of a line (Word's Wingdings bullets) becomes
 * `•`, elsewhere it is dropped. Joined emoji fall apart, because the joiner is invisible.
 */
export function cleanText(text: string): string {
  // Nearly every text, at a sixth of the time.
  if (PLAIN.test(text)) return text.normalize('NFC');
  return (
    text
      .replace(LINE_BREAK, '\n')
      .replace(SPACE, ' ')
      .replace(INVISIBLE, '')
      .replace(BULLET_AT_LINE_START, '$1•')
      .replace(PRIVATE_USE, '')
      // last, because a dropped sign may have stood between a letter and its mark
      .normalize('NFC')
  );
}

/** Text of a one-line field: `cleanText`, every run of white space one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
