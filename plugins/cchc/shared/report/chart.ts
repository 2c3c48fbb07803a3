import type { CountedTable } from '../contracts/report';

type Locale = 'vi' | 'en';

/** Units of the drawing; it is scaled to the width that it has. */
export const CHART = { width: 320, row: 40, valueRoom: 60 } as const;

/** More bars tell nobody anything; the table beside them has all rows. */
const MOST_BARS = 12;
const LONGEST_LABEL = 44;

export interface Bar {
  label: string;
  /** Parts of the longest bar, from 0 to 1; null where nothing is known. */
  now: number | null;
  before: number | null;
  shown: string;
}

/** Not by Intl, whose first formatter costs a phone more than all the rest of a page. */
export function shownNumber(value: number | null, locale: Locale): string {
  if (value === null) return '…';
  const [whole = '', fraction] = String(Math.round(value * 100) / 100).split('.');
  const [thousands, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return fraction ? grouped + decimal + fraction : grouped;
}

/** What lies between now and then, with its sign. */
export function shownDifference(
  { value, before }: { value: number | null; before: number | null },
  locale: Locale,
): string {
  if (value === null || before === null) return '…';
  const difference = Math.round((value - before) * 100) / 100;
  return (difference > 0 ? '+' : '') + shownNumber(difference, locale);
}

const shortened = (text: string) =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trim()}…` : text;

/** The largest rows of a table as bars, in the table's order; none where there is nothing to compare. */
export function barsOf({ rows }: CountedTable, locale: Locale): Bar[] {
  const size = ({ value, before }: (typeof rows)[number]) => Math.max(value ?? 0, before ?? 0);
  const longest = Math.max(...rows.map(size), 0);
  if (rows.length < 2 || longest === 0) return [];
  const shown = new Set([...rows].sort((a, b) => size(b) - size(a)).slice(0, MOST_BARS));
  // A negative number has no bar: counters have none.
  const part = (value: number | null) => (value === null ? null : Math.max(value, 0) / longest);
  return rows
    .filter((row) => shown.has(row))
    .map(({ labels, value, before }) => ({
      label: shortened(labels.join(' – ')),
      now: part(value),
      before: part(before),
      shown: shownNumber(value, locale),
    }));
}

/** How long a bar is; one of next to nothing can still be seen. */
export const barLength = (part: number): number =>
  Math.max(part * (CHART.width - CHART.valueRoom), 1);
