import type { CountedTable } from '../../../../shared/contracts';
import { type Bar, barLength, barsOf, CHART } from '../../../../shared/report';
import { escapeHtml } from '../../platform/pages/page';
import type { Locale } from '../../platform/public-read';

const COLOURS = { now: '#0b4f9e', before: '#7d8794' } as const;
/** Above the bars: what their colours stand for. */
const LEGEND = 24;

const rect = (year: keyof typeof COLOURS, place: string) =>
  `<rect fill="${COLOURS[year]}" ${place}/>`;

const barHtml = ({ label, now, before, shown }: Bar, index: number) => {
  const drawn = (part: number | null, year: keyof typeof COLOURS, place: string) =>
    part === null ? '' : rect(year, `${place} width="${barLength(part).toFixed(1)}"`);
  return `<g transform="translate(0 ${LEGEND + index * CHART.row})"><text y="12">${escapeHtml(label)}</text>
${drawn(now, 'now', 'y="17" height="11"')}<text x="${(barLength(now ?? 0) + 5).toFixed(1)}" y="27">${shown}</text>
${drawn(before, 'before', 'y="29" height="6"')}</g>`;
};

/** The largest rows of a table as bars for the eye: what they say stands in the table below. */
export const chartHtml = (
  table: CountedTable,
  [now = '', before = '']: readonly string[],
  locale: Locale,
): string => {
  const bars = barsOf(table, locale);
  if (bars.length === 0) return '';
  const height = LEGEND + bars.length * CHART.row;
  return `<svg viewBox="0 0 ${CHART.width} ${height}" width="460" font-size="12" fill="#1b1b1f" aria-hidden="true" focusable="false">
${rect('now', 'y="3" width="11" height="11"')}<text x="16" y="12">${now}</text>
${bars.some((bar) => bar.before !== null) ? `${rect('before', 'x="100" y="3" width="11" height="11"')}<text x="116" y="12">${before}</text>` : ''}
${bars.map(barHtml).join('\n')}
</svg>
`;
};
