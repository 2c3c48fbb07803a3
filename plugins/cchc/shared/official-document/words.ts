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

/** `02`, `6`: months 1 and 2 only have a zero before them, lest they are made 11 and 12. */
export const shownMonth = (month: number): string => (month < 3 ? twoDigits(month) : String(month));

/** `Đông Kinh, ngày 05 tháng 6 năm 2026`: a zero before days below ten and months 1 and 2 only. */
export const dateLine = ({
  place,
  day,
  month,
  year,
}: Pick<OfficialDocument, 'place' | 'day' | 'month' | 'year'>): string => {
  const written = {
    day: day === undefined ? BLANK : twoDigits(day),
    month: month === undefined ? BLANK : shownMonth(month),
  };
  return `${place}, ngày ${written.day} tháng ${written.month} năm ${year}`;
};

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** As Vietnamese write them: `1.234,5`; for null `…`, their statistics' sign for what is not known. */
export const shownNumber = (value: number | null): string =>
  value === null ? '…' : NUMBERS.format(value);

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

export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** `- UBND tỉnh;`, the last one with a full stop. */
export const recipientLines = (names: readonly string[]): string[] =>
  names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`);

/** Signs that no XML can hold, halves of characters among them. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the signs that would break the file it is written into. */
export const printable = (text: string): string => text.replace(UNFIT, '');
