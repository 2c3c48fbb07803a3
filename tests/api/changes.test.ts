import { buildAccount, buildHotline, buildNews, buildTopic, buildUnit } from '../support/build';
import { changesAfter, lastChange, recorded } from '../support/changes';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;
type Status = 'draft' | 'published';

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
});
afterAll(() => portal.stop());

const news = () => portal.strapi.documents('plugin::cchc.news-item');
const publish = async (title: string, fields: Fields = {}) =>
  (await buildNews(portal.strapi, { title, unit, ...fields })).documentId;
const update = (documentId: string, data: Fields, status: Status = 'published', locale = 'vi') =>
  news().update({ documentId, locale, data, status });
const rows = (work: () => Promise<unknown>) => recorded(portal.strapi, work);

describe('the log says nothing', () => {
  it('of a draft, however often it is written', async () => {
    const written = await rows(async () => {
      const { documentId } = await buildNews(portal.strapi, { unit }, { status: 'draft' });
      await update(documentId, { lead: 'Sửa' }, 'draft');
      await update(documentId, { title: 'Draft' }, 'draft', 'en');
      await news().delete({ documentId, locale: '*' });
    });
    expect(written).toEqual([]);
  });

  it.each<[string, (documentId: string) => Promise<unknown>]>([
    ['a draft is saved beside it', (id) => update(id, { title: 'Khác' }, 'draft')],
    [
      'a draft is thrown away',
      async (id) => {
        await update(id, { title: 'Khác' }, 'draft');
        await news().discardDraft({ documentId: id });
      },
    ],
    ['it is published again', (id) => news().publish({ documentId: id })],
    ['it is published with equal content', (id) => update(id, { lead: 'Như cũ' })],
    ['it is copied', (id) => news().clone({ documentId: id })],
  ])('of a public item when %s', async (name, work) => {
    const documentId = await publish(name, { lead: 'Như cũ' });
    expect(await rows(() => work(documentId))).toEqual([]);
  });

  it('of members, whom the public does not see', async () => {
    const written = await rows(async () => {
      await buildAccount(portal.strapi, {
        role: 'cchc-unit-editor',
        units: [{ documentId: unit }],
      });
    });
    expect(written).toEqual([]);
  });
});

describe('the log says of an item', () => {
  it('that other sites show it, though no answer says so', async () => {
    const documentId = await publish('Ai được xem');
    expect(await rows(() => update(documentId, { audience: 'children' }))).toEqual([
      'upsert news ai-duoc-xem (vi)',
    ]);
  });

  it('that its language was deleted', async () => {
    const locales = portal.strapi.plugin('i18n').service('locales');
    const documentId = await publish('Hai thứ tiếng');
    await update(documentId, { title: 'Two languages', lead: 'Text' }, 'published', 'en');
    const { id } = await locales.findByCode('en');
    expect(await rows(() => locales.delete({ id }))).toContain('remove news two-languages (en)');
    await locales.create({ code: 'en', name: 'English (en)' });
  });

  it('that it came, changed and went', async () => {
    let documentId = '';
    const written = await rows(async () => {
      documentId = await publish('Có rồi mất');
      await update(documentId, { body: '<p>Khác</p>' });
      await news().unpublish({ documentId });
      await news().publish({ documentId });
      await news().delete({ documentId });
    });
    expect(written).toEqual([
      'upsert news co-roi-mat (vi)',
      'upsert news co-roi-mat (vi)',
      'remove news co-roi-mat (vi)',
      'upsert news co-roi-mat (vi)',
      'remove news co-roi-mat (vi)',
    ]);
  });

  it('where it is, whose it is, and how much it changed', async () => {
    const last = await lastChange(portal.strapi);
    const documentId = await publish('Đầy đủ');
    await update(documentId, { body: '<p>Khác</p>' });
    await news().unpublish({ documentId });
    const [first, second, third] = await changesAfter(portal.strapi, last);
    const always = {
      type: 'news',
      key: 'day-du',
      lang: 'vi',
      unitCode: '18586',
      document: documentId,
    };
    expect(first).toMatchObject({ ...always, updateType: 'major', url: '/news/day-du' });
    expect(second).toMatchObject({ ...always, updateType: 'minor', url: '/news/day-du' });
    expect(third).toMatchObject({ ...always, updateType: 'major', url: null, hash: null });
    expect(first?.hash).not.toBe(second?.hash);
  });

  it('both addresses when it gets a new one', async () => {
    const documentId = await publish('Tên cũ');
    expect(await rows(() => update(documentId, { slug: 'ten-moi' }))).toEqual([
      'remove news ten-cu (vi)',
      'upsert news ten-moi (vi)',
    ]);
  });

  it('each language by itself', async () => {
    const documentId = await publish('Hai tiếng');
    const english = () =>
      update(documentId, { title: 'Two tongues', lead: 'Text' }, 'published', 'en');
    expect(await rows(english)).toEqual(['upsert news two-tongues (en)']);
    expect(await rows(() => news().unpublish({ documentId, locale: 'en' }))).toEqual([
      'remove news two-tongues (en)',
    ]);
    expect(await rows(() => news().delete({ documentId, locale: '*' }))).toEqual([
      'remove news hai-tieng (vi)',
    ]);
  });

  it.each<[string, () => Promise<Fields>]>([
    ['genre', () => Promise.resolve({ genre: 'article' })],
    ['moment', () => Promise.resolve({ publishAt: '2026-01-02T03:04:05.000Z' })],
    ['topics', async () => ({ topics: [(await buildTopic(portal.strapi)).documentId] })],
    ['unit', async () => ({ unit: (await buildUnit(portal.strapi)).documentId })],
  ])('in all languages when what they share, the %s, changes', async (name, change) => {
    const documentId = await publish(`Chung ${name}`);
    await update(documentId, { title: `Shared ${name}`, lead: 'Text' }, 'published', 'en');
    const data = await change();
    expect((await rows(() => update(documentId, data))).sort()).toEqual([
      `upsert news chung-${name} (vi)`,
      `upsert news shared-${name} (en)`,
    ]);
  });
});

