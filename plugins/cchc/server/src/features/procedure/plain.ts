import type { ProcedureDetail, ProcedureItem } from '../../../../shared/contracts';
import { CHANNEL_WORDS } from '../../../../shared/procedure/words';
import { escapeHtml } from '../../platform/pages/page';
import type { Locale } from '../../platform/public-read';

const WORDS = {
  vi: {
    where: 'Làm ở đâu?',
    ways: 'Cách nộp, thời hạn, phí',
    papers: 'Giấy tờ cần có',
    steps: 'Các bước thực hiện',
    requirements: 'Yêu cầu, điều kiện',
    results: 'Kết quả nhận được',
    basis: 'Căn cứ pháp lý',
    next: 'Trang sau',
    previous: 'Trang trước',
    none: 'Không có thủ tục nào ở trang này.',
  },
  en: {
    where: 'Where?',
    ways: 'How, how long, how much',
    papers: 'Papers to bring',
    steps: 'Steps',
    requirements: 'Conditions',
    results: 'What you get',
    basis: 'Legal basis',
    next: 'Next page',
    previous: 'Previous page',
    none: 'There is no procedure on this page.',
  },
};

const list = (items: readonly string[]) =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const texts = (items: readonly (string | null)[]) =>
  list(items.flatMap((item) => (item?.trim() ? [escapeHtml(item)] : [])));

const part = (title: string, html: string) => (html === '' ? '' : `<h2>${title}</h2>${html}`);

const whereOf = ({ local, executingAgencies, receivingAddress }: ProcedureDetail) =>
  local && local.applies !== false
    ? texts([local.place, local.counter, local.hours, local.phone, local.feeNote])
    : texts([...executingAgencies, receivingAddress]);

const ways = ({ methods }: ProcedureDetail, locale: Locale) =>
  methods
    .map(
      ({ channel, duration, fees, text }) =>
        `<h3>${CHANNEL_WORDS[channel][locale]}</h3>${texts([duration?.text ?? null, ...fees.map((fee) => fee.text), text])}`,
    )
    .join('');

const papers = ({ cases }: ProcedureDetail) =>
  cases
    .map(
      ({ name, papers: rows }) =>
        (name === null ? '' : `<h3>${escapeHtml(name)}</h3>`) + texts(rows.map((row) => row.name)),
    )
    .join('');

/** Stored rich text is clean: nothing else gets into an edition. */
const steps = ({ steps: rows }: ProcedureDetail) =>
  rows.map(({ title, html }) => `<h3>${escapeHtml(title)}</h3>${html}`).join('');

/**
 * A procedure in the order of the widget, which takes its place as soon as it has come: for slow
 * networks, readers without scripts and search engines.
 */
export const plainProcedure = (detail: ProcedureDetail, locale: Locale): string => {
  const { name, notice, requirements, results, legalBasis } = detail;
  const words = WORDS[locale];
  const basis = legalBasis.map(({ number, title }) => (number ? `${number}: ${title}` : title));
  return `<h1>${escapeHtml(name)}</h1>
${notice === null ? '' : `<p><strong>${escapeHtml(notice)}</strong></p>`}
${part(words.where, whereOf(detail))}
${part(words.ways, ways(detail, locale))}
${part(words.papers, papers(detail))}
${part(words.steps, steps(detail))}
${part(words.requirements, requirements ?? '')}
${part(words.results, texts(results.map((row) => row.name)))}
${part(words.basis, texts(basis))}`;
};

interface PlainList {
  title: string;
  items: readonly ProcedureItem[];
  page: number;
  pageCount: number;
  addressOf: (code: string) => string;
  addressOfPage: (page: number) => string;
}

/** The list for the same readers: every procedure by name, page by page. */
export const plainList = (shown: PlainList, locale: Locale): string => {
  const { title, items, page, pageCount, addressOf, addressOfPage } = shown;
  const words = WORDS[locale];
  const link = (address: string, text: string) =>
    `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
  const names = items.map(({ code, name }) => link(addressOf(code), name));
  const pages = [
    ...(page > 1 ? [link(addressOfPage(page - 1), words.previous)] : []),
    ...(page < pageCount ? [link(addressOfPage(page + 1), words.next)] : []),
  ];
  return `<noscript><h1>${title}</h1>
${list(names) || `<p>${words.none}</p>`}
<p>${pages.join(' · ')}</p></noscript>`;
};
