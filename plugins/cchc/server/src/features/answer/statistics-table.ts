import type { CaseStatistics } from '../../../../shared/contracts';
import { escapeHtml } from '../../platform/pages/page';
import type { Locale } from '../../platform/public-read';

const WORDS = {
  vi: {
    question: 'Hỏi đáp',
    feedback: 'Phản ánh, kiến nghị',
    title: (year: number) => `Số liệu tiếp nhận, trả lời năm ${year}`,
    columns: ['Tiếp nhận', 'Đúng hạn', 'Quá hạn', 'Đang trong hạn'],
    what: 'Nội dung',
    total: 'Tất cả',
    subjects: 'theo nội dung',
    fields: 'theo lĩnh vực',
    note: (day: string) =>
      `Tính đến hết ngày ${day}. Dấu – là số không nêu: dưới 5 vụ việc, hoặc từ đó suy ra được số dưới 5.`,
    few: 'Dưới 5 vụ việc trong năm.',
    none: 'Chưa có vụ việc nào trong năm.',
  },
  en: {
    question: 'Questions',
    feedback: 'Feedback',
    title: (year: number) => `Received and answered in ${year}`,
    columns: ['Received', 'On time', 'Late', 'Within the term'],
    what: 'About',
    total: 'All',
    subjects: 'by subject',
    fields: 'by field',
    note: (day: string) =>
      `Until the end of ${day}. A dash stands for fewer than 5 cases, or for what would tell of fewer.`,
    few: 'Fewer than 5 cases this year.',
    none: 'No cases this year.',
  },
};

type Counts = CaseStatistics['total'];

const row = (name: string, { received, onTime, late, open }: Counts) =>
  `<tr><th scope="row">${escapeHtml(name)}</th>${[received, onTime, late, open]
    .map((count) => `<td>${count ?? '–'}</td>`)
    .join('')}</tr>`;

const table = (caption: string, rows: string, locale: Locale) =>
  `<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${[WORDS[locale].what, ...WORDS[locale].columns]
    .map((name) => `<th scope="col">${name}</th>`)
    .join('')}</tr></thead>
<tbody>${rows}</tbody></table></div>`;

const kindOf = ({ kind, total, subjects, fields }: CaseStatistics, locale: Locale): string => {
  const words = WORDS[locale];
  const name = words[kind];
  if (!total.received) {
    const said = total.received === 0 ? words.none : words.few;
    return `<h3>${name}</h3><p>${said}</p>`;
  }
  const all = row(words.total, total);
  const bySubject = subjects.map(({ label, ...counts }) => row(label, counts)).join('');
  const byField = fields.map((line) => row(line.name, line)).join('');
  return `<h3>${name}</h3>
${bySubject ? table(`${name} ${words.subjects}`, bySubject + all, locale) : ''}
${table(`${name} ${words.fields}`, byField + all, locale)}`;
};

/** `21/11/2026`, the day before this midnight. */
const dayBefore = (midnight: string) =>
  new Date(Date.parse(midnight) - 1).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The numbers of a unit as tables that are read without a script; empty without a unit. */
export const statisticsTables = (all: readonly CaseStatistics[], locale: Locale): string => {
  const [first] = all;
  if (!first) return '';
  const words = WORDS[locale];
  return `<section><h2>${words.title(first.year)}</h2>
${all.map((one) => kindOf(one, locale)).join('\n')}
<p class="note">${words.note(dayBefore(first.asOf))}</p></section>`;
};
