import type { OfficialDocument } from './contract';

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

export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** `- UBND tỉnh;`, the last one with a full stop. */
export const recipientLines = (names: readonly string[]): string[] =>
  names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`);

/** Signs that no XML can hold, halves of characters among them. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the signs that would break the file it is written into. */
export const printable = (text: string): string => text.replace(UNFIT, '');
