import { xml2js } from 'xml-js';

import { buildNews, buildTopic, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = 'plugin::cchc.news-item';
const UNIT = 'plugin::cchc.unit';
const TITLE = 'Hồ sơ < 5 ngày & “một cửa” ]]> \'xong\' "ngay"';
const LEAD = 'Từ <b>nay</b> & mãi';
const PAGES = 'https://portal.example/cchc/news';
const PICTURE = 'https://files.example/a.png?x=1&y=2';
const FEEDS = 'https://portal.example/api/cchc/feeds';

let portal: Portal;
let unit: string;
let unitId: number;

/** A picture whose address has a query, as providers that sign addresses make them. */
const storedElsewhere = async () => {
  const file = { name: 'a.png', hash: 'a', ext: '.png', mime: 'image/png', size: 1 };
  const { id } = await portal.strapi.db
    .query('plugin::upload.file')
    .create({ data: { ...file, url: PICTURE, provider: 'other' } });
  return id as number;
};

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  unit = (await buildUnit(strapi, { code: '18586', name: 'Xã Đông Kinh' })).documentId;
  ({ id: unitId } = await strapi.db.query(UNIT).findOne({ where: { documentId: unit } }));
  const other = (await buildUnit(strapi, { code: '18587', name: 'Xã bên' })).documentId;
  const topic = await buildTopic(strapi, { name: 'Một cửa & liên thông', slug: 'cua-lien-thong' });
  await buildNews(strapi, {
    title: TITLE,
    slug: 'ho-so',
    lead: LEAD,
    unit,
    topics: [topic.documentId],
    cover: await storedElsewhere(),
    coverAlt: 'Ảnh',
    publishAt: '2026-03-02T01:30:00.000Z',
  });
  await buildNews(strapi, {
    title: 'Tin cũ hơn',
    unit: other,
    publishAt: '2026-02-01T00:00:00.000Z',
  });
  await buildNews(
    strapi,
    { title: 'In English', unit, publishAt: '2026-01-01T00:00:00.000Z' },
    { locale: 'en' },
  );
});
afterAll(() => portal.stop());

const get = (path: string) => portal.http().get(`/api/cchc${path}`);

interface Node {
  name?: string;
  attributes?: Record<string, string>;
  elements?: Node[];
  text?: string;
  cdata?: string;
}

const parse = (xml: string): Node => {
  const [root] = (xml2js(xml) as Node).elements ?? [];
  if (!root) throw new Error('The document has no root.');
  return root;
};
const all = (node: Node | undefined, name: string): Node[] =>
  node?.elements?.filter((child) => child.name === name) ?? [];
const child = (node: Node | undefined, name: string) => all(node, name)[0];
const text = (node: Node | undefined): string =>
  node?.elements?.map((part) => part.text ?? part.cdata ?? '').join('') ?? '';
/** What a reader shows of HTML without tags in it. */
const shown = (html: string) =>
  html.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));

