import { buildAccount, buildProcedure, buildUnit, type Document } from '../support/build';
import { recorded } from '../support/changes';
import { startClock, stopClock } from '../support/clock';
import { buildDecision, type Line } from '../support/decision';
import { runJob } from '../support/jobs';
import { type Panel, signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const PROCEDURE = 'plugin::cchc.procedure';
const DECISION = 'plugin::cchc.decision';
const NEWS = 'plugin::cchc.news-item';
const NOTICE = 'plugin::cchc.notice';
const EDITION = 'plugin::cchc.procedure-edition';

let portal: Portal;
let writer: Panel;
let approver: Panel;

const signInBoth = async () => {
  const role = 'cchc-administrator';
  writer = await signIn(portal, await buildAccount(portal.strapi, { role }));
  approver = await signIn(portal, await buildAccount(portal.strapi, { role }));
};

beforeAll(async () => {
  portal = await startPortal();
  // The job runs when a test says so.
  portal.strapi.cron.stop();
  await signInBoth();
});
afterAll(() => portal.stop());
afterEach(startClock);

const tick = async () => {
  await runJob(portal, 'decisions');
};
const get = (path: string) => portal.http().get(`/api/cchc${path}`);
const panelPath = ({ documentId }: Document, verb = '') =>
  `/cchc/decision-approvals/${documentId}${verb && `/${verb}`}`;
const look = async (decision: Document) =>
  (await writer.get(panelPath(decision)).expect(200)).body.data;
const state = async (decision: Document): Promise<string> => (await look(decision)).state;
const approve = async (lines: Line[], fields: Fields = {}) => {
  const decision = await buildDecision(portal.strapi, lines, fields);
  await writer.post(panelPath(decision, 'submit')).send({}).expect(200);
  const { seen } = await look(decision);
  await approver.post(panelPath(decision, 'approve')).send({ seen }).expect(200);
  return decision;
};

let serial = 0;
/** Drafts of new procedures, and the lines that announce them. */
const newLines = async (count: number): Promise<Line[]> => {
  const lines: Line[] = [];
  for (let n = 0; n < count; n += 1) {
    const code = `3.${String((serial += 1)).padStart(6, '0')}`;
    await buildProcedure(portal.strapi, { code }, { status: 'draft' });
    lines.push({ action: 'new', procedureCode: code });
  }
  return lines;
};
const statuses = async (lines: readonly Line[]) => {
  const found: number[] = [];
  for (const { procedureCode } of lines) {
    found.push((await get(`/procedures/${procedureCode}`)).status);
  }
  return found;
};
const counts = async () => {
  const { db } = portal.strapi;
  return {
    news: await db.query(NEWS).count(),
    notices: await db.query(NOTICE).count(),
    editions: await db.query(EDITION).count(),
    locked: await db.query(PROCEDURE).count({ where: { lockedBy: { $notNull: true } } }),
  };
};

/** Makes the last step fail, as a full disk or a rule of somebody's plugin would. */
let failing = false;
const failAtTheEnd = () => {
  portal.strapi.documents.use(async ({ uid, action }, next) => {
    if (failing && uid === NEWS && action === 'create') throw new Error('disk full');
    return next();
  });
};

describe('a decision takes effect', () => {
  it('as a whole or not at all, says why, and tries again later', async () => {
    failAtTheEnd();
    const lines = await newLines(3);
    const decision = await approve(lines);
    failing = true;
    const before = await counts();
    expect(await recorded(portal.strapi, tick)).toEqual([]);
    expect(await statuses(lines)).toEqual([404, 404, 404]);
    expect(await counts()).toEqual(before);
    expect(await look(decision)).toMatchObject({
      state: 'decision-approved',
      lastError: expect.stringContaining('Chưa có hiệu lực được') as string,
    });

    failing = false;
    await tick();
    expect(await state(decision)).toBe('decision-approved');
    const { headers } = await get('/procedures').expect(200);
    const [, seconds] = /s-maxage=(\d+)/.exec(String(headers['cache-control'])) ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual(5);
    stopClock(Date.now() + 6_000);
    await tick();
    expect(await look(decision)).toMatchObject({ state: 'decision-effective', lastError: null });
    expect(await statuses(lines)).toEqual([200, 200, 200]);
  });

  it('once, however many look at the same time', async () => {
    const lines = await newLines(2);
    const decision = await approve(lines);
    const before = await counts();
    await Promise.all([tick(), tick(), tick()]);
    const { documentId } = decision;
    const changes: Fields[] = await portal.strapi.db
      .query('plugin::cchc.change')
      .findMany({ where: { document: documentId } });
    expect(changes).toHaveLength(1);
    expect(await counts()).toMatchObject({ news: before.news + 1, editions: before.editions + 2 });
  });

  it('with every row and file of the drafts, which stay ready for the next change', async () => {
    const file = await portal.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'mau.pdf',
        url: '/uploads/mau.pdf',
        hash: 'mau',
        mime: 'application/pdf',
        size: 1,
        provider: 'local',
      },
    });
    const code = '4.000001';
    const withFile = '4.000002';
    const { documentId } = await buildProcedure(portal.strapi, { code });
    const paper = { name: 'Tờ khai', originals: 1, copies: 0 };
    const fees = [{ amount: 5000, note: '/bản' }];
    const data: Fields = {
      methods: [{ channel: 'online', durationValue: '2', durationUnit: 'day', fees, text: '' }],
      cases: [
        { name: 'Có', papers: [paper, { ...paper, name: 'Ảnh' }] },
        { name: 'Không', papers: [] },
      ],
    };
    await portal.strapi.documents(PROCEDURE).update({ documentId, data });
    const cases = [{ name: null, papers: [{ ...paper, formFile: file.id }] }];
    await buildProcedure(portal.strapi, { code: withFile, cases }, { status: 'draft' });
    const decision = await approve([
      { action: 'amended', procedureCode: code },
      { action: 'new', procedureCode: withFile },
    ]);
    await tick();
    expect(await state(decision)).toBe('decision-effective');
    const { body } = await get(`/procedures/${code}`).expect(200);
    expect(body.data.edition).toBe(2);
    expect(body.data.methods[0]).toMatchObject({ fees: [{ text: '5.000 đồng/bản' }] });
    expect(body.data.cases.map(({ papers }: { papers: unknown[] }) => papers.length)).toEqual([
      2, 0,
    ]);
    const filed = (await get(`/procedures/${withFile}`).expect(200)).body.data;
    expect(filed.cases[0].papers[0].form.url).toContain('/uploads/mau.pdf');

    const more: Fields = { description: 'Nói thêm.', updateType: 'minor' };
    await portal.strapi
      .documents(PROCEDURE)
      .update({ documentId, data: more, status: 'published' });
    const after = (await get(`/procedures/${code}`).expect(200)).body.data;
    expect(after).toMatchObject({ edition: 3, cases: body.data.cases, methods: body.data.methods });
    const rows = await portal.strapi.db.query(PROCEDURE).count({ where: { code } });
    expect(rows).toBe(2);
  });

  it('at the first moment of its day in Viet Nam, also after a restart in between', async () => {
    const lines = await newLines(1);
    const decision = await approve(lines, { effectiveOn: '2098-05-01' });
    await portal.restart();
    portal.strapi.cron.stop();
    const midnight = Date.parse('2098-05-01T00:00:00+07:00');
    stopClock(midnight - 1_000);
    await tick();
    expect(await statuses(lines)).toEqual([404]);
    stopClock(midnight);
    await tick();
    expect(await statuses(lines)).toEqual([200]);
    startClock();
    await signInBoth();
    expect(await state(decision)).toBe('decision-effective');
    const [line] = lines;
    const { body } = await get(`/procedures/${line?.procedureCode}`).expect(200);
    expect(body.data.editionInfo.effectiveFrom).toBe('2098-05-01');
  });

  it('over 40 procedures within five seconds of its moment', async () => {
    const lines = await newLines(40);
    await approve(lines);
    const moment = Date.now();
    await tick();
    const took = Date.now() - moment;
    expect(await statuses(lines)).toEqual(lines.map(() => 200));
    // One second more until the job looks.
    expect(took).toBeLessThan(4_000);
  });
});

