import { topicItem } from '../../plugins/cchc/shared/contracts';
import { buildTopic } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const TOPIC = 'plugin::cchc.topic';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

interface Topic {
  slug: string;
  name: string;
  parent: { slug: string; name: string } | null;
  updatedAt: string;
}

const get = async (query = '') =>
  (await portal.http().get(`/api/cchc/topics?pagination[pageSize]=100&${query}`).expect(200))
    .body as { data: Topic[]; meta: { pagination: { total: number } } };
const slugs = async (query = '') => (await get(query)).data.map(({ slug }) => slug);

describe('the topics that a new portal has', () => {
  it('have every key of their contract and no other', async () => {
    for (const item of (await get()).data) {
      expect(Object.keys(item).sort()).toEqual(Object.keys(topicItem.shape).sort());
      expect(topicItem.parse(item)).toEqual(item);
    }
  });

  it('come as a tree, each parent before its children', async () => {
    const { data } = await get();
    const seen = new Set<string>();
    for (const { slug, parent } of data) {
      expect(parent === null || seen.has(parent.slug)).toBe(true);
      seen.add(slug);
    }
    expect(data.length).toBeGreaterThan(30);
  });

  it('are not planted a second time', async () => {
    const before = await slugs();
    await portal.restart();
    expect(await slugs()).toEqual(before);
  });

  it('come in pages', async () => {
    const all = await slugs();
    const { body } = await portal
      .http()
      .get('/api/cchc/topics?pagination[page]=2&pagination[pageSize]=5')
      .expect(200);
    expect(body.data.map(({ slug }: Topic) => slug)).toEqual(all.slice(5, 10));
    expect(body.meta.pagination).toEqual({
      page: 2,
      pageSize: 5,
      pageCount: Math.ceil(all.length / 5),
      total: all.length,
    });
  });

  it('turn round with the order', async () => {
    expect(await slugs('sort=position:desc')).toEqual([...(await slugs())].reverse());
  });

  it('have English names', async () => {
    const { data } = await get('locale=en');
    const oneStop = data.find(({ slug }) => slug === 'mot-cua');
    expect(oneStop).toMatchObject({
      name: 'One-stop service',
      parent: { slug: 'cai-cach-tthc', name: 'Reform of administrative procedures' },
    });
  });
});

describe('a list of topics', () => {
  it('keeps to the children of one, or of several', async () => {
    expect(await slugs('filters[parent]=cai-cach-tthc')).toContain('mot-cua');
    const both =
      'filters[parent][$in][]=tai-chinh-cong&filters[parent][$in][]=chi-so&sort=position';
    expect(await slugs(both)).toEqual(expect.arrayContaining(['tu-chu', 'papi']));
    expect(await slugs('filters[parent]=khong-co')).toEqual([]);
  });

  it.each(['một cửa', 'mot cua', 'MOT CUA', 'một cửa'.normalize('NFD'), 'cua mot', 'one-stop'])(
    'is searched for "%s" in both languages',
    async (q) => {
      expect(await slugs(`q=${encodeURIComponent(q)}`)).toEqual(['mot-cua']);
    },
  );

  it('keeps the Vietnamese name where there is no English one', async () => {
    await buildTopic(portal.strapi, { name: 'Chỉ tiếng Việt' });
    const { data } = await get('locale=en&q=chi tieng viet');
    expect(data.map(({ name }) => name)).toEqual(['Chỉ tiếng Việt']);
  });

  it('loses a topic that is deleted', async () => {
    const { documentId } = await buildTopic(portal.strapi, { name: 'Tạm thời' });
    const before = (await get()).meta.pagination.total;
    await portal.strapi.documents(TOPIC).delete({ documentId });
    expect((await get()).meta.pagination.total).toBe(before - 1);
    expect(await slugs('q=tam thoi')).toEqual([]);
  });

  it('has a new time of update for a topic whose parent has a new name', async () => {
    const parent = await buildTopic(portal.strapi, { name: 'Cha' });
    await buildTopic(portal.strapi, { name: 'Con duy nhất', parent: parent.documentId });
    const time = async () => (await get('q=con duy nhat')).data[0]?.updatedAt ?? '';
    const before = await time();
    const { documentId } = parent;
    await updateDocument(portal.strapi, TOPIC, documentId, { position: 7 });
    expect(await time()).toBe(before);
    await updateDocument(portal.strapi, TOPIC, documentId, { name: 'Cha mới' });
    expect((await time()) > before).toBe(true);
  });
});
