import type { CountedTable } from '../../../../shared/contracts';
import { escapeHtml } from '../../platform/pages/page';
import type { Locale } from '../../platform/public-read';

const WORDS = {
  vi: {
    figures: 'Số liệu',
    figure: 'Chỉ tiêu',
    numbers: ['Kỳ này', 'Cùng kỳ năm trước'],
    total: 'Tổng cộng',
  },
  en: {
    figures: 'Figures',
    figure: 'Figure',
    numbers: ['This period', 'Same period last year'],
    total: 'Total',
  },
};

/** What is not known is `…`, never 0. */
const shown = (value: number | null, locale: Locale) => value?.toLocaleString(locale) ?? '…';

const cells = (values: readonly (number | null)[], locale: Locale) =>
  values.map((value) => `<td class="number">${shown(value, locale)}</td>`).join('');

const heads = (names: readonly string[]) =>
  `<thead><tr>${names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>`;

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
      `<tr><th scope="row">${nameOf(table)}</th>${cells([table.total, table.totalBefore], locale)}</tr>`,
  );
  const content = `${heads([words.figure, ...words.numbers])}<tbody>${rows.join('')}</tbody>`;
  return framed(words.figures, content);
};

const split = (table: CountedTable, locale: Locale): string => {
  const words = WORDS[locale];
  const rows = table.rows.map(({ labels, value, before }) => {
    const [first = '', ...more] = labels.map(escapeHtml);
    const others = more.map((label) => `<td>${label}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${others}${cells([value, before], locale)}</tr>`;
  });
  const { columns, total, totalBefore } = table;
  const sum = `<tr><th scope="row" colspan="${columns.length}">${words.total}</th>${cells([total, totalBefore], locale)}</tr>`;
  const content = `${heads([...columns, ...words.numbers])}<tbody>${rows.join('')}</tbody><tfoot>${sum}</tfoot>`;
  return framed(nameOf(table), content);
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