describe('RSS', () => {
  const channel = async (query = '') => {
    const answer = await get(`/feeds/news.rss${query}`).expect(200);
    expect(answer.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    const rss = parse(answer.text);
    expect([rss.name, rss.attributes?.version]).toEqual(['rss', '2.0']);
    return child(rss, 'channel');
  };

  it('tells what it is and where it comes from', async () => {
    const feed = await channel('?unit=18586');
    expect(text(child(feed, 'title'))).toBe('Tin cải cách hành chính');
    expect(text(child(feed, 'description'))).not.toBe('');
    expect(text(child(feed, 'language'))).toBe('vi');
    expect(text(child(feed, 'link'))).toBe(`${PAGES}?unit=18586`);
    expect(child(feed, 'atom:link')?.attributes).toMatchObject({
      rel: 'self',
      href: `${FEEDS}/news.rss?unit=18586`,
    });
  });

  it('carries each item whole, whatever signs are in it', async () => {
    const [item] = all(await channel(), 'item');
    expect(text(child(item, 'title'))).toBe(TITLE);
    expect(text(child(item, 'link'))).toBe(`${PAGES}/ho-so`);
    expect(text(child(item, 'guid'))).toBe(`${PAGES}/ho-so`);
    expect(text(child(item, 'pubDate'))).toBe('Mon, 02 Mar 2026 01:30:00 GMT');
    expect(text(child(item, 'category'))).toBe('Một cửa & liên thông');
    expect(child(item, 'enclosure')?.attributes?.url).toBe(PICTURE);
  });

  it('has no markup in what readers take for HTML', async () => {
    const [item] = all(await channel(), 'item');
    const html = text(child(item, 'description'));
    expect(html).not.toContain('<');
    expect(shown(html)).toBe(LEAD);
  });

  it('shows the newest first, and only what the site of the unit shows', async () => {
    const titles = async (query = '') =>
      all(await channel(query), 'item').map((item) => text(child(item, 'title')));
    expect(await titles()).toEqual([TITLE, 'Tin cũ hơn']);
    expect(await titles('?unit=18587')).toEqual(['Tin cũ hơn']);
  });

  it('keeps more than one parameter in its own address', async () => {
    const self = child(await channel('?unit=18586&locale=en'), 'atom:link')?.attributes?.href;
    expect(self).toBe(`${FEEDS}/news.rss?unit=18586&locale=en`);
  });

  it('comes in English with addresses of English pages', async () => {
    const feed = await channel('?locale=en');
    const [item] = all(feed, 'item');
    expect(text(child(feed, 'language'))).toBe('en');
    expect(text(child(item, 'title'))).toBe('In English');
    expect(text(child(item, 'link'))).toBe(`${PAGES}/in-english?locale=en`);
  });
});

describe('Atom', () => {
  const feed = async () => {
    const answer = await get('/feeds/news.atom').expect(200);
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const atom = parse(answer.text);
    expect([atom.name, atom.attributes?.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    return atom;
  };

  it('has all that the standard demands of a feed', async () => {
    const atom = await feed();
    expect(text(child(atom, 'id'))).toBe(PAGES);
    expect(text(child(atom, 'title'))).toBe('Tin cải cách hành chính');
    expect(Date.parse(text(child(atom, 'updated')))).not.toBeNaN();
    const links = all(atom, 'link').map(({ attributes }) => [attributes?.rel, attributes?.href]);
    expect(links).toEqual([
      ['alternate', PAGES],
      ['self', `${FEEDS}/news.atom`],
    ]);
  });

  it('has all that the standard demands of an entry', async () => {
    const [entry] = all(await feed(), 'entry');
    const title = child(entry, 'title');
    expect(title?.attributes?.type).toBe('html');
    expect(shown(text(title))).toBe(TITLE);
    expect(text(title)).not.toContain('<');
    expect(shown(text(child(entry, 'summary')))).toBe(LEAD);
    expect(text(child(entry, 'id'))).toBe(`${PAGES}/ho-so`);
    expect(text(child(entry, 'published'))).toBe('2026-03-02T01:30:00.000Z');
    expect(text(child(child(entry, 'author'), 'name'))).toBe('Xã Đông Kinh');
    expect(child(entry, 'category')?.attributes).toEqual({
      term: 'cua-lien-thong',
      label: 'Một cửa & liên thông',
    });
    const { body } = await get('/news/ho-so').expect(200);
    expect(Date.parse(text(child(entry, 'updated')))).toBe(Date.parse(body.data.updatedAt));
  });
});

describe('JSON Feed', () => {
  it('has all that the standard demands', async () => {
    const answer = await get('/feeds/news.json?unit=18586').expect(200);
    expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(answer.text);
    expect(feed).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
      title: 'Tin cải cách hành chính',
      home_page_url: `${PAGES}?unit=18586`,
      feed_url: `${FEEDS}/news.json?unit=18586`,
    });
    expect(feed.items).toEqual([
      {
        id: `${PAGES}/ho-so`,
        url: `${PAGES}/ho-so`,
        title: TITLE,
        content_html: expect.not.stringContaining('<'),
        date_published: '2026-03-02T01:30:00.000Z',
        date_modified: expect.stringMatching(/Z$/),
        author: { name: 'Xã Đông Kinh' },
        image: PICTURE,
        tags: ['Một cửa & liên thông'],
      },
    ]);
    expect(shown(feed.items[0].content_html)).toBe(LEAD);
  });
});

describe('the sitemap', () => {
  const addresses = async (query = '') => {
    const answer = await get(`/sitemap.xml${query}`).expect(200);
    expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
    const set = parse(answer.text);
    expect(set.attributes?.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    return all(set, 'url');
  };

  it('names the page of each item with the time of its last change', async () => {
    const [first] = await addresses();
    const { body } = await get('/news/ho-so').expect(200);
    expect(text(child(first, 'loc'))).toBe(`${PAGES}/ho-so`);
    expect(text(child(first, 'lastmod'))).toBe(body.data.updatedAt);
  });

  it('leads to pages that are there', async () => {
    const urls = await addresses();
    expect(urls).toHaveLength(3);
    for (const url of urls) {
      const { pathname, search } = new URL(text(child(url, 'loc')));
      await portal
        .http()
        .get(pathname + search)
        .expect(200);
    }
  });

  it('keeps to a unit and to a language', async () => {
    const locs = async (query: string) =>
      (await addresses(query)).map((url) => text(child(url, 'loc')));
    expect(await locs('?unit=18587')).toEqual([`${PAGES}/tin-cu-hon`]);
    expect(await locs('?locale=en')).toEqual([`${PAGES}/in-english?locale=en`]);
    expect(await locs('?locale=vi')).toEqual([`${PAGES}/ho-so`, `${PAGES}/tin-cu-hon`]);
  });

  it('names both languages when none is asked for, and what is the same in both', async () => {
    const { documentId } = await buildNews(portal.strapi, { title: 'Hai tiếng', unit });
    const data: Record<string, unknown> = { title: 'Two languages', lead: 'Text', unit };
    await portal.strapi
      .documents(NEWS)
      .update({ documentId, locale: 'en', data, status: 'published' });
    const both = [
      { rel: 'alternate', hreflang: 'vi', href: `${PAGES}/hai-tieng` },
      { rel: 'alternate', hreflang: 'en', href: `${PAGES}/two-languages?locale=en` },
    ];
    const found = (await addresses()).map((url) => [
      text(child(url, 'loc')),
      all(url, 'xhtml:link').map(({ attributes }) => attributes),
    ]);
    expect(found).toEqual([
      [`${PAGES}/hai-tieng`, both],
      [`${PAGES}/ho-so`, []],
      [`${PAGES}/tin-cu-hon`, []],
      [`${PAGES}/two-languages?locale=en`, both],
      [`${PAGES}/in-english?locale=en`, []],
    ]);
    await portal.strapi.documents(NEWS).delete({ documentId, locale: '*' });
  });
});

describe('with much to tell', () => {
  beforeAll(async () => {
    const moment = new Date('2025-01-01T00:00:00.000Z');
    for (let n = 0; n < 104; n += 1) {
      await portal.strapi.db.query(NEWS).create({
        data: {
          documentId: `many-${n}`,
          title: `Tin nhiều ${n}`,
          slug: `tin-nhieu-${n}`,
          unit: unitId,
          locale: 'vi',
          genre: 'brief',
          publishAt: moment,
          publishedAt: moment,
        },
      });
    }
    // Those were written behind the portal's back; this one tells it that there is news.
    await buildNews(portal.strapi, { title: 'Tin cuối', unit });
  });

  it('a feed holds the newest fifty', async () => {
    const { text: xml } = await get('/feeds/news.rss').expect(200);
    expect(all(child(parse(xml), 'channel'), 'item')).toHaveLength(50);
  });

  it('the sitemap holds everything once', async () => {
    const { text: xml } = await get('/sitemap.xml').expect(200);
    const locs = all(parse(xml), 'url').map((url) => text(child(url, 'loc')));
    expect([locs.length, new Set(locs).size]).toEqual([108, 108]);
  });
});
