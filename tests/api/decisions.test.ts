import { decisionDetail, decisionItem } from '../../plugins/cchc/shared/contracts';
import { buildAccount, buildProcedure, buildUnit, type Document } from '../support/build';
import { buildDecision, type Line } from '../support/decision';
import { runJob } from '../support/jobs';
import { type Panel, signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const PROCEDURE = 'plugin::cchc.procedure';

let portal: Portal;
let writer: Panel;
let approver: Panel;

beforeAll(async () => {
  portal = await startPortal();
  // The job runs when a test says so.
  portal.strapi.cron.stop();
  const role = 'cchc-editor-in-chief';
  writer = await signIn(portal, await buildAccount(portal.strapi, { role }));
  approver = await signIn(portal, await buildAccount(portal.strapi, { role }));
});
afterAll(() => portal.stop());

const tick = async () => {
  await runJob(portal, 'decisions');
};
const get = (path: string) => portal.http().get(`/api/cchc${path}`);
const panelPath = ({ documentId }: Document, verb = '') =>
  `/cchc/decision-approvals/${documentId}${verb && `/${verb}`}`;
const look = async (panel: Panel, decision: Document) =>
  (await panel.get(panelPath(decision)).expect(200)).body.data;
const submit = (decision: Document) => writer.post(panelPath(decision, 'submit')).send({});
const approve = async (decision: Document, panel = approver) => {
  const { seen } = await look(panel, decision);
  return panel.post(panelPath(decision, 'approve')).send({ seen });
};
const decide = async (lines: Line[], fields: Fields = {}) => {
  const decision = await buildDecision(portal.strapi, lines, fields);
  await submit(decision).expect(200);
  expect((await approve(decision)).status).toBe(200);
  return decision;
};
const apply = async (lines: Line[], fields: Fields = {}) => {
  const decision = await decide(lines, fields);
  await tick();
  return decision;
};
const state = async (decision: Document): Promise<string> => (await look(writer, decision)).state;
/** Problems of a draft by field. */
const problems = async (lines: Line[], fields: Fields = {}): Promise<string[]> => {
  const decision = await buildDecision(portal.strapi, lines, fields);
  const { body } = await submit(decision).expect(400);
  return (body.error.details.fields as { path: string }[]).map(({ path }) => path);
};

const procedure = (code: string, fields: Fields = {}, status?: 'draft' | 'published') =>
  buildProcedure(portal.strapi, { code, ...fields }, status && { status });
const change = ({ documentId }: Document, data: Fields) =>
  portal.strapi.documents(PROCEDURE).update({ documentId, data });
const note = 'Từ nay chỉ cần một tờ khai.';

describe('a decision in effect', () => {
  let decision: Document;

  beforeAll(async () => {
    await buildUnit(portal.strapi, { code: '18586' });
    await procedure('1.100001', { name: 'Cũ bị thay' });
    await procedure('1.100002', { name: 'Cũ bị bỏ' });
    const amended = await procedure('1.100003', { name: 'Được sửa' });
    await change(amended, { name: 'Được sửa rồi' });
    await procedure('1.100004', { name: 'Mới' }, 'draft');
    decision = await apply(
      [
        { action: 'replaced', procedureCode: '1.100001', successorCode: '1.100004' },
        { action: 'abolished', procedureCode: '1100002', successorCode: '1.100003' },
        { action: 'amended', procedureCode: '1.100003' },
        { action: 'new', procedureCode: '1.100004' },
      ],
      { number: '12/QĐ-UBND', signedOn: '2026-09-18', effectiveOn: '2026-10-01' },
    );
  });

  it('is marked so', async () => {
    expect(await state(decision)).toBe('decision-effective');
  });

  it('shows the new procedure and the new edition of the amended one', async () => {
    const { body } = await get('/procedures/1.100004').expect(200);
    expect(body.data).toMatchObject({ edition: 1, lifecycle: 'in-force' });
    const amended = (await get('/procedures/1.100003').expect(200)).body.data;
    expect(amended).toMatchObject({
      name: 'Được sửa rồi',
      edition: 2,
      editionInfo: { updateType: 'major', changeNote: note },
      decision: { number: '12/QĐ-UBND', signedOn: '2026-09-18' },
    });
    const before = await get('/procedures/1.100003?edition=1').expect(200);
    expect(before.body.data.name).toBe('Được sửa');
  });

  it('leads from the replaced one to its successor', async () => {
    const { headers } = await get('/procedures/1.100001').expect(308);
    expect(headers.location).toBe('/api/cchc/procedures/1.100004');
  });

  it('keeps the page of the abolished one with the decision and the successor, off the list', async () => {
    const { body } = await get('/procedures/1.100002').expect(200);
    expect(body.data).toMatchObject({
      name: 'Cũ bị bỏ',
      lifecycle: 'abolished',
      notice: 'Thủ tục này đã bãi bỏ theo Quyết định số 12/QĐ-UBND ngày 18/09/2026.',
      successor: { code: '1.100003', name: 'Được sửa rồi' },
    });
    const codes = async (query: string) =>
      ((await get(`/procedures?${query}`)).body.data as { code: string }[]).map(({ code }) => code);
    expect(await codes('unit=18586')).toEqual(['1.100003', '1.100004']);
    expect(await codes('filters[decision]=12-qd-ubnd&filters[lifecycle]=abolished')).toEqual([
      '1.100002',
    ]);
  });

  it('is read by the public, within its contract', async () => {
    const { body } = await get('/decisions/12-qd-ubnd').expect(200);
    const found = decisionDetail.strict().parse(body.data);
    expect(found.lines.map(({ action, procedure: { code } }) => [action, code])).toEqual([
      ['replaced', '1.100001'],
      ['abolished', '1.100002'],
      ['amended', '1.100003'],
      ['new', '1.100004'],
    ]);
    expect(found.counts).toEqual({ new: 1, amended: 1, replaced: 1, abolished: 1 });
    const list = (await get('/decisions?filters[year]=2026').expect(200)).body.data as unknown[];
    expect(list.map((item) => decisionItem.strict().parse(item).slug)).toEqual(['12-qd-ubnd']);
    expect((await get('/decisions?filters[year]=2025')).body.data).toEqual([]);
    const by = async (agency: string) =>
      (await get(`/decisions?filters[agency]=${encodeURIComponent(agency)}`)).body.data.length;
    expect([await by('Ủy ban nhân dân tỉnh'), await by('uy-ban-nhan-dan-tinh')]).toEqual([1, 1]);
    expect(await by('Bộ Tư pháp')).toBe(0);
  });

  it('cannot be changed or deleted any more, but copied as a draft', async () => {
    const documents = portal.strapi.documents('plugin::cchc.decision');
    const { documentId } = decision;
    const data: Fields = { title: 'Khác' };
    await expect(documents.update({ documentId, data })).rejects.toThrow('đã có hiệu lực');
    await expect(documents.delete({ documentId })).rejects.toThrow('đã có hiệu lực');
    const copy = await documents.clone({ documentId });
    const { documentId: copied = '' } = copy ?? {};
    expect(copied).not.toBe(documentId);
    expect(await state({ documentId: copied })).toBe('decision-draft');
  });

  it('leaves a draft of news with a table of what changed', async () => {
    const [news]: Fields[] = await portal.strapi.db
      .query('plugin::cchc.news-item')
      .findMany({ where: { title: { $contains: '12/QĐ-UBND' } } });
    expect(news).toMatchObject({ publishedAt: null });
    expect(news?.body).toContain('<td>1.100004</td><td>Mới</td><td>Mới ban hành</td>');
    expect((await get('/news')).body.data).toEqual([]);
  });
});

describe('who decides', () => {
  let decision: Document;

  beforeEach(async () => {
    const { documentId } = await procedure(nextCode(), {}, 'draft');
    const { code } = await portal.strapi.db.query(PROCEDURE).findOne({ where: { documentId } });
    decision = await buildDecision(portal.strapi, [{ action: 'new', procedureCode: code }]);
  });

  it('never the one who submitted it', async () => {
    await submit(decision).expect(200);
    const { status, body } = await approve(decision, writer);
    expect([status, body.error.details.code]).toEqual([403, 'SECOND_PERSON']);
    expect(await look(writer, decision)).toMatchObject({
      verbs: ['return'],
      isOwnSubmission: true,
    });
    expect((await look(approver, decision)).verbs).toEqual(['approve', 'return']);
    expect(await state(decision)).toBe('decision-submitted');
  });

  it('nobody without the right', async () => {
    const account = { role: 'cchc-unit-editor', units: [await buildUnit(portal.strapi)] };
    const clerk = await signIn(portal, await buildAccount(portal.strapi, account));
    await clerk.get(panelPath(decision)).expect(403);
    for (const verb of ['submit', 'approve', 'return', 'withdraw']) {
      await clerk.post(panelPath(decision, verb)).send({}).expect(403);
      await portal.http().post(panelPath(decision, verb)).expect(401);
    }
  });

  it('on what he has seen, and on nothing else', async () => {
    await submit(decision).expect(200);
    const { seen, lines } = await look(approver, decision);
    await change({ documentId: lines[0].documentId }, { name: 'Tên khác' });
    const { body } = await approver.post(panelPath(decision, 'approve')).send({ seen }).expect(400);
    expect(body.error.message).toContain('đã thay đổi sau khi bạn xem trước');
  });

  it('with a reason when he returns it', async () => {
    await submit(decision).expect(200);
    const path = panelPath(decision, 'return');
    await approver.post(path).send({ reason: ' ' }).expect(400);
    await approver.post(path).send({ reason: 'Thiếu tệp.' }).expect(200);
    expect(await look(writer, decision)).toMatchObject({
      state: 'decision-draft',
      returnReason: 'Thiếu tệp.',
      verbs: ['submit'],
    });
  });

  it('in this order only', async () => {
    await approver.post(panelPath(decision, 'withdraw')).send({}).expect(400);
    await approver.post(panelPath(decision, 'return')).send({ reason: 'x' }).expect(400);
    expect((await approve(decision)).status).toBe(400);
    await submit(decision).expect(200);
    await submit(decision).expect(400);
  });
});

let serial = 0;
const nextCode = () => `2.${String((serial += 1)).padStart(6, '0')}`;

describe('approval', () => {
  const FUTURE = { effectiveOn: '2099-01-01' };
  let document: Document;
  let decision: Document;

  beforeEach(async () => {
    const code = nextCode();
    document = await procedure(code);
    await change(document, { name: 'Bản đã duyệt' });
    decision = await decide([{ action: 'amended', procedureCode: code }], FUTURE);
  });

  it('closes the procedure to every change', async () => {
    const { documentId } = document;
    const documents = portal.strapi.documents(PROCEDURE);
    const data: Fields = { name: 'Lén sửa' };
    const locked = 'đã duyệt, đang chờ có hiệu lực';
    await expect(documents.update({ documentId, data })).rejects.toThrow(locked);
    await expect(documents.publish({ documentId })).rejects.toThrow(locked);
    await expect(documents.discardDraft({ documentId })).rejects.toThrow(locked);
    await expect(documents.unpublish({ documentId })).rejects.toThrow(locked);
    await expect(documents.delete({ documentId })).rejects.toThrow(locked);
  });

  it('closes the decision too', async () => {
    const { documentId } = decision;
    const data: Fields = { title: 'Khác' };
    const documents = portal.strapi.documents('plugin::cchc.decision');
    await expect(documents.update({ documentId, data })).rejects.toThrow('đã duyệt');
  });

  it('waits for its day, over a restart', async () => {
    await tick();
    await portal.restart();
    portal.strapi.cron.stop();
    await tick();
    expect(await state(decision)).toBe('decision-approved');
    await portal.strapi.db.query('plugin::cchc.decision').updateMany({
      where: { documentId: decision.documentId },
      data: { effectiveOn: '2026-10-01' },
    });
    // What was approved says another day, so it is refused and says why.
    await tick();
    expect((await look(writer, decision)).lastError).toContain('thay đổi hoặc xóa sau khi duyệt');
  });

  it.each(['withdraw', 'return'])(
    'is undone by %s, and the procedure is open again',
    async (verb) => {
      await approver.post(panelPath(decision, verb)).send({ reason: 'Sai số.' }).expect(200);
      await change(document, { name: 'Sửa được' });
      expect(await state(decision)).toBe(
        verb === 'return' ? 'decision-draft' : 'decision-submitted',
      );
    },
  );
});

describe('submitting names what is wrong', () => {
  it('in the head', async () => {
    const head = { signedOn: null, effectiveOn: null, agency: '' };
    expect((await problems([], head)).sort()).toEqual([
      'agency',
      'effectiveOn',
      'lines',
      'signedOn',
    ]);
    const line: Line = { action: 'new', procedureCode: nextCode() };
    await procedure(line.procedureCode, {}, 'draft');
    expect(await problems([line], { effectiveOn: '2024-01-01', signedOn: '2023-12-01' })).toEqual([
      'effectiveOn',
    ]);
    expect(await problems([line], { signedOn: '2099-01-01', effectiveOn: '2099-01-02' })).toEqual([
      'signedOn',
    ]);
  });

  it('in a line', async () => {
    const published = nextCode();
    const draft = nextCode();
    const edited = nextCode();
    await procedure(published);
    await procedure(draft, {}, 'draft');
    await change(await procedure(edited), { name: 'Có sửa' });
    const one = (line: Line) => problems([line]);
    expect(await one({ action: 'new', procedureCode: '8.888888' })).toEqual([
      'lines.0.procedureCode',
    ]);
    expect(await one({ action: 'new', procedureCode: published })).toEqual([
      'lines.0.procedureCode',
    ]);
    expect(await one({ action: 'amended', procedureCode: draft })).toEqual([
      'lines.0.procedureCode',
    ]);
    expect(await one({ action: 'abolished', procedureCode: edited })).toEqual([
      'lines.0.procedureCode',
    ]);
    expect(await one({ action: 'replaced', procedureCode: published })).toEqual([
      'lines.0.successorCode',
    ]);
    expect(
      await one({ action: 'replaced', procedureCode: published, successorCode: draft }),
    ).toEqual(['lines.0.successorCode']);
    expect(await one({ action: 'new', procedureCode: draft, changeNote: null })).toEqual([
      'lines.0.changeNote',
    ]);
    const twice: Line = { action: 'new', procedureCode: draft };
    expect(await problems([twice, twice])).toEqual([
      'lines.0.procedureCode',
      'lines.1.procedureCode',
    ]);
  });

  it('in a draft that cannot be published', async () => {
    const code = nextCode();
    await procedure(code, { cases: [{ name: null, papers: [{ name: null }] }] }, 'draft');
    const decision = await buildDecision(portal.strapi, [{ action: 'new', procedureCode: code }]);
    const { body } = await submit(decision).expect(400);
    expect(body.error.message).toContain('cases.0.papers.0.name');
  });

  it('in a procedure that another open decision changes', async () => {
    const code = nextCode();
    await procedure(code, {}, 'draft');
    const line: Line = { action: 'new', procedureCode: code };
    const first = await buildDecision(portal.strapi, [line], { number: '1/QĐ' });
    await submit(first).expect(200);
    expect(await problems([line])).toEqual(['lines.0.procedureCode']);
  });
});
