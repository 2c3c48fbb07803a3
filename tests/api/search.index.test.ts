import { search } from '../../plugins/cchc/server/src/platform/search';
import { buildNews, buildProcedure, buildUnit } from '../support/build';
import { command } from '../support/command';
import { dump } from '../support/dump';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = 'plugin::cchc.news-item';
const SYNONYM = 'plugin::cchc.synonym';
type Fields = Record<string, unknown>;

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi)).documentId;
});
afterAll(() => portal.stop());

const options = (q: string) => ({
  q,
  places: ['news', 'procedure'].map((type) => ({ type, lang: 'vi' })),
});
const titles = async (q: string) =>
  (await search(portal.strapi, options(q))).hits.map(({ entry }) => entry.title);
const rows = () => dump(portal.strapi, ['cchc_search']);
/** What the rows say, without their numbers. */
const contents = async () =>
  (await rows()).cchc_search
    ?.map((row) => JSON.parse(row) as Record<string, unknown>)
    .filter(({ live }) => live === 1)
    .map(({ id: _id, version: _version, papers: _papers, whole: _whole, ...rest }) =>
      JSON.stringify(rest),
    )
    .sort();

describe('the index and the content', () => {
  it('are rolled back together', async () => {
    await buildNews(portal.strapi, { title: 'Tin đã có', unit });
    const before = await rows();
    await expect(
      portal.strapi.db.transaction(async () => {
        await buildNews(portal.strapi, { title: 'Tin chưa từng có', unit });
        expect(await titles('tin chưa từng có')).toContain('Tin chưa từng có');
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await rows()).toEqual(before);
    expect(await titles('chưa từng có')).not.toContain('Tin chưa từng có');
    await buildNews(portal.strapi, { title: 'Tin sau đó', unit });
    expect(await titles('sau đó')).toContain('Tin sau đó');
    expect(await titles('chưa từng có')).not.toContain('Tin chưa từng có');
  });

  it('stay as they are when the public sees no change', async () => {
    const { documentId } = await buildNews(portal.strapi, { title: 'Tin không đổi', unit });
    const before = await rows();
    const documents = portal.strapi.documents(NEWS);
    const draft: Fields = { title: 'Bản nháp đang sửa' };
    await documents.update({ documentId, data: draft });
    expect(await titles('bản nháp đang sửa')).toEqual([]);
    const same: Fields = { title: 'Tin không đổi' };
    await documents.update({ documentId, data: same, status: 'published' });
    expect(await rows()).toEqual(before);
  });

  it('are the same whether the index grew with the content or was made anew', async () => {
    const { strapi } = portal;
    const { documentId } = await buildNews(strapi, { title: 'Tin sẽ đổi tên', unit });
    const renamed: Fields = { title: 'Tin đã đổi tên' };
    await strapi.documents(NEWS).update({ documentId, data: renamed, status: 'published' });
    const gone = await buildNews(strapi, { title: 'Tin sẽ gỡ', unit });
    await strapi.documents(NEWS).delete(gone);
    await buildProcedure(strapi, { name: 'Thủ tục cấp thẻ thử' });
    const synonym: Fields = { phrase: 'thẻ của tôi', codes: '9.000001' };
    await strapi.documents(SYNONYM).create({ data: synonym });
    const grown = await contents();
    await strapi.db.connection.raw('delete from cchc_search');
    if (strapi.db.dialect.client === 'sqlite') {
      await strapi.db.connection.raw('delete from cchc_search_texts');
    }
    expect((await command(strapi, 'search', 'rebuild')).code).toBe(0);
    expect(await contents()).toEqual(grown);
  });
});

it('a portal without an index makes one when it starts, and once only, without what cannot be read', async () => {
  const code = '9.990001';
  await buildProcedure(portal.strapi, { code, name: 'Thủ tục hỏng' });
  await portal.strapi.db
    .query('plugin::cchc.procedure-edition')
    .updateMany({ where: { code }, data: { snapshot: { name: 'Thủ tục hỏng' } } });
  const grown = (await contents())?.filter((row) => !row.includes('Thủ tục hỏng'));
  for (const table of ['cchc_search_texts', 'cchc_search']) {
    await portal.strapi.db.connection.raw(`drop table if exists ${table}`);
  }
  await portal.restart();
  expect(await contents()).toEqual(grown);
  expect(await titles('đã đổi tên')).toContain('Tin đã đổi tên');
  const before = await rows();
  await portal.restart();
  expect(await rows()).toEqual(before);
});

describe('a synonym is refused', () => {
  const create = (data: Fields) => portal.strapi.documents(SYNONYM).create({ data });
  it.each([
    [{ phrase: 'từ một', codes: '1.00089' }, 'Mã thủ tục không đúng: 1.00089.'],
    [{ phrase: 'từ hai', codes: '' }, 'Nhập mã của ít nhất một thủ tục'],
    [{ phrase: 'từ ba', kind: 'expansion' }, 'Viết nghĩa đầy đủ của từ'],
    [{ phrase: 'từ bốn', kind: 'out-of-scope' }, 'Viết câu trả lời cho người hỏi'],
    [{ phrase: '…', codes: '1.000894' }, 'cần có ít nhất một chữ cái hoặc chữ số'],
    [{ phrase: 'GIẤY độc  thân', codes: '1.000894' }, 'đã có trong danh sách'],
  ])('%j', async (data, message) => {
    await expect(create(data)).rejects.toThrow(message);
    expect(await portal.strapi.db.query(SYNONYM).count({ where: { origin: 'editor' } })).toBe(1);
  });

  it('not when the same words are read in another way', async () => {
    const { documentId } = await create({
      phrase: 'giấy độc thân',
      kind: 'expansion',
      meaning: 'giấy xác nhận tình trạng hôn nhân',
    });
    await portal.strapi.documents(SYNONYM).delete({ documentId });
  });
});
