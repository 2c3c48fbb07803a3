import { cleanText } from './clean';

const TAB = /\t/g;
const MANY_EMPTY_LINES = /\n{4,}/g;
const TWO_EMPTY_LINES = '\n\n\n';
// Signs without a shape that Unicode does not count as format characters, such as Hangul fillers;
// the selector that makes a sign an emoji stays
const FILLER = /(?!\ufe0f)\p{Default_Ignorable_Code_Point}/gu;

/**
 * What a citizen wrote, as plain text: `cleanText` without tabs, spaces at line ends, more than two
 * empty lines in a row, or white space around it. It is still no HTML: whoever shows it escapes it.
 */
export function plainText(text: string): string {
  // fillers first, because one may stand between a letter and its mark
  return (
    cleanText(text.replace(FILLER, ''))
      .replace(TAB, ' ')
      .split('\n')
      // a pattern would look at a long run of spaces once for each of them
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(MANY_EMPTY_LINES, TWO_EMPTY_LINES)
      .trim()
  );
}

/** Length in code points, as limits are told to people: an emoji is one sign, `ệ` in NFC is one. */
export function textLength(text: string): number {
  let length = 0;
  for (const _sign of text) length += 1;
  return length;
}
