import { Feed } from 'feed';

import type { NewsItem } from '../../../../shared/contracts';
import { documentEndpoint, portalUrl, type ReadRequest } from '../../platform/public-read';
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

const newest = (items: readonly NewsItem[]) =>
  new Date(Math.max(0, ...items.map(({ updatedAt }) => Date.parse(updatedAt))));

const createFeed = async (request: ReadRequest): Promise<Feed> => {
  const { data } = await latest(request, ITEMS);
  const portal = portalUrl(request.strapi);
  const { locale, unit } = request.query;
  const feed = new Feed({
    title: locale === 'en' ? 'Administrative reform news' : 'Tin cải cách hành chính',
    id: `${portal}/cchc/news${unit ? `?unit=${unit}` : ''}`,
    link: `${portal}/cchc/news${unit ? `?unit=${unit}` : ''}`,
    language: locale,
    updated: newest(data),
    copyright: '',
    generator: 'strapi-plugin-cchc',
  });
  for (const item of data) {
    const link = pageOf(portal, item);
    feed.addItem({
      title: item.title,
      id: link,
      link,
      description: item.lead,
      author: [{ name: item.unit.name }],
      date: new Date(item.updatedAt),
      published: new Date(item.publishedAt),
      category: item.topics.map(({ name }) => ({ name })),
      ...(item.cover && { image: item.cover.url }),
    });
  }
  return feed;
};

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const sitemap = async (request: ReadRequest): Promise<string> => {
  const portal = portalUrl(request.strapi);
  const urls: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data, meta } = await latest(request, SITEMAP_ITEMS, page);
    pages = (meta.pagination as { pageCount: number }).pageCount;
    for (const item of data) {
      urls.push(
        `<url><loc>${escapeXml(pageOf(portal, item))}</loc><lastmod>${item.updatedAt}</lastmod></url>`,
      );
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
};

export const feedEndpoints = [
  documentEndpoint({
    action: 'news-rss.find',
    path: '/feeds/news.rss',
    summary: 'Reform news as RSS 2.0',
    types,
    spec,
    contentType: 'application/rss+xml; charset=utf-8',
    render: async (request) => (await createFeed(request)).rss2(),
  }),
  documentEndpoint({
    action: 'news-atom.find',
    path: '/feeds/news.atom',
    summary: 'Reform news as Atom',
    types,
    spec,
    contentType: 'application/atom+xml; charset=utf-8',
    render: async (request) => (await createFeed(request)).atom1(),
  }),
  documentEndpoint({
    action: 'news-json.find',
    path: '/feeds/news.json',
    summary: 'Reform news as JSON Feed',
    types,
    spec,
    contentType: 'application/feed+json; charset=utf-8',
    render: async (request) => (await createFeed(request)).json1(),
  }),
  documentEndpoint({
    action: 'sitemap.find',
    path: '/sitemap.xml',
    summary: 'Addresses of all public news for search engines',
    types,
    spec,
    contentType: 'application/xml; charset=utf-8',
    render: sitemap,
  }),
];
