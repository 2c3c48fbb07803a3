/** Letters of lists: the Vietnamese alphabet without those that carry only a mark; no f, j, w, z. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** `a`, `b`, … `y`, then `aa`: the n-th letter of a list, from 1. */
export const listLetter = (position: number): string => {
  const index = position - 1;
  const rest = Math.floor(index / LETTERS.length);
  return (rest > 0 ? listLetter(rest) : '') + (LETTERS[index % LETTERS.length] ?? '');
};

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** `I`, `II`, … for a positive number. */
export const roman = (number: number): string => {
  const [value, sign] = ROMAN.find(([one]) => one <= number) ?? [0, ''];
  return value === 0 ? '' : sign + roman(number - value);
};

/** Gives headings their numbers in turn: `I. `, `1. `, `a) `; each level starts anew below the next. */
export const headingNumbers = () => {
  const reached = [0, 0, 0];
  const shown = [
    (n: number) => `${roman(n)}. `,
    (n: number) => `${n}. `,
    (n: number) => `${listLetter(n)}) `,
  ];
  return (level: 1 | 2 | 3): string => {
    const number = (reached[level - 1] ?? 0) + 1;
    reached[level - 1] = number;
    reached.fill(0, level);
    return shown[level - 1]?.(number) ?? '';
  };
};
