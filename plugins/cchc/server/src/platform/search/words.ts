import { accentedKey, looseKey, tokens } from '../../../../shared/text';

/** One word of a name or a question. */
export interface Word {
  /** What is compared: without accents, `i` for a closing `y`; only `a-z` and `0-9`. */
  token: string;
  /** As it was written, in lower case: what makes `chứng từ` and `chứng tử` two. */
  accented: string;
}

/** PostgreSQL takes no text with more than a megabyte of them. */
const MOST_TOKENS = 50_000;
const COMPARABLE = /^[a-z0-9]{1,40}$/;
const CLOSING_Y = /(qu|[b-df-hj-np-tv-xz])y(?=\p{M}*$)/u;

/** `ký` and `kí` are one word. */
const withI = (accented: string) =>
  accented.normalize('NFD').replace(CLOSING_Y, '$1i').normalize('NFC');

/** The same few thousand syllables come again and again, and folding one takes a while. */
const folded = new Map<string, Word>();
/** Strangers type what they like, so what was seen must end somewhere. */
const MOST_FOLDED = 20_000;

const wordOf = (accented: string): Word => {
  const known = folded.get(accented);
  if (known) return known;
  const word = { token: looseKey(accented), accented: withI(accented) };
  if (folded.size >= MOST_FOLDED) folded.clear();
  if (COMPARABLE.test(word.token)) folded.set(accented, word);
  return word;
};

export const wordsOf = (text: string): Word[] =>
  tokens(accentedKey(text))
    .map(wordOf)
    .filter(({ token }) => COMPARABLE.test(token));

/** The tokens alone, for long texts. */
export const tokensOf = (text: string): string[] =>
  tokens(looseKey(text)).filter((token) => COMPARABLE.test(token));

export const hasAccents = ({ token, accented }: Word): boolean => token !== accented;

/** Words that stand side by side, as one token. */
export const pair = (first: string, second: string): string => `${first}_${second}`;

/**
 * What the databases index of a long text: each word and each two words in a row, once. Two words
 * in a row are what most Vietnamese words are, and both databases know them without positions.
 * @param texts the tokens of each text
 */
export const textTokens = (...texts: readonly (readonly string[])[]): string[] => {
  const found = new Set<string>();
  for (const text of texts) {
    let last: string | undefined;
    for (const token of text) {
      if (found.size >= MOST_TOKENS) break;
      found.add(token);
      if (last !== undefined) found.add(pair(last, token));
      last = token;
    }
  }
  return [...found].sort();
};

/** Two texts with the same key ask for the same: case, signs and the style of writing aside. */
export const wordsKey = (text: string): string =>
  wordsOf(text)
    .map(({ accented }) => accented)
    .join(' ');
