import { buildAccount, buildDocument, buildUnit } from '../support/build';
import { collection, type Panel, signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const DOCUMENTS = collection('document');

let portal: Portal;
let chief: Panel;
const units: Record<string, string> = {};

beforeAll(async () => {
  portal = await startPortal();
  const unit = async (name: string, code: string, parent?: string) => {
    const fields = { code, name, parent: units[parent ?? ''] };
    units[name] = (await buildUnit(portal.strapi, fields)).documentId;
  };
  await unit('tỉnh', '42');
  await unit('xã', '18586', 'tỉnh');
  await unit('xã bên', '18587', 'tỉnh');
  chief = await signIn(portal, await buildAccount(portal.strapi, { role: 'cchc-editor-in-chief' }));
});
afterAll(() => portal.stop());

const documents = () => portal.strapi.documents('plugin::cchc.document');
const build = (fields: Fields, status?: 'draft') =>
  buildDocument(portal.strapi, { unit: units.xã, ...fields }, status ? { status } : {});
const draft = async (fields: Fields) => (await build(fields, 'draft')).documentId;
const stored = (documentId: string): Promise<Fields> =>
  portal.strapi.db
    .query('plugin::cchc.document')
    .findOne({ where: { documentId, publishedAt: null } });
const publish = (documentId: string, panel = chief) =>
  panel.post(`${DOCUMENTS}/${documentId}/actions/publish`).send({});
/** `field: message` of everything that the panel is refused for. */
const refusal = async (documentId: string, panel = chief) => {
  const { body } = await publish(documentId, panel).expect(400);
  const problems = body.error.details.errors as { path: string[]; message: string }[];
  return problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('texts are tidied', () => {
  it('of spaces, signs that nobody sees, and the word before the number', async () => {
    const documentId = await draft({
      number: ' Số :\u00a015/NÐ-CP\u200b ',
      title: 'Kế  hoạch\u0000 thử ',
      agency: ' Ủy ban\u00a0nhân dân ',
      abstract: ' Một.\r\nHai. ',
      issuedOn: '2026-03-04',
      effectiveTo: '2026-03-05',
    });
    expect(await stored(documentId)).toMatchObject({
      number: '15/NĐ-CP',
      title: 'Kế hoạch thử',
      agency: 'Ủy ban nhân dân',
      abstract: 'Một.\nHai.',
      slug: '15-nd-cp-ke-hoach-thu',
      label: '15/NĐ-CP – Kế hoạch thử',
      searchKey: '15/nd-cp ke hoach thu uy ban nhan dan',
      issuedKey: '2026-03-04',
    });
  });

  it('and a change of one of them leaves what follows from the others', async () => {
    const documentId = await draft({ number: '16/KH', title: 'Đầu', agency: 'Sở A' });
    const data: Fields = { title: 'Sau' };
    await documents().update({ documentId, data });
    expect(await stored(documentId)).toMatchObject({
      label: '16/KH – Sau',
      searchKey: '16/kh sau so a',
      agencyKey: 'so a',
      slug: '16-kh-dau',
    });
  });

  it('and what the machine fills in cannot be written in the panel', async () => {
    const documentId = await draft({ number: '17/KH' });
    const computed = { searchKey: 'x', replacesKey: '|x|', label: 'x', beginsAt: '2020-01-01' };
    await chief.put(`${DOCUMENTS}/${documentId}`).send(computed).expect(200);
    const row = await stored(documentId);
    expect([row.searchKey, row.label]).not.toContain('x');
    expect([row.replacesKey, row.beginsAt]).toEqual([null, null]);
  });
});

describe('the address of a document', () => {
  it('is numbered when it is taken, and waits for words', async () => {
    const first = await stored(await draft({ number: '20/KH', title: 'Trùng' }));
    const second = await stored(await draft({ number: '20/KH', title: 'Trùng' }));
    expect([first.slug, second.slug]).toEqual(['20-kh-trung', '20-kh-trung-2']);
    const documentId = await draft({ number: null, title: ' ' });
    expect((await stored(documentId)).slug).toBeNull();
    const data: Fields = { number: '21/KH', title: 'Có chữ' };
    await documents().update({ documentId, data });
    expect((await stored(documentId)).slug).toBe('21-kh-co-chu');
  });

  it('is its own after copying', async () => {
    const documentId = await draft({ number: '22/KH', title: 'Gốc' });
    const copy = await documents().clone({ documentId });
    expect((await stored(String(copy?.documentId))).slug).toBe('22-kh-goc-2');
  });
});

describe('publishing is refused beside the field', () => {
  it.each<[string, Fields, string]>([
    ['number', { number: ' ' }, 'Nhập số, ký hiệu của văn bản.'],
    ['title', { title: null }, 'Nhập trích yếu của văn bản.'],
    ['kind', { kind: null }, 'Chọn loại văn bản.'],
    ['agency', { agency: '' }, 'Nhập cơ quan ban hành văn bản.'],
    ['unit', { unit: null }, 'Chọn đơn vị đăng văn bản.'],
    [
      'effectiveFrom',
      { issuedOn: '2026-02-02', effectiveFrom: '2026-02-01' },
      'Ngày có hiệu lực không được trước ngày ban hành.',
    ],
    [
      'effectiveTo',
      { effectiveFrom: '2026-03-02', effectiveTo: '2026-03-01' },
      'Ngày cuối cùng còn hiệu lực không được trước ngày có hiệu lực.',
    ],
    [
      'effectiveTo',
      { issuedOn: '2026-02-02', effectiveTo: '2026-02-01' },
      'Ngày cuối cùng còn hiệu lực không được trước ngày ban hành.',
    ],
  ])('%s of %j', async (field, wrong, message) => {
    const documentId = await draft(wrong);
    expect(await refusal(documentId)).toEqual([`${field}: ${message}`]);
    expect(await documents().findOne({ documentId, status: 'published' })).toBeNull();
  });

  it('but not for days that are the same, nor of a draft', async () => {
    const day = '2026-02-02';
    await build({ issuedOn: day, effectiveFrom: day, effectiveTo: day });
    await draft({ number: null, title: null, agency: null, unit: null });
  });

  it('when the same document stands on the site already, however it is spelled', async () => {
    const same = { number: '30/QĐ-UBND', agency: 'UBND tỉnh', issuedOn: '2026-05-05' };
    await build({ ...same, unit: units.tỉnh });
    const spelled = { ...same, number: '30/qđ-ubnd', agency: 'UBND Tỉnh' };
    expect(await refusal(await draft(spelled))).toEqual([
      'number: Trang của đơn vị đã có văn bản số 30/qđ-ubnd của UBND Tỉnh ban hành cùng ngày.',
    ]);
    await build({ ...same, issuedOn: '2025-05-05' });
    await build({ ...same, agency: 'UBND tỉnh khác' });
  });

  it('yet two communes may each post what neither sees of the other', async () => {
    const same = { number: '31/QĐ-UBND', issuedOn: '2026-05-05' };
    await build(same);
    await build({ ...same, unit: units['xã bên'] });
  });
});

describe('what a document replaces', () => {
  const replacing = (documentId: string, fields: Fields = {}) =>
    draft({ ...fields, replaces: [documentId] });

  it('is never the document itself', async () => {
    const documentId = await draft({});
    const data: Fields = { replaces: [documentId] };
    await documents().update({ documentId, data });
    expect(await refusal(documentId)).toEqual(['replaces: Văn bản không thể thay thế chính nó.']);
  });

  it('is nothing that replaced it, over any number of steps', async () => {
    const first = await build({ number: '40/KH' });
    const second = await build({ number: '41/KH', replaces: [first.documentId] });
    const third = await build({ number: '42/KH', replaces: [second.documentId] });
    const data: Fields = { replaces: [third.documentId] };
    await documents().update({ documentId: first.documentId, data });
    expect(await refusal(first.documentId)).toEqual([
      'replaces: Văn bản 41/KH đã thay thế văn bản này.',
    ]);
  });

  it("is of the unit or of one below it, never a neighbour's or that of a unit above", async () => {
    const below = await build({ number: '50/KH' });
    const above = await build({ number: '51/KH', unit: units.tỉnh });
    const beside = await build({ number: '52/KH', unit: units['xã bên'] });
    await publish(await replacing(below.documentId, { unit: units.tỉnh })).expect(200);
    for (const [foreign, number] of [
      [above, '51/KH'],
      [beside, '52/KH'],
    ] as const) {
      expect(await refusal(await replacing(foreign.documentId))).toEqual([
        `replaces: Văn bản ${number} là của đơn vị khác; chỉ thay thế văn bản của đơn vị mình và đơn vị cấp dưới.`,
      ]);
    }
  });
});

it('keeps the editor of a unit to documents of that unit', async () => {
  const account = { role: 'cchc-unit-editor', units: [{ documentId: units.xã ?? '' }] };
  const editor = await signIn(portal, await buildAccount(portal.strapi, account));
  const own = await editor.post(DOCUMENTS).send({ number: '60/KH', title: 'Của mình' });
  expect(own.status).toBe(201);
  const foreign = await draft({ number: '61/KH', unit: units['xã bên'] });
  await editor.put(`${DOCUMENTS}/${foreign}`).send({ title: 'Sửa' }).expect(403);
  const { body } = await editor.get(`${DOCUMENTS}?pageSize=100`).expect(200);
  const numbers = (body.results as { number: string | null }[]).map(({ number }) => number);
  expect(numbers).toContain('60/KH');
  expect(numbers).not.toContain('61/KH');
});
