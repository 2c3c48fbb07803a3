import { buildAccount, buildDay, buildRule, buildUnit } from '../support/build';
import { collection, type Panel, signIn } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const RULES = collection('deadline-rule');
const DAYS = collection('calendar-day');
const RULE = 'plugin::cchc.deadline-rule';
const DAY = 'plugin::cchc.calendar-day';

let portal: Portal;
let section: Section;
let administrator: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  administrator = await section.as('administrator');
});
afterAll(() => portal.stop());

const rule = {
  name: 'Trả lời đơn',
  code: 'petition.answer',
  length: 10,
  lengthUnit: 'term-working',
  starts: 'from-receipt',
  onSupplement: 'clock-pause',
  repeats: false,
  citation: 'Quyết định số 1/QĐ-UBND',
};
const day = { date: '2031-06-02', kind: 'holiday', name: 'Ngày thử', state: 'provisional' };

type Refused = [field: string, message: string];

/** The field that a write is refused for, and what is said. */
const refusal = async (path: string, data: object): Promise<Refused> => {
  const { body } = await administrator.post(path).send(data).expect(400);
  const [error] = body.error.details.errors as { path: string[]; message: string }[];
  return [error?.path[0] ?? '', error?.message ?? ''];
};

const stored = (uid: string, where: object): Promise<Record<string, unknown>> =>
  portal.strapi.db.query(uid).findOne({ where });

describe('a rule', () => {
  it('is stored cleaned, with empty fields as nothing', async () => {
    const code = 'petition.clean';
    const sent = {
      ...rule,
      code: ` ${code} `,
      citation: ' Quyết  định ',
      note: '',
      confirmedBy: '',
    };
    await administrator.post(RULES).send(sent).expect(201);
    expect(await stored(RULE, { code })).toMatchObject({
      citation: 'Quyết định',
      note: null,
      confirmedBy: null,
      effectiveFrom: null,
      mark: null,
    });
  });

  it.each([
    ['code', { code: 'Trả lời' }, 'Trường “Mã”: chỉ gồm chữ thường không dấu'],
    ['length', { length: 0 }, 'Trường “Thời hạn” phải từ 1 trở lên.'],
    ['length', { length: 1.5 }, 'Trường “Thời hạn” phải là số nguyên.'],
    ['lengthUnit', { lengthUnit: 'week' }, 'Trường “Đơn vị tính” chỉ nhận'],
    ['citation', { citation: '' }, 'Trường “Căn cứ”: nhập số, ký hiệu'],
    ['citation', { citation: '  ' }, 'Trường “Căn cứ”: nhập số, ký hiệu'],
    [
      'onSupplement',
      { lengthUnit: 'term-hour' },
      'Trường “Khi chờ người dân bổ sung”: thời hạn tính bằng giờ thì không dừng',
    ],
    [
      'effectiveTo',
      { effectiveFrom: '2026-07-01', effectiveTo: '2026-06-30' },
      'Trường “Hiệu lực đến hết”: phải từ ngày bắt đầu hiệu lực trở đi.',
    ],
  ])('is refused for its %s: %j', async (field, wrong, words) => {
    expect(await refusal(RULES, { ...rule, ...wrong })).toEqual([
      field,
      expect.stringContaining(words),
    ]);
  });

  it('is refused on a day on which another one of its code holds, and stands beside it', async () => {
    const code = 'petition.versions';
    const first = { code, effectiveFrom: '2026-01-01', effectiveTo: '2026-06-30' };
    await buildRule(portal.strapi, first);
    for (const span of [
      {},
      { effectiveFrom: '2026-06-30' },
      { effectiveTo: '2026-01-01' },
      { effectiveFrom: '2026-03-01', effectiveTo: '2026-03-01' },
    ]) {
      expect(await refusal(RULES, { ...rule, code, ...span })).toEqual([
        'effectiveFrom',
        expect.stringContaining('(từ 01/01/2026 đến hết 30/06/2026)'),
      ]);
    }
    await administrator
      .post(RULES)
      .send({ ...rule, code, effectiveFrom: '2026-07-01' })
      .expect(201);
    await administrator
      .post(RULES)
      .send({ ...rule, code, effectiveTo: '2025-12-31' })
      .expect(201);
    const { documentId } = await stored(RULE, { code, effectiveTo: '2025-12-31' });
    const wider = { ...rule, code, effectiveTo: '2026-01-01' };
    await administrator
      .put(`${RULES}/${String(documentId)}`)
      .send(wider)
      .expect(400);
    const kept = { ...rule, code, effectiveTo: '2025-12-31', length: 12 };
    await administrator
      .put(`${RULES}/${String(documentId)}`)
      .send(kept)
      .expect(200);
  });

  it('is not there twice when two write it at once', async () => {
    const code = 'petition.race';
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => buildRule(portal.strapi, { code })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await portal.strapi.db.query(RULE).count({ where: { code } })).toBe(1);
  });

  it('is not doubled by a clone', async () => {
    const { documentId } = await buildRule(portal.strapi);
    await expect(portal.strapi.documents(RULE).clone({ documentId })).rejects.toThrow(/đã có/);
  });
});

