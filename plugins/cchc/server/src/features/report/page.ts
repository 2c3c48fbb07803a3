import type { Core } from '@strapi/types';

import { type ReportDetail, reportDetail, reportItem } from '../../../../shared/contracts';
import { numbered, shownDay, textParts } from '../../../../shared/report';
import { escapeHtml } from '../../platform/pages/page';
import {
  backLink,
  embedded,
  type PageContext,
  readRequest,
  servePages,
  siteQuery,
} from '../../platform/pages/section-pages';
import { type Locale, portalUrl } from '../../platform/public-read';
import { reportEndpoints } from './endpoints';
import { tablesHtml } from './page.tables';

export const REPORT_PAGES = '/cchc/reports';

const words = {
  vi: {
    section: 'Báo cáo cải cách hành chính',
    all: 'Tất cả báo cáo đã công khai',
    missing: 'Không mở được báo cáo',
    days: (first: string, last: string) => `Số liệu từ ${first} đến ${last}`,
  },
  en: {
    section: 'Administrative reform reports',
    all: 'All published reports',
    missing: 'The report cannot be opened',
    days: (first: string, last: string) => `Figures from ${first} to ${last}`,
  },
};

const textHtml = (text: string): string =>
  textParts(text)
    .map((part) =>
      typeof part === 'string'
        ? `<p>${escapeHtml(part)}</p>`
        : `<ul>${part.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}</ul>`,
    )
    .join('\n');

const sectionHtml = (
  { number, section }: { number: string; section: ReportDetail['sections'][number] },
  tables: ReportDetail['tables'],
  locale: Locale,
) => {
  const { level, title, text, counters } = section;
  const own = tables.filter(({ counter }) => counters.includes(counter));
  const tag = `h${level + 1}`;
  const heading = level === 0 ? '' : `<${tag}>${number} ${escapeHtml(title)}</${tag}>`;
  return `${heading}
${textHtml(text)}
${tablesHtml(own, locale)}`;
};

/** The newest, for readers without scripts. */
const listPage = (strapi: Core.Strapi) => async (ctx: PageContext, locale: Locale) => {
  const { unit } = ctx.query;
  const query = { locale, ...(typeof unit === 'string' && { unit }) };
  const { data } = await reportEndpoints.list.answer({ strapi, query, params: {} });
  const links = reportItem
    .array()
    .parse(data)
    .map(({ slug, title, unit: { name } }) => {
      const address = `${REPORT_PAGES}/${encodeURIComponent(slug)}${siteQuery(ctx)}`;
      return `<li lang="vi"><a href="${escapeHtml(address)}">${escapeHtml(title)}</a> – ${escapeHtml(name)}</li>`;
    });
  const { section } = words[locale];
  const meanwhile = `<h1>${section}</h1>\n<ul>${links.join('\n')}</ul>`;
  return {
    title: section,
    main: embedded(strapi, ctx, 'cchc-reports', { 'heading-level': '1' }, meanwhile),
  };
};

const recordPage = (strapi: Core.Strapi) => async (ctx: PageContext, locale: Locale) => {
  const { data } = await reportEndpoints.one.answer(readRequest(strapi, ctx));
  const { slug, title, unit, firstDay, lastDay, sections, tables } = reportDetail.parse(data);
  const days = words[locale].days(shownDay(firstDay), shownDay(lastDay));
  return {
    lang: locale,
    title: `${title} – ${unit.name}`,
    description: `${unit.name}. ${days}.`,
    canonical: `${portalUrl(strapi)}${REPORT_PAGES}/${slug}`,
    main: `<p class="note">${words[locale].section} · ${escapeHtml(unit.name)}</p>
<article lang="vi">
<h1>${escapeHtml(title)}</h1>
<p class="note" lang="${locale}">${days}</p>
${numbered(sections)
  .map((one) => sectionHtml(one, tables, locale))
  .join('\n')}
</article>${backLink({ path: REPORT_PAGES, words }, locale, siteQuery(ctx))}`,
  };
};

/** Section pages of published reports, for units without a site of their own. */
export const serveReportPages = (strapi: Core.Strapi) => {
  servePages(strapi, {
    path: REPORT_PAGES,
    endpoint: reportEndpoints.one,
    words,
    listTypes: reportEndpoints.list.types,
    list: listPage(strapi),
    record: recordPage(strapi),
  });
};
