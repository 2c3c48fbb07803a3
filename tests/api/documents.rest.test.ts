import type { Test } from 'supertest';

import { DOCUMENT_STATES, documentDetail, documentItem } from '../../plugins/cchc/shared/contracts';
import { buildAccount, buildDocument, buildUnit } from '../support/build';
import { recorded } from '../support/changes';
import { type Panel, signIn } from '../support/panel';
import { picture } from '../support/picture';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

type Fields = Record<string, unknown>;

const DOCUMENT = 'plugin::cchc.document';

let portal: Portal;
let chief: Panel;
const units: Record<string, string> = {};

const build = (unit: string, fields: Fields, status?: 'draft') =>
  buildDocument(portal.strapi, { unit: units[unit], ...fields }, status ? { status } : {});

beforeAll(async () => {
  portal = await startPortal();
  chief = await signIn(portal, await buildAccount(portal.strapi, { role: 'cchc-editor-in-chief' }));
  const unit = async (name: string, code: string, parent?: string) => {
    const fields = { code, name, parent: units[parent ?? ''] };
    units[name] = (await buildUnit(portal.strapi, fields)).documentId;
  };
  await unit('tỉnh', '42');
  await unit('xã', '18586', 'tỉnh');
  await unit('xã bên', '18587', 'tỉnh');
  // For what single tests add.
  await unit('nơi khác', '99999');
  await build('tỉnh', {
    number: 'Số: 63/2010/NÐ-CP',
    title: 'Nghị định về kiểm soát thủ tục hành chính',
    kind: 'decree',
    agency: 'Chính phủ',
    issuedOn: '2010-06-08',
  });
  await build('xã', { number: '02/KH', title: 'Kế hoạch năm', issuedOn: '2026-01-05' });
  await build('xã', { number: '03/KH', title: 'Không ngày', issuedOn: null });
  await build('xã bên', { number: '09/KH', title: 'Kế hoạch bên' });
  await build('xã', { number: '04/KH', title: 'Bản nháp' }, 'draft');
});
afterAll(() => portal.stop());

const documents = () => portal.strapi.documents(DOCUMENT);
const change = (documentId: string, data: Fields, status: 'draft' | 'published' = 'published') =>
  updateDocument(portal.strapi, DOCUMENT, documentId, data, { status });
const get = (path: string) => portal.http().get(`/api/cchc/documents${path}`);
const list = async (query = '') => {
  const { body } = await get(`?${query}`).expect(200);
  return (body.data as unknown[]).map((item) => documentItem.strict().parse(item));
};
const numbers = async (query?: string) => (await list(query)).map(({ number }) => number);
const one = async (slug: string) =>
  documentDetail.strict().parse((await get(`/${slug}`).expect(200)).body.data);

