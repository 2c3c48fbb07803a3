// not through its index, which brings 8 kB of slugs along
import { fold } from '../text/fold';

/** A text letter by letter, the same index for the same letter in every part. */
export interface Reading {
  /** Small ASCII letters without accents, `-` for dashes, ` ` for spaces, `\n`. */
  folded: string;
  /** Small letters with their accents. */
  accented: string;
  /** Where each letter starts and ends in the text that was read. */
  starts: number[];
  ends: number[];
  text: string;
}

/** A base letter with its marks, decomposed or not. */
const LETTER = /[^\p{M}]\p{M}{0,4}|\p{M}/gsu;
const SPACE = /^[\p{Zs}\t]/u;
const BREAK = /^[\n\r\v\f\u0085\u2028\u2029]/;
const DASH = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** Where Vietnamese stands. */
const LATIN = /^[\0-\u024f\u1e00-\u1eff]/;
/** In circles, full-width and in mathematics. */
const LOOKS_LIKE_ASCII = /^[\u2460-\u249b\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
/** What stands for any other sign: neither letter nor digit nor separator. */
const OTHER = '\u0000';

/** Nothing of these, so that they cannot hide a number. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{M}]/u;

const foldLetter = (letter: string): string => {
  if (SPACE.test(letter)) return ' ';
  if (BREAK.test(letter)) return '\n';
  if (LATIN.test(letter)) return fold(letter);
  if (DASH.test(letter)) return '-';
  if (LOOKS_LIKE_ASCII.test(letter)) return fold(letter.normalize('NFKC'));
  return INVISIBLE.test(letter) ? '' : OTHER;
};

/** Reads a text as written: what is found in it can be marked where it stands. */
export const read = (text: string): Reading => {
  const known = new Map<string, { folded: string; accented: string }>();
  const reading: Reading = { folded: '', accented: '', starts: [], ends: [], text };
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    let forms = known.get(letter);
    if (!forms) {
      const folded = foldLetter(letter);
      const small = LATIN.test(letter) ? letter.toLowerCase().normalize('NFC') : folded;
      forms = { folded, accented: small.length === folded.length ? small : folded };
      known.set(letter, forms);
    }
    reading.folded += forms.folded;
    reading.accented += forms.accented;
    for (let part = 0; part < forms.folded.length; part += 1) {
      reading.starts.push(index);
      reading.ends.push(index + letter.length);
    }
  }
  return reading;
};

/** The part of the text as it was written. */
export const written = ({ text, starts, ends }: Reading, from: number, to: number): string =>
  text.slice(starts[from], ends[to - 1]);

/** Whether a word is spelled with just these accents, or with none at all: `tổ` or `to`, not `tờ`. */
export const isSpelled = (reading: Reading, from: number, spelling: string): boolean => {
  const word = reading.accented.slice(from, from + spelling.length);
  return word === spelling || word === reading.folded.slice(from, from + spelling.length);
};

export const isCapital = (reading: Reading, at: number): boolean => {
  const letter = written(reading, at, at + 1);
  return letter !== letter.toLowerCase();
};

/**
 * All places where a pattern fits and `accept` agrees. Patterns repeat only up to a fixed number of
 * times, so that the time grows with the text and not faster.
 */
export function* places(
  { folded }: Reading,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Generator<RegExpExecArray> {
  const search = new RegExp(pattern, 'g');
  for (let match = search.exec(folded); match; match = search.exec(folded)) {
    if (accept(match)) yield match;
    else search.lastIndex = match.index + 1;
  }
}