describe('the log says of what shows something of it', () => {
  it('that a unit has a new name: of itself, its children, its news and hotlines', async () => {
    const parent = await buildUnit(portal.strapi, { code: '77', kind: 'province' });
    await buildUnit(portal.strapi, { code: '77001', parent: parent.documentId });
    await publish('Của tỉnh', { unit: parent.documentId });
    const hotline = await buildHotline(portal.strapi, { unit: parent.documentId });
    const data: Fields = { name: 'Tỉnh Tên Mới' };
    const { documentId } = parent;
    const written = await rows(() =>
      portal.strapi.documents('plugin::cchc.unit').update({ documentId, data }),
    );
    expect(written.sort()).toEqual([
      `upsert hotline ${hotline.documentId} (vi)`,
      'upsert news cua-tinh (vi)',
      'upsert unit 77 (vi)',
      'upsert unit 77001 (vi)',
    ]);
  });

  it('that a unit is gone', async () => {
    const { documentId } = await buildUnit(portal.strapi, { code: '78', kind: 'province' });
    await buildUnit(portal.strapi, { code: '78001', parent: documentId });
    await publish('Mất đơn vị', { unit: documentId });
    const hotline = await buildHotline(portal.strapi, { unit: documentId });
    const written = await rows(() =>
      portal.strapi.documents('plugin::cchc.unit').delete({ documentId }),
    );
    expect(written.sort()).toEqual([
      `remove hotline ${hotline.documentId} (vi)`,
      'remove news mat-don-vi (vi)',
      'remove unit 78 (vi)',
      'upsert unit 78001 (vi)',
    ]);
  });

  it('that units went into each other, and that they did not after all', async () => {
    const [old, next, other] = [
      await buildUnit(portal.strapi, { code: '79001', validTo: '2025-06-30' }),
      await buildUnit(portal.strapi, { code: '79002' }),
      await buildUnit(portal.strapi, { code: '79003' }),
    ];
    const pairs = portal.strapi.documents('plugin::cchc.unit-succession');
    const data: Fields = {
      predecessor: old.documentId,
      successor: next.documentId,
      share: 'full',
      on: '2025-07-01',
    };
    let documentId = '';
    const create = async () => {
      ({ documentId } = await pairs.create({ data }));
    };
    const move = (): Promise<unknown> => {
      const moved: Fields = { successor: other.documentId };
      return pairs.update({ documentId, data: moved });
    };
    expect((await rows(create)).sort()).toEqual([
      'upsert unit 79001@2025-06-30 (vi)',
      'upsert unit 79002 (vi)',
    ]);
    expect((await rows(move)).sort()).toEqual([
      'upsert unit 79001@2025-06-30 (vi)',
      'upsert unit 79002 (vi)',
      'upsert unit 79003 (vi)',
    ]);
    expect((await rows(() => pairs.delete({ documentId }))).sort()).toEqual([
      'upsert unit 79001@2025-06-30 (vi)',
      'upsert unit 79003 (vi)',
    ]);
  });

  it('that a topic has a new name, or is gone: of itself, its children and its news', async () => {
    const topic = await buildTopic(portal.strapi, { name: 'Mẹ', slug: 'me' });
    await buildTopic(portal.strapi, { name: 'Con', slug: 'con', parent: topic.documentId });
    await publish('Có chủ đề', { topics: [topic.documentId] });
    const topics = portal.strapi.documents('plugin::cchc.topic');
    const { documentId } = topic;
    const data: Fields = { name: 'Mẹ mới' };
    const seen = ['upsert news co-chu-de (vi)', 'upsert topic con (en)', 'upsert topic con (vi)'];
    expect((await rows(() => topics.update({ documentId, data }))).sort()).toEqual([
      ...seen,
      'upsert topic me (en)',
      'upsert topic me (vi)',
    ]);
    expect((await rows(() => topics.delete({ documentId }))).sort()).toEqual([
      'remove topic me (en)',
      'remove topic me (vi)',
      ...seen,
    ]);
  });
});
