import { buildAccount, buildNews, buildUnit } from '../support/build';
import { collection, type Panel, signIn } from '../support/panel';
import { picture } from '../support/picture';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const NEWS = collection('news-item');
const DIRTY =
  '<h1 style="x">Mục</h1><p onclick="a()">Chữ<script>alert(1)</script></p>' +
  '<a href="javascript:a()">Xấu</a><svg onload=a()></svg><table><tr><td colspan=2>Ô</table>';
const CLEAN = '<h2>Mục</h2><p>Chữ</p><a>Xấu</a><table><tr><td colspan="2">Ô</td></tr></table>';

let portal: Portal;
let chief: Panel;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi)).documentId;
  chief = await signIn(portal, await buildAccount(portal.strapi, { role: 'cchc-editor-in-chief' }));
});
afterAll(() => portal.stop());

const news = () => portal.strapi.documents('plugin::cchc.news-item');
const draft = async (fields: Fields, locale = 'vi') =>
  (await buildNews(portal.strapi, { unit, ...fields }, { status: 'draft', locale })).documentId;

interface Row {
  title: string;
  slug: string;
  body: string;
  lead: string;
  searchKey: string;
}
const stored = async (documentId: string, locale = 'vi'): Promise<Row> =>
  portal.strapi.db
    .query('plugin::cchc.news-item')
    .findOne({ where: { documentId, locale, publishedAt: null } });
const slug = async (title: string, locale = 'vi') =>
  (await stored(await draft({ title }, locale), locale)).slug;

describe('the body is stored clean', () => {
  it.each<[string, () => Promise<string>]>([
    ['by the code of the portal', () => draft({ body: DIRTY })],
    [
      'by the panel',
      async () =>
        (await chief.post(NEWS).send({ title: 'Từ biểu mẫu', body: DIRTY }).expect(201)).body.data
          .documentId,
    ],
    [
      'by changing it in the panel',
      async () => {
        const documentId = await draft({});
        await chief.put(`${NEWS}/${documentId}`).send({ body: DIRTY }).expect(200);
        return documentId;
      },
    ],
    [
      'by publishing in the panel',
      async () => {
        const documentId = await draft({});
        const path = `${NEWS}/${documentId}/actions/publish`;
        await chief.post(path).send({ body: DIRTY }).expect(200);
        return documentId;
      },
    ],
    [
      'by copying with another body',
      async () => {
        const source = await draft({});
        const { body } = await chief.post(`${NEWS}/clone/${source}`).send({ body: DIRTY });
        return body.data.documentId as string;
      },
    ],
  ])('when it comes in %s', async (_name, write) => {
    expect((await stored(await write())).body).toBe(CLEAN);
  });
});

describe('texts are tidied', () => {
  it('of spaces and signs that nobody sees', async () => {
    const title = '\u00a0 Hoa\u0300\u200b bi\u0300nh \u00a0mới\ufeff ';
    const documentId = await draft({ title, lead: ' Một\u00a0câu. ', source: 'Báo \u200bA' });
    expect(await stored(documentId)).toMatchObject({
      title: 'Hoà bình mới',
      lead: 'Một câu.',
      source: 'Báo A',
      slug: 'hoa-binh-moi',
      searchKey: 'hoa binh moi mot cau.',
    });
  });

  it('of signs that a database refuses', async () => {
    const bad = 'Tin\u0000 A\ud800';
    const fields = { title: bad, lead: bad, body: `<p>${bad}</p>`, coverAlt: bad, source: bad };
    const { body } = await chief.post(NEWS).send(fields).expect(201);
    expect((await stored(body.data.documentId as string)).slug).toBe('tin-a');
  });

  it('and are searched by the new words after a change of one of them', async () => {
    const documentId = await draft({ title: 'Đầu', lead: 'Câu đầu' });
    const data: Fields = { lead: 'Câu sau' };
    await news().update({ documentId, data });
    expect((await stored(documentId)).searchKey).toBe('dau cau sau');
    await chief.put(`${NEWS}/${documentId}`).send({ searchKey: 'đặt bừa' }).expect(200);
    expect((await stored(documentId)).searchKey).toBe('dau cau sau');
  });
});

