import type { NewsItem } from '../../../../shared/contracts';
import { escapeHtml } from '../../platform/pages/page';
import {
  type Answer,
  type Locale,
  LOCALES,
  portalUrl,
  type ReadRequest,
} from '../../platform/public-read';
import { findReports, REPORT_PAGES } from '../report';
import { latestNews, newsPage } from './latest';

const AT_ONCE = 100;

/** All pages of a list. */
const everything = async <T>(read: (page: number) => Promise<Answer<T[]>>): Promise<T[]> => {
  const items: T[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data, meta } = await read(page);
    pages = (meta.pagination as { pageCount: number }).pageCount;
    items.push(...data);
  }
  return items;
};

const urlOf = (address: string, updatedAt: string, more = '') =>
  `<url><loc>${escapeHtml(address)}</loc><lastmod>${updatedAt}</lastmod>${more}</url>`;

const newsIn = (request: ReadRequest, locale: Locale) => {
  const inLanguage = { ...request, query: { ...request.query, locale } };
  return everything((page) => latestNews(inLanguage, AT_ONCE, page));
};

const newsUrls = async (request: ReadRequest, locales: readonly Locale[]): Promise<string[]> => {
  const portal = portalUrl(request.strapi);
  const items: NewsItem[] = [];
  for (const locale of locales) items.push(...(await newsIn(request, locale)));
  const versions = new Map<string, NewsItem[]>();
  for (const item of items) {
    versions.set(item.documentId, [...(versions.get(item.documentId) ?? []), item]);
  }
  const languages = ({ documentId }: NewsItem) => {
    const all = versions.get(documentId) ?? [];
    if (all.length < 2) return '';
    return all
      .map((item) => {
        const address = escapeHtml(newsPage(portal, item));
        return `<xhtml:link rel="alternate" hreflang="${item.locale}" href="${address}"/>`;
      })
      .join('');
  };
  return items.map((item) => urlOf(newsPage(portal, item), item.updatedAt, languages(item)));
};

/** Reports are in Vietnamese only. */
const reportUrls = async ({ strapi, query, key }: ReadRequest): Promise<string[]> => {
  const items = await everything((page) =>
    findReports({
      ...{ strapi, key },
      query: { ...query, filters: {}, sort: undefined, page, pageSize: AT_ONCE },
    }),
  );
  const pages = `${portalUrl(strapi)}${REPORT_PAGES}`;
  return items.map(({ slug, updatedAt }) => urlOf(`${pages}/${slug}`, updatedAt));
};

/** The portal's pages of news and reports, of one unit's site or of all. */
export const sitemap = async (request: ReadRequest): Promise<string> => {
  const { namedLocale } = request.query;
  const locales = namedLocale ? [namedLocale] : LOCALES;
  const news = await newsUrls(request, locales);
  const reports = locales.includes('vi') ? await reportUrls(request) : [];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${[...news, ...reports].join('')}</urlset>`;
};
