import { Feed } from 'feed';

import type { NewsItem } from '../../../../shared/contracts';
import { escapeHtml } from '../../platform/pages/page';
import { apiBase, documentEndpoint, portalUrl, type ReadRequest } from '../../platform/public-read';
import { latestNews, newsPage } from './latest';
import { sitemap } from './sitemap';

const spec = { unit: true };
const types = ['news', 'topic', 'unit'];
const ITEMS = 50;

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
  const { data } = await latestNews(request, ITEMS);
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
    const link = newsPage(portal, item);
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
    summary: 'Addresses of all public news and reports for search engines',
    types: [...types, 'report'],
    isCostly: true,
    spec: { ...spec, everyLocale: true },
    contentType: 'application/xml; charset=utf-8',
    render: sitemap,
  }),
];
