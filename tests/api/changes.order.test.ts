import { buildAccount, buildNews, buildUnit } from '../support/build';
import { type Change, changesAfter, lastChange, recorded } from '../support/changes';
import { picture } from '../support/picture';
import { type Panel, signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

let portal: Portal;
let unit: string;
let chief: Panel;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi)).documentId;
  chief = await signIn(portal, await buildAccount(portal.strapi, { role: 'cchc-editor-in-chief' }));
});
afterAll(() => portal.stop());

const news = () => portal.strapi.documents('plugin::cchc.news-item');
const publish = async (title: string, fields: Fields = {}) =>
  (await buildNews(portal.strapi, { title, unit, ...fields })).documentId;
const count = (uid: string, where: object = {}): Promise<number> =>
  portal.strapi.db.query(uid).count({ where });

describe('a write and its row', () => {
  let broken = false;
  beforeAll(() => {
    // Stands behind the section's own, like what another plugin adds.
    portal.strapi.documents.use(async (_context, next) => {
      const result = await next();
      if (broken) throw new Error('gãy giữa chừng');
      return result;
    });
  });
  const failing = async (work: () => Promise<unknown>) => {
    broken = true;
    await expect(work()).rejects.toThrow('gãy giữa chừng');
    broken = false;
  };

  it.each<[string, (documentId: string) => Promise<unknown>]>([
    ['publishing', () => publish('Nửa chừng')],
    [
      'changing',
      (documentId) => {
        const data: Fields = { body: '<p>Khác</p>' };
        return news().update({ documentId, data, status: 'published' });
      },
    ],
    ['taking down', (documentId) => news().unpublish({ documentId })],
    ['deleting', (documentId) => news().delete({ documentId })],
  ])('both vanish when an error stops %s', async (_name, work) => {
    const documentId = await publish('Còn nguyên');
    const before = [await lastChange(portal.strapi), await count('plugin::cchc.news-item')];
    const stored = await news().findOne({ documentId, status: 'published' });
    await failing(() => work(documentId));
    expect([await lastChange(portal.strapi), await count('plugin::cchc.news-item')]).toEqual(
      before,
    );
    expect(await news().findOne({ documentId, status: 'published' })).toEqual(stored);
    await news().delete({ documentId });
  });

  it('both vanish when the item may not become public', async () => {
    const before = await lastChange(portal.strapi);
    const data: Fields = { title: 'Không đơn vị' };
    await expect(news().create({ data, status: 'published' })).rejects.toThrow(/đơn vị/);
    expect(await lastChange(portal.strapi)).toBe(before);
    expect(await count('plugin::cchc.news-item', { title: 'Không đơn vị' })).toBe(0);
  });
});

describe('many writers at once', () => {
  it('leave a log from which a follower misses nothing', async () => {
    const start = await lastChange(portal.strapi);
    const writers = Array.from({ length: 40 }, (_, index) => publish(`Cùng lúc ${index}`));
    const seen: number[] = [];
    let writing = true;
    const follow = async () => {
      const rows = await changesAfter(portal.strapi, seen[seen.length - 1] ?? start);
      seen.push(...rows.map(({ id }) => id));
    };
    const follower = (async () => {
      while (writing) await follow();
    })();
    await Promise.all(writers);
    writing = false;
    await follower;
    await follow();
    expect(seen).toEqual((await changesAfter(portal.strapi, start)).map(({ id }) => id));
    expect(seen).toHaveLength(40);
  });

  it('of one item leave it public once, as its last row says', async () => {
    const documentId = await publish('Một tin');
    const start = await lastChange(portal.strapi);
    const leads = Array.from({ length: 10 }, (_, index) => `Lần ${index}`);
    await Promise.all(
      leads.map((lead) => {
        const data: Fields = { lead };
        return news().update({ documentId, data, status: 'published' });
      }),
    );
    const where = { documentId, publishedAt: { $notNull: true } };
    expect(await count('plugin::cchc.news-item', where)).toBe(1);

    const rows = await changesAfter(portal.strapi, start);
    const hashOf = async () => {
      // Another content and back again: the log writes the hash of what stood before anew.
      const { lead } = await portal.strapi.db.query('plugin::cchc.news-item').findOne({ where });
      for (const next of ['Khác hẳn', lead]) {
        const data: Fields = { lead: next };
        await news().update({ documentId, data, status: 'published' });
      }
      return (await changesAfter(portal.strapi, start)).pop()?.hash;
    };
    const last: Change | undefined = rows[rows.length - 1];
    expect(last).toMatchObject({ op: 'upsert', key: 'mot-tin' });
    expect(await hashOf()).toBe(last?.hash);
  });

  it('of one title get addresses of their own', async () => {
    await Promise.all(Array.from({ length: 5 }, () => publish('Trùng tên')));
    const rows: { slug: string }[] = await portal.strapi.db
      .query('plugin::cchc.news-item')
      .findMany({ where: { title: 'Trùng tên', publishedAt: { $notNull: true } } });
    expect(rows.map(({ slug }) => slug).sort()).toEqual([
      'trung-ten',
      'trung-ten-2',
      'trung-ten-3',
      'trung-ten-4',
      'trung-ten-5',
    ]);
  });
});

describe('a cover in the media library', () => {
  const upload = async (): Promise<number> => {
    const { body } = await chief.post('/upload').attach('files', picture(), 'bia.png').expect(201);
    return body[0].id as number;
  };
  const covered = async (title: string) => {
    const cover = await upload();
    await publish(title, { cover, coverAlt: 'Ảnh thử' });
    return cover;
  };
  const rows = (work: () => Promise<unknown>) => recorded(portal.strapi, work);
  const cover = async (slug: string) =>
    (await portal.http().get(`/api/cchc/news/${slug}`).expect(200)).body.data.cover;

  it('gives a row when another picture replaces it', async () => {
    const id = await covered('Thay ảnh');
    const replace = () =>
      chief
        .post(`/upload/files/${id}/replace`)
        .attach('files', picture('6x3'), 'bia.png')
        .expect(200);
    expect(await rows(replace)).toEqual(['upsert news thay-anh (vi)']);
    expect(await cover('thay-anh')).toMatchObject({ width: 6, height: 3 });
    expect(await rows(replace)).toEqual([]);
  });

  it('gives a row when it is deleted, alone, with others or with its folder', async () => {
    const alone = await covered('Xóa ảnh');
    const withOthers = await covered('Xóa nhiều ảnh');
    const deleteAlone = () => chief.delete(`/upload/files/${alone}`).expect(200);
    const deleteMany = () =>
      chief
        .post('/upload/actions/bulk-delete')
        .send({ fileIds: [withOthers] })
        .expect(200);
    expect(await rows(deleteAlone)).toEqual(['upsert news xoa-anh (vi)']);
    expect(await rows(deleteMany)).toEqual(['upsert news xoa-nhieu-anh (vi)']);
    expect([await cover('xoa-anh'), await cover('xoa-nhieu-anh')]).toEqual([null, null]);
  });

  it('gives none when only its name or texts in the library change', async () => {
    const id = await covered('Tên ảnh');
    const rename = () =>
      chief
        .put(`/upload/files/${id}`)
        .send({ fileInfo: { name: 'ten-khac.png', alternativeText: 'Khác' } })
        .expect(200);
    expect(await rows(rename)).toEqual([]);
  });

  it('gives none while only drafts show it', async () => {
    const id = await upload();
    await buildNews(portal.strapi, { unit, cover: id }, { status: 'draft' });
    expect(await rows(() => chief.delete(`/upload/files/${id}`).expect(200))).toEqual([]);
  });
});
