import type { CountedRow, CountedTable } from '../contracts/report';

/** Heads of the columns that every counted table has behind its labels. */
export const COMPARED = ['Kỳ này', 'Cùng kỳ năm trước', 'Tăng/giảm'] as const;

/** Now, then, and what lies between; null where one of the two is not known. */
export const compared = (
  value: number | null,
  before: number | null,
): [number | null, number | null, number | null] => [
  value,
  before,
  // Differences of decimals come out as 0.30000000000000004.
  value === null || before === null ? null : Math.round((value - before) * 100) / 100,
];

export const comparedRow = ({ value, before }: CountedRow) => compared(value, before);
export const comparedTotal = ({ total, totalBefore }: CountedTable) => compared(total, totalBefore);

/** A number that is split up by nothing. */
export const isSingle = ({ columns }: CountedTable): boolean => columns.length === 0;

/** `Tin bài theo chủ đề (đơn vị tính: bài)`. */
export const captionOf = ({ title, measure }: CountedTable): string =>
  measure ? `${title} (đơn vị tính: ${measure})` : title;

/** Cells of the row of sums: a name below the labels, then the numbers. */
export const totalRow = (table: CountedTable): (string | number | null)[] => [
  ...table.columns.map((_, index) => (index === 0 ? 'Tổng cộng' : '')),
  ...comparedTotal(table),
];
