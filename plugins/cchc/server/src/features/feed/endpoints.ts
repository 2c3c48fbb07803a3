import { Feed } from 'feed';

import type { NewsItem } from '../../../../shared/contracts';
import { escapeHtml } from '../../platform/pages/page';
import {
  apiBase,
  documentEndpoint,
  type Locale,
  LOCALES,
  portalUrl,
  type ReadRequest,
} from '../../platform/public-read';
import { findNews } from '../news';

const spec = { unit: true };
const types = ['news', 'topic', 'unit'];
const ITEMS = 50;
const SITEMAP_ITEMS = 100;

/** The first page of what the site of a unit shows, newest first. */
const latest = async ({ strapi, query }: ReadRequest, pageSize: number, page = 1) =>
  findNews({
    strapi,
    key: '',
    query: {
      ...query,
      filters: {},
      sort: { field: 'publishedAt', direction: 'desc' },
      page,
      pageSize,
    },
  });

/** The page of the portal on which one item can be read without scripts. */
const pageOf = (portal: string, { slug, locale }: NewsItem) =>
  `${portal}/cchc/news/${slug}${locale === 'vi' ? '' : `?locale=${locale}`}`;

const FORMATS = {
  rss: { name: 'RSS 2.0', type: 'application/rss+xml', write: (feed: Feed) => feed.rss2() },
  atom: { name: 'Atom', type: 'application/atom+xml', write: (feed: Feed) => feed.atom1() },
  json: { name: 'JSON Feed', type: 'application/feed+json', write: (feed: Feed) => feed.json1() },
};
type Format = keyof typeof FORMATS;

const searchOf = ({ query: { unit, locale } }: ReadRequest) => {
  const search = new URLSearchParams({ ...(unit && { unit }), ...(locale === 'en' && { locale }) });
  return search.size > 0 ? `?${search.toString()}` : '';
};

const newest = (items: readonly NewsItem[]) =>
  new Date(Math.max(0, ...items.map(({ updatedAt }) => Date.parse(updatedAt))));

const createFeed = async (request: ReadRequest, format: Format): Promise<Feed> => {
  const { data } = await latest(request, ITEMS);
  const portal = portalUrl(request.strapi);
  const { locale } = request.query;
  const list = `${portal}/cchc/news${searchOf(request)}`;
  const own = `${portal}${apiBase(request.strapi)}/feeds/news.${format}${searchOf(request)}`;
  const title = locale === 'en' ? 'Administrative reform news' : 'Tin cải cách hành chính';
  const feed = new Feed({
    title,
    description: title,
    id: list,
    link: list,
    feedLinks: { [format]: own },
    language: locale,
    updated: newest(data),
    copyright: '',
    generator: 'strapi-plugin-cchc',
  });
  // Titles are HTML in Atom and text elsewhere; names stand in attributes there, which the library
  // leaves as they are, and so does the address of a picture in both kinds of XML.
  const inAtom = (text: string) => (format === 'atom' ? escapeHtml(text) : text);
  const inXml = (text: string) => (format === 'json' ? text : escapeHtml(text));
  for (const item of data) {
    const link = pageOf(portal, item);
    feed.addItem({
      title: inAtom(item.title),
      id: link,
      link,
      description: escapeHtml(item.lead),
      author: [{ name: item.unit.name }],
      date: new Date(item.updatedAt),
      published: new Date(item.publishedAt),
      category: item.topics.map(({ slug, name }) => ({ term: slug, name: inAtom(name) })),
      ...(item.cover && { image: inXml(item.cover.url) }),
    });
  }
  return feed;
};

/** All that the site of a unit shows in a language. */
const everything = async (request: ReadRequest, locale: Locale): Promise<NewsItem[]> => {
  const inLanguage = { ...request, query: { ...request.query, locale } };
  const items: NewsItem[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data, meta } = await latest(inLanguage, SITEMAP_ITEMS, page);
    pages = (meta.pagination as { pageCount: number }).pageCount;
    items.push(...data);
  }
  return items;
};

const sitemap = async (request: ReadRequest): Promise<string> => {
  const portal = portalUrl(request.strapi);
  const items: NewsItem[] = [];
  const { namedLocale } = request.query;
  for (const locale of namedLocale ? [namedLocale] : LOCALES) {
    items.push(...(await everything(request, locale)));
  }
  const versions = new Map<string, NewsItem[]>();
  for (const item of items) {
    versions.set(item.documentId, [...(versions.get(item.documentId) ?? []), item]);
  }
  const address = (item: NewsItem) => escapeHtml(pageOf(portal, item));
  const languages = ({ documentId }: NewsItem) => {
    const all = versions.get(documentId) ?? [];
    if (all.length < 2) return '';
    return all
      .map(
        (item) => `<xhtml:link rel="alternate" hreflang="${item.locale}" href="${address(item)}"/>`,
      )
      .join('');
  };
  const urls = items.map(
    (item) =>
      `<url><loc>${address(item)}</loc><lastmod>${item.updatedAt}</lastmod>${languages(item)}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`;
};

const feedEndpoint = (format: Format) => {
  const { name, type, write } = FORMATS[format];
  return documentEndpoint({
    action: `news-${format}.find`,
    path: `/feeds/news.${format}`,
    summary: `Reform news as ${name}`,
    types,
    spec,
    contentType: `${type}; charset=utf-8`,
    render: async (request) => write(await createFeed(request, format)),
  });
};

export const feedEndpoints = [
  feedEndpoint('rss'),
  feedEndpoint('atom'),
  feedEndpoint('json'),
  documentEndpoint({
    action: 'sitemap.find',
    path: '/sitemap.xml',
    summary: 'Addresses of all public news for search engines',
    types,
    isCostly: true,
    spec: { ...spec, everyLocale: true },
    contentType: 'application/xml; charset=utf-8',
    render: sitemap,
  }),
];
