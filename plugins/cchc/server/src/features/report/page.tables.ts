import type { CountedTable } from '../../../../shared/contracts';
import { shownDifference, UNKNOWN } from '../../../../shared/report';
import { escapeHtml } from '../../platform/pages/page';
import type { Locale } from '../../platform/public-read';
import { chartHtml } from './page.chart';

const WORDS = {
  vi: {
    figures: 'Số liệu',
    figure: 'Chỉ tiêu',
    numbers: ['Kỳ này', 'Cùng kỳ năm trước', 'Tăng/giảm'],
    total: 'Tổng cộng',
    unknown: UNKNOWN,
  },
  en: {
    figures: 'Figures',
    figure: 'Figure',
    numbers: ['This period', 'Same period last year', 'Change'],
    total: 'Total',
    unknown: 'The sign “…”: no figures yet.',
  },
};

/** What is not known is `…`, never 0. */
const shown = (value: number | null, locale: Locale) => value?.toLocaleString(locale) ?? '…';

const cells = (value: number | null, before: number | null, locale: Locale) =>
  [shown(value, locale), shown(before, locale), shownDifference({ value, before }, locale)]
    .map((text) => `<td class="number">${text}</td>`)
    .join('');

/** Says what the dots are, below a table that has some. */
const noteOf = (texts: readonly string[], numbers: readonly (number | null)[], locale: Locale) => {
  const all = [...texts, ...(numbers.includes(null) ? [WORDS[locale].unknown] : [])];
  return all.length > 0 ? `\n<p class="note">${all.join(' ')}</p>` : '';
};

const heads = (names: readonly string[], locale: Locale) => {
  const cell = (name: string) => `<th scope="col">${escapeHtml(name)}</th>`;
  const number = (name: string) => `<th scope="col" class="number">${name}</th>`;
  const all = [...names.map(cell), ...WORDS[locale].numbers.map(number)];
  return `<thead><tr>${all.join('')}</tr></thead>`;
};

const framed = (caption: string, content: string) =>
  `<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
${content}</table></div>`;

const nameOf = ({ title, measure }: CountedTable) =>
  escapeHtml(measure ? `${title} (${measure})` : title);

const singles = (tables: readonly CountedTable[], locale: Locale): string => {
  if (tables.length === 0) return '';
  const words = WORDS[locale];
  const rows = tables.map(
    (table) =>
      `<tr><th scope="row">${nameOf(table)}</th>${cells(table.total, table.totalBefore, locale)}</tr>`,
  );
  const content = `${heads([words.figure], locale)}<tbody>${rows.join('')}</tbody>`;
  const numbers = tables.flatMap(({ total, totalBefore }) => [total, totalBefore]);
  return framed(words.figures, content) + noteOf([], numbers, locale);
};

const split = (table: CountedTable, locale: Locale): string => {
  const words = WORDS[locale];
  const rows = table.rows.map(({ labels, value, before }) => {
    const [first = '', ...more] = labels.map(escapeHtml);
    const others = more.map((label) => `<td>${label}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${others}${cells(value, before, locale)}</tr>`;
  });
  const { columns, total, totalBefore } = table;
  const sum = `<tr><th scope="row" colspan="${columns.length}">${words.total}</th>${cells(total, totalBefore, locale)}</tr>`;
  const content = `${heads(columns, locale)}<tbody>${rows.join('')}</tbody><tfoot>${sum}</tfoot>`;
  const numbers = [total, totalBefore, ...table.rows.flatMap((row) => [row.value, row.before])];
  const definition = table.definition ? [escapeHtml(table.definition)] : [];
  const drawn = chartHtml(table, words.numbers, locale);
  return drawn + framed(nameOf(table), content) + noteOf(definition, numbers, locale);
};

/** Counted tables that are read without a script: single numbers below each other, then the rest. */
export const tablesHtml = (tables: readonly CountedTable[], locale: Locale): string =>
  [
    singles(
      tables.filter(({ columns }) => columns.length === 0),
      locale,
    ),
    ...tables.filter(({ columns }) => columns.length > 0).map((table) => split(table, locale)),
  ].join('\n');