describe('the list', () => {
  it('holds what is published, newest first, and what has no day last', async () => {
    expect(await numbers('unit=18586')).toEqual(['02/KH', '63/2010/NĐ-CP', '03/KH']);
    const ascending = ['03/KH', '63/2010/NĐ-CP', '02/KH'];
    expect(await numbers('unit=18586&sort=issuedOn:asc')).toEqual(ascending);
  });

  it('gives a unit its own and those of all units above it', async () => {
    const found = await list('unit=18586');
    expect(found.map(({ number, origin }) => [number, origin])).toEqual([
      ['02/KH', 'own'],
      ['63/2010/NĐ-CP', 'inherited'],
      ['03/KH', 'own'],
    ]);
    expect(await numbers('unit=42')).toEqual(['63/2010/NĐ-CP']);
    expect(await numbers('unit=18587')).toEqual(['09/KH', '63/2010/NĐ-CP']);
    expect(await numbers()).toEqual(expect.arrayContaining(['02/KH', '09/KH', '63/2010/NĐ-CP']));
  });

  it.each([
    ['filters[kind]=decree', ['63/2010/NĐ-CP']],
    ['filters[agency]=CHINH PHU', ['63/2010/NĐ-CP']],
    ['filters[agency]=Chính', []],
    ['filters[year]=2010', ['63/2010/NĐ-CP']],
    ['filters[year][$in][]=2010&filters[year][$in][]=2026', ['02/KH', '63/2010/NĐ-CP']],
    ['filters[year]=0000', []],
    ['q=kiem soat 63/2010', ['63/2010/NĐ-CP']],
    ['q=nđ-cp', ['63/2010/NĐ-CP']],
    ['q=ban nhap', []],
  ])('keeps to ?%s', async (query, wanted) => {
    expect(await numbers(encodeURI(`unit=18586&${query}`))).toEqual(wanted);
  });

  it('comes in pages', async () => {
    const { body } = await get('?unit=18586&pagination[page]=2&pagination[pageSize]=2').expect(200);
    expect(body.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
    expect(body.data).toHaveLength(1);
  });

  it.each(['filters[year]=20', 'filters[kind]=novel', 'filters[title]=x', 'sort=number'])(
    'refuses ?%s',
    async (query) => {
      await get(`?${query}`).expect(400);
    },
  );
});

describe('the address of a document', () => {
  it('is made of its number and title', async () => {
    const found = await one('63-2010-nd-cp-nghi-dinh-ve-kiem-soat-thu-tuc-hanh-chinh');
    expect(found).toMatchObject({ number: '63/2010/NĐ-CP', agency: 'Chính phủ', state: 'valid' });
  });

  it('answers on the sites that list it, and on no other', async () => {
    await get('/02-kh-ke-hoach-nam?unit=18586').expect(200);
    await get('/02-kh-ke-hoach-nam?unit=18587').expect(404);
  });

  it('is unknown for a draft and for what can be no address', async () => {
    await get('/04-kh-ban-nhap').expect(404);
    await get('/%00').expect(404);
  });

  it('leads on when it has changed, and is gone when the document is withdrawn', async () => {
    const { documentId } = await build('nơi khác', { number: '05/KH', title: 'Cũ' });
    await change(documentId, { slug: 'moi' });
    expect((await get('/05-kh-cu?unit=99999').expect(308)).headers.location).toBe(
      '/api/cchc/documents/moi?unit=99999',
    );
    await documents().unpublish({ documentId });
    await get('/moi').expect(410);
    await get('/05-kh-cu').expect(410);
  });
});

describe('files', () => {
  const upload = async (name: string): Promise<number> => {
    const { body } = await chief.post('/upload').attach('files', picture(), name).expect(201);
    return body[0].id as number;
  };

  it('are those of the published document, in their order, under full addresses', async () => {
    const [first, second, third] = [
      await upload('a.png'),
      await upload('b.png'),
      await upload('c.png'),
    ];
    const { documentId } = await build('nơi khác', {
      number: '06/KH',
      title: 'Có tệp',
      files: [second, first],
    });
    await change(documentId, { files: [third] }, 'draft');
    const { files } = await one('06-kh-co-tep');
    expect(files.map(({ name }) => name)).toEqual(['b.png', 'a.png']);
    const base = portal.strapi.config.get<string>('server.absoluteUrl');
    for (const { url, mime, size } of files) {
      expect(url.startsWith(`${base}/uploads/`)).toBe(true);
      expect(mime).toBe('image/png');
      expect(Math.abs(size - picture().length)).toBeLessThanOrEqual(10);
    }
  });

  it('that leave the library leave the document, and the log says so', async () => {
    const file = await upload('d.png');
    await build('nơi khác', { number: '07/KH', title: 'Mất tệp', files: [file] });
    const rows = await recorded(portal.strapi, () =>
      chief.delete(`/upload/files/${file}`).expect(200),
    );
    expect(rows).toEqual(['upsert document 07-kh-mat-tep (vi)']);
    expect((await one('07-kh-mat-tep')).files).toEqual([]);
  });

  it.each<[string, string, (file: number, fileInfo: object) => Test]>([
    [
      'its own address',
      '11',
      (file, fileInfo) => chief.put(`/upload/files/${file}`).send({ fileInfo }),
    ],
    [
      'the old address',
      '12',
      (file, fileInfo) => chief.post(`/upload?id=${file}`).send({ fileInfo }),
    ],
    [
      'the address for many',
      '13',
      (id, fileInfo) =>
        chief.post('/upload/actions/bulk-update').send({ updates: [{ id, fileInfo }] }),
    ],
  ])(
    'that get another name by %s are named so at once, and the log says so',
    async (_door, number, rename) => {
      const file = await upload('cu.png');
      await build('nơi khác', { number, title: 'Đổi tên tệp', files: [file] });
      const slug = `${number}-doi-ten-tep`;
      expect((await one(slug)).files).toMatchObject([{ name: 'cu.png' }]);
      const rows = await recorded(portal.strapi, () =>
        rename(file, { name: 'moi.png' }).expect(200),
      );
      expect(rows).toEqual([`upsert document ${slug} (vi)`]);
      expect((await one(slug)).files).toMatchObject([{ name: 'moi.png' }]);
    },
  );
});

it('filters by exactly the state that it shows', async () => {
  const days = [null, '2020-01-01', '2999-01-01'];
  for (const state of [null, ...DOCUMENT_STATES]) {
    for (const from of days) {
      for (const to of from === '2999-01-01' ? [null, from] : days) {
        const fields = { effectiveFrom: from, effectiveTo: to, state, issuedOn: null };
        await build('nơi khác', fields);
      }
    }
  }
  const all = await list('pagination[pageSize]=100');
  for (const state of DOCUMENT_STATES) {
    const filtered = await list(`pagination[pageSize]=100&filters[state]=${state}`);
    expect(filtered).toEqual(all.filter((found) => found.state === state));
    expect(filtered.length).toBeGreaterThan(0);
  }
  const two = 'filters[state][$in][]=valid&filters[state][$in][]=expired';
  const either = await list(`pagination[pageSize]=100&${two}`);
  expect(new Set(either.map(({ state }) => state))).toEqual(new Set(['valid', 'expired']));
});

it('answers in GraphQL as in REST', async () => {
  const ITEM = `documentId slug number title kind agency issuedOn effectiveFrom effectiveTo state
    unit { code name } origin updatedAt`;
  const query = `{
    cchcDocuments(unit: "18586", filters: { kind: { eq: "decree" } }) { data { ${ITEM} } }
    cchcDocument(slug: "02-kh-ke-hoach-nam") { data { ${ITEM} abstract
      replaces { slug number title } replacedBy { slug number title } files { name url size mime } } }
  }`;
  const { body } = await portal.http().post('/graphql').send({ query }).expect(200);
  const rest = await get('?unit=18586&filters[kind]=decree').expect(200);
  expect(body.data.cchcDocuments.data).toEqual(rest.body.data);
  expect(body.data.cchcDocument.data).toEqual(await one('02-kh-ke-hoach-nam'));
});