describe('the address of an item', () => {
  it('is made of the title, and numbered when it is taken', async () => {
    expect(await slug('Đường về Một cửa')).toBe('duong-ve-mot-cua');
    expect(await slug('Đường về Một cửa')).toBe('duong-ve-mot-cua-2');
    expect(await slug('Duong ve mot cua'.normalize('NFD'))).toBe('duong-ve-mot-cua-3');
  });

  it('is free in the other language', async () => {
    expect(await slug('Trùng')).toBe('trung');
    expect(await slug('Trùng', 'en')).toBe('trung');
  });

  it('stays when the title changes, and is found anew when it is cleared', async () => {
    const documentId = await draft({ title: 'Tên đầu tiên' });
    const write = async (data: Fields) => {
      await news().update({ documentId, data });
      return (await stored(documentId)).slug;
    };
    expect(await write({ title: 'Tên thứ hai' })).toBe('ten-dau-tien');
    expect(await write({ slug: '' })).toBe('ten-thu-hai');
    expect(await write({ slug: 'Tự Đặt!' })).toBe('tu-dat');
  });

  it('is made of something even when the title has no letters', async () => {
    expect(await slug('🎉🎉')).toMatch(/^tin(-\d+)?$/);
  });

  it('has room for its number when the title is as long as may be', async () => {
    const title = 'chữ '.repeat(62).trim();
    const [first, second] = [await slug(title), await slug(title)];
    expect(first).not.toBe(second);
    for (const one of [first, second]) expect(one.length).toBeLessThanOrEqual(250);
  });

  it('is its own after copying, in every language', async () => {
    const documentId = await draft({ title: 'Bản gốc' });
    const data: Fields = { title: 'Original' };
    await news().update({ documentId, locale: 'en', data });
    const copy = await news().clone({ documentId, locale: '*' });
    expect((await stored(String(copy?.documentId))).slug).toBe('ban-goc-2');
    expect((await stored(String(copy?.documentId), 'en')).slug).toBe('original-2');
  });
});

describe('publishing is refused beside the field', () => {
  const complete = { title: 'Gần đủ', coverAlt: 'Ảnh thử' };
  const upload = async (): Promise<number> => {
    const { body } = await chief.post('/upload').attach('files', picture(), 'bia.png').expect(201);
    return body[0].id as number;
  };

  it.each<[string, string, () => Promise<Fields> | Fields, RegExp]>([
    ['unit', 'is missing', () => ({ unit: null }), /đơn vị/],
    [
      'coverAlt',
      'is missing under a picture',
      async () => ({ cover: await upload(), coverAlt: ' ' }),
      /mô tả/,
    ],
    ['body', 'is empty, as the lead is', () => ({ lead: ' ', body: '<p></p>' }), /tóm tắt/],
    ['selectedUnits', 'is empty', () => ({ audience: 'selected' }), /đơn vị nhận tin/],
    [
      'validUntil',
      'lies before the beginning',
      () => ({ publishAt: '2026-02-02T00:00:00.000Z', validUntil: '2026-02-01T00:00:00.000Z' }),
      /sau thời điểm đăng/,
    ],
    [
      'validUntil',
      'is over already',
      () => ({ validUntil: '2026-02-01T00:00:00.000Z' }),
      /sau thời điểm đăng/,
    ],
  ])('%s when it %s', async (field, _name, wrong, message) => {
    const documentId = await draft({ ...complete, ...(await wrong()) });
    const { body } = await chief.post(`${NEWS}/${documentId}/actions/publish`).send({}).expect(400);
    expect(body.error).toMatchObject({
      name: 'ValidationError',
      details: { errors: [{ path: [field], message: expect.stringMatching(message) }] },
    });
    expect(await news().findOne({ documentId, status: 'published' })).toBeNull();
  });

  it('of all fields at once', async () => {
    const wrong = { unit: null, audience: 'selected', cover: await upload(), coverAlt: null };
    const documentId = await draft(wrong);
    const { body } = await chief.post(`${NEWS}/${documentId}/actions/publish`).send({}).expect(400);
    const paths = (body.error.details.errors as { path: string[] }[]).map(({ path }) => path[0]);
    expect(paths.sort()).toEqual(['coverAlt', 'selectedUnits', 'unit']);
  });

  it('when it comes by the code of the portal, too', async () => {
    const data: Fields = { title: 'Không đơn vị' };
    await expect(news().create({ data, status: 'published' })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  it.each([
    ['a lead', { lead: 'Một câu.', body: null }],
    ['a picture', { body: '<figure><img src="https://a.example/b.png" alt="Ảnh"></figure>' }],
  ])('but not of an item that has no more than %s', async (_name, fields) => {
    const documentId = await draft({ ...complete, ...fields });
    await chief.post(`${NEWS}/${documentId}/actions/publish`).send({}).expect(200);
  });

  it('but not of a draft, nor of a draft beside what is public', async () => {
    const { documentId } = await buildNews(portal.strapi, { unit });
    await chief
      .put(`${NEWS}/${documentId}`)
      .send({ unit: { set: [] }, audience: 'selected', selectedUnits: { set: [] } })
      .expect(200);
  });
});

describe('what is too long is refused beside the field, not by the database', () => {
  it.each([
    ['title', 251],
    ['lead', 1001],
    ['coverAlt', 256],
    ['source', 256],
    ['slug', 300],
  ])('%s of %i signs', async (field, length) => {
    const value = { title: 'Dài', [field]: 'a'.repeat(length) };
    const { status, body } = await chief.post(NEWS).send(value);
    // An address is cut to its room instead.
    if (field === 'slug') expect(status).toBe(201);
    else {
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ path: [field] }]);
    }
  });

  it.each([
    ['coverAlt', 255],
    ['source', 255],
    ['title', 250],
  ])('and %s of %i signs is kept', async (field, length) => {
    const value = { title: 'Vừa', [field]: 'ữ'.repeat(length) };
    await chief.post(NEWS).send(value).expect(201);
  });
});