describe('a day', () => {
  it.each([
    ['date', { date: null }, 'Trường “Ngày” còn để trống.'],
    ['kind', { kind: 'feast' }, 'Trường “Loại ngày” chỉ nhận'],
    ['name', { name: ' ' }, 'Trường “Tên ngày lễ hoặc lý do”: nhập tên'],
    [
      'document',
      { state: 'confirmed', document: '' },
      'Trường “Văn bản làm căn cứ”: ngày đã xác nhận cần số, ký hiệu',
    ],
    [
      'scope',
      { scope: '00000' },
      'Trường “Chỉ áp dụng cho đơn vị (mã)”: không có đơn vị nào mang mã 00000.',
    ],
    [
      'date',
      { date: '2026-09-02' },
      'Trường “Ngày”: lịch chung của cả nước đã có ngày 02/09/2026.',
    ],
  ])('is refused for its %s: %j', async (field, wrong, words) => {
    expect(await refusal(DAYS, { ...day, ...wrong })).toEqual([
      field,
      expect.stringContaining(words),
    ]);
  });

  it('that no calendar has is refused', async () => {
    for (const date of ['2031-02-30', 'hôm nay']) {
      const { body } = await administrator
        .post(DAYS)
        .send({ ...day, date })
        .expect(400);
      expect(body.error.message).toBe('Ngày không đúng quy cách.');
    }
  });

  it('is there once for the country and once for each unit', async () => {
    await buildUnit(portal.strapi, { code: '18500' });
    const sent = { ...day, date: '2031-07-07' };
    await administrator
      .post(DAYS)
      .send({ ...sent, scope: '' })
      .expect(201);
    await administrator
      .post(DAYS)
      .send({ ...sent, scope: ' 18500 ' })
      .expect(201);
    expect(await refusal(DAYS, sent)).toEqual(['date', expect.stringContaining('cả nước')]);
    expect(await refusal(DAYS, { ...sent, scope: '18500' })).toEqual([
      'date',
      expect.stringContaining('lịch của đơn vị 18500 đã có ngày 07/07/2031'),
    ]);
  });

  it('is not there twice when two write it at once', async () => {
    const date = '2031-08-08';
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => buildDay(portal.strapi, { date })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused by the same rules where a command or the API writes', async () => {
    const { documentId } = await buildDay(portal.strapi, { date: '2031-09-09' });
    const change = updateDocument(portal.strapi, DAY, documentId, { date: '2026-09-02' });
    await expect(change).rejects.toThrow(/02\/09\/2026/);
    expect(await stored(DAY, { documentId })).toMatchObject({ date: '2031-09-09' });
  });
});

describe('the lists of the panel', () => {
  it('show the editor-in-chief everything and let it change nothing', async () => {
    const chief = await section.as('editor-in-chief');
    for (const [path, sent] of [
      [RULES, { ...rule, code: 'petition.chief' }],
      [DAYS, day],
    ] as const) {
      const { body } = await chief.get(`${path}?page=1&pageSize=1`).expect(200);
      const { documentId } = body.results[0] as { documentId: string };
      await chief.get(`${path}/${documentId}`).expect(200);
      await chief.post(path).send(sent).expect(403);
      await chief.put(`${path}/${documentId}`).send(sent).expect(403);
      await chief.delete(`${path}/${documentId}`).expect(403);
    }
  });

  it.each(['unit-editor', 'officer', 'viewer'])('are closed to the %s', async (role) => {
    const account = await buildAccount(portal.strapi, {
      role: `cchc-${role}`,
      units: [section.units.own],
    });
    const panel = await signIn(portal, account);
    for (const path of [RULES, DAYS, '/cchc/calendar-standing']) await panel.get(path).expect(403);
  });
});
