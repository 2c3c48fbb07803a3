/** The length below which a word is too short to guess what it was meant to be. */
const SHORTEST = 3;

const TONE_KEY = /(?<=[aeiouy])([a-z]*?)[sfrxj]$/;
const DOUBLED = /(aa|ee|oo|dd)/g;
const HORN_KEY = /w/g;
const WITH_HORN = /[aou]/;
const DIGITS = /\d/g;

/**
 * What is left in a word when the input method was off: `ddang` → `dang`, `kets` → `ket`,
 * `d9ang2` → `dang` (Telex and VNI keys). Undefined when there is no such residue.
 */
export const withoutKeys = (token: string): string | undefined => {
  const bare = /[a-z]/.test(token) ? token.replace(DIGITS, '') : token;
  const plain = bare
    .replace(DOUBLED, (two) => two.charAt(0))
    .replace(HORN_KEY, WITH_HORN.test(bare) ? '' : 'u')
    .replace(TONE_KEY, '$1');
  return plain === token || plain === '' ? undefined : plain;
};

/** Letters that sound alike in some region, at the beginning of a syllable. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['ch', 'tr'],
  ['tr', 'ch'],
  ['x', 's'],
  ['s', 'x'],
  ['gi', 'd'],
  ['d', 'gi'],
  ['gi', 'r'],
  ['r', 'gi'],
  ['d', 'r'],
  ['r', 'd'],
  ['z', 'd'],
  ['l', 'n'],
  ['n', 'l'],
  ['f', 'ph'],
  ['j', 'gi'],
  ['w', 'qu'],
];

export const soundingLike = (token: string): string[] =>
  ALIKE.filter(([from]) => token.startsWith(from)).map(
    ([from, to]) => to + token.slice(from.length),
  );

const without = (token: string): string[] =>
  Array.from(token, (_letter, index) => token.slice(0, index) + token.slice(index + 1));

/** True when one letter is missing, too many, another, or changed places with its neighbour. */
export const differsByOne = (a: string, b: string): boolean => {
  if (a === b) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
};

/** Words that differ from a given one by a slip of the finger, found without comparing them all. */
export const createSpelling = () => {
  const byRest = new Map<string, Set<string>>();
  const known = new Set<string>();

  return {
    add: (token: string) => {
      if (known.has(token) || token.length < SHORTEST) return;
      known.add(token);
      for (const rest of [token, ...without(token)]) {
        const words = byRest.get(rest) ?? new Set();
        byRest.set(rest, words.add(token));
      }
    },
    /** In the order of the alphabet. */
    near: (token: string): string[] => {
      if (token.length < SHORTEST) return [];
      const found = new Set<string>();
      for (const rest of [token, ...without(token)]) {
        for (const word of byRest.get(rest) ?? []) if (differsByOne(token, word)) found.add(word);
      }
      return [...found].sort();
    },
  };
};

export type Spelling = ReturnType<typeof createSpelling>;
