import type { OfficialDocument } from './contract';

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

/** Left blank wide enough to write into. */
const BLANK = '      ';

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** `Số: 05/BC-UBND`; numbers below ten get a zero in front [R]. */
export const numberLine = ({ number, symbol }: Pick<OfficialDocument, 'number' | 'symbol'>) =>
  `Số: ${number === undefined ? BLANK : twoDigits(number)}/${symbol}`;

/** `Đông Kinh, ngày 05 tháng 6 năm 2026`: a zero before days below ten and months 1 and 2 only. */
export const dateLine = ({
  place,
  day,
  month,
  year,
}: Pick<OfficialDocument, 'place' | 'day' | 'month' | 'year'>): string => {
  const shownMonth = month !== undefined && month < 3 ? twoDigits(month) : String(month ?? BLANK);
  return `${place}, ngày ${day === undefined ? BLANK : twoDigits(day)} tháng ${shownMonth} năm ${year}`;
};

/** As Vietnamese write them: `1.234,5`; null stands for what is not known. */
export const shownNumber = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });

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