describe('what it leaves behind', () => {
  interface Notice {
    text: string;
    counts: Record<string, number>;
    unit: { code: string };
  }

  it('one notice for each unit that is kept and shows a change', async () => {
    const units = {
      kept: await buildUnit(portal.strapi, { code: 'a1' }),
      without: await buildUnit(portal.strapi, { code: 'a2' }),
      idle: await buildUnit(portal.strapi, { code: 'a3' }),
      province: await buildUnit(portal.strapi, { code: 'a4', kind: 'province' }),
    };
    const [first, second] = ['4.000101', '4.000102'] as const;
    for (const code of [first, second]) await buildProcedure(portal.strapi, { code });
    const local = (unit: Document, procedureCode: string, applies: boolean) => {
      const data: Fields = { unit: unit.documentId, procedureCode, applies };
      return portal.strapi.documents('plugin::cchc.procedure-local').create({ data });
    };
    const role = 'cchc-unit-editor';
    await buildAccount(portal.strapi, { role, units: [units.kept] });
    await local(units.without, first, false);
    await local(units.province, second, true);
    await approve(
      [first, second].map((procedureCode): Line => ({ action: 'abolished', procedureCode })),
      { number: '99/QĐ-THU' },
    );
    await tick();
    const notices: Notice[] = await portal.strapi.db.query(NOTICE).findMany({
      where: { decisionNumber: '99/QĐ-THU' },
      populate: { unit: { select: ['code'] } },
    });
    const found = notices.map(({ unit, counts: { abolished: count } }) => [unit.code, count]);
    expect(found.sort()).toEqual([
      ['a1', 2],
      ['a2', 1],
      ['a4', 1],
    ]);
    expect(notices[0]?.text).toContain('Quyết định số 99/QĐ-THU đã có hiệu lực từ 01/10/2026');
  });

  it('nothing of a decision that is not in effect is public', async () => {
    await approve(await newLines(1), { number: 'BIMAT/QĐ', effectiveOn: '2099-01-01' });
    await buildDecision(portal.strapi, [], { number: 'BIMAT-NHAP/QĐ' });
    await get('/decisions/bimat-qd').expect(404);
    const { text } = await get('/decisions?pagination[pageSize]=100').expect(200);
    expect(text).not.toMatch(/bimat/i);
    expect(await portal.strapi.db.query(DECISION).count({ where: { number: 'BIMAT/QĐ' } })).toBe(1);
  });
});
