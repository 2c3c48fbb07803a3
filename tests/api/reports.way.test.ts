import {
  countedRecords,
  type DeskReport,
  deskUnit,
  drilled,
  matrix,
  type Matrix,
  type ReportEventItem,
  type ReportFinding,
  reminded,
} from '../../plugins/cchc/shared/contracts/report-panel';
import { buildAccount, buildNews, buildUnit, type Document } from '../support/build';
import { signIn, type Panel } from '../support/panel';
import {
  buildPeriod,
  dayFromNow,
  type Desk,
  deskOf,
  fill,
  giveTables,
  newsTable,
} from '../support/report';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
const panels: Record<string, Panel> = {};
const desks: Record<string, Desk> = {};
const units: Record<string, Document> = {};

const desk = (name: string): Desk => {
  const found = desks[name];
  if (!found) throw new Error(`no desk of ${name}`);
  return found;
};
const panel = (name: string): Panel => {
  const found = panels[name];
  if (!found) throw new Error(`no panel of ${name}`);
  return found;
};

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  const unit = async (name: string, fields: Record<string, unknown>, parent?: string) => {
    units[name] = await buildUnit(portal.strapi, {
      ...fields,
      parent: parent && units[parent]?.documentId,
    });
  };
  await unit('province', { code: '42', name: 'Tỉnh Thử', kind: 'province' });
  await unit('district', { code: '440', name: 'Huyện Thử', kind: 'district' }, 'province');
  await unit('one', { code: '18001', name: 'Xã Một Thử' }, 'district');
  await unit('two', { code: '18002', name: 'Xã Hai Thử' }, 'district');
  await unit('three', { code: '18003', name: 'Xã Ba Thử' }, 'district');
  await unit('far', { code: '99001', name: 'Xã Ở Xa' });
  const account = async (name: string, role: string, of: string) => {
    const own = units[of];
    const given = await buildAccount(portal.strapi, { role, units: own ? [own] : [] });
    panels[name] = await signIn(portal, given);
    desks[name] = deskOf(panel(name));
  };
  await account('writer', 'cchc-unit-editor', 'one');
  await account('colleague', 'cchc-officer', 'one');
  await account('second', 'cchc-unit-editor', 'two');
  await account('district', 'cchc-editor-in-chief', 'district');
  await account('province', 'cchc-editor-in-chief', 'province');
  await account('far', 'cchc-editor-in-chief', 'far');
  await account('farther', 'cchc-administrator', 'far');
});
afterAll(() => portal.stop());

const sent = async (who: string, code: string, period: Document): Promise<DeskReport> => {
  const report = await fill(desk(who), await desk(who).open(code, period));
  return desk(who).does('submit', report);
};
/** What has to be confirmed before it is sent. */
const warningsOf = async (who: string, report: DeskReport): Promise<string[]> => {
  const { body } = await panel(who).get(desk(who).path(report, '/checks')).expect(200);
  return body.data.map(({ id }: ReportFinding) => id);
};
const textOf = (report: DeskReport, key: string) =>
  report.content.sections.find((one) => one.key === key)?.text;
const events = async (report: Document): Promise<ReportEventItem[]> =>
  (await panel('writer').get(desk('writer').path(report, '/history')).expect(200)).body.data;

describe('the desk', () => {
  const unitsOf = async (who: string) =>
    deskUnit
      .array()
      .parse((await panel(who).get('/cchc/report-desk/units').expect(200)).body.data)
      .map(({ code, isOwn, isAbove }) => [code, isOwn && 'own', isAbove && 'above']);

  it('offers the units that an account works for, then those below', async () => {
    expect(await unitsOf('district')).toEqual([
      ['440', 'own', 'above'],
      ['18001', false, false],
      ['18002', false, false],
      ['18003', false, false],
    ]);
    expect(await unitsOf('writer')).toEqual([['18001', 'own', false]]);
    expect(await unitsOf('farther')).toEqual([['99001', 'own', false]]);
  });
});

describe('a report on its way', () => {
  let report: DeskReport;

  it('is one, however often it is opened', async () => {
    const period = await buildPeriod(portal.strapi);
    const [first, again] = await Promise.all([
      desk('writer').open('18001', period),
      desk('colleague').open('18001', period),
    ]);
    expect(first.documentId).toBe(again.documentId);
    expect(first).toMatchObject({ state: 'draft', edition: 1, version: 0 });
    expect(first.content.title).toMatch(/đợt thử$/);
    expect(first.content.letterhead.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ MỘT THỬ']);
    report = first;
  });

  it('is its unit’s alone while it is a draft, and nobody else’s ever', async () => {
    for (const who of ['second', 'district', 'far']) {
      await panel(who).get(desk(who).path(report)).expect(404);
      const list = await panel(who).get('/cchc/report-desk').expect(200);
      expect(list.body.data).toEqual([]);
    }
    await desk('second').save(report, { 'noi-bat': 'Của người khác' }).expect(404);
    await panel('second')
      .post('/cchc/report-desk')
      .send({ unit: '18001', period: 'x' })
      .expect(404);
  });

  it('is not sent with an empty mandatory section, and says which', async () => {
    const { body } = await desk('writer').tries('submit', report).expect(400);
    expect(body.error.details.code).toBe('CHECKS_FAILED');
    const findings: ReportFinding[] = body.error.details.findings;
    expect(findings.map(({ code, section }) => `${code} ${section}`)).toEqual([
      'mandatory-empty noi-dung-hinh-thuc',
      'mandatory-empty noi-bat',
      'mandatory-empty ton-tai',
      'mandatory-empty phuong-huong',
    ]);
  });

  it('keeps what is typed, and says who was quicker', async () => {
    const filled = await fill(desk('writer'), report);
    expect(filled.version).toBe(1);
    const late = await desk('colleague').save(report, { 'noi-bat': 'Khác' }).expect(409);
    expect(late.body.error.details).toMatchObject({ code: 'REPORT_CHANGED', version: 1 });
    expect(late.body.error.message).toContain('Nguyễn Văn A');
    // The same once more, as after an answer that was lost, is no change.
    expect((await fill(desk('writer'), report)).version).toBe(1);
    const { body } = await desk('colleague')
      .save(filled, { 'noi-bat': 'Xem Kế hoạch 07/KH-UBND ngày 26/02/2026.' })
      .expect(200);
    report = body.data;
    const [last] = await events(report);
    expect(last).toMatchObject({
      action: 'save',
      sections: [{ key: 'noi-bat', before: 'Đã thực hiện theo kế hoạch.' }],
    });
  });

  it('is not sent when it contradicts itself or its numbers', async () => {
    const { body } = await desk('writer')
      .save(report, {
        'ton-tai': 'Kế hoạch 07/KH-UBND ngày 28/02/2026',
        'thong-ke-tin-bai': 'Đã đăng 12 tin bài.',
      })
      .expect(200);
    report = body.data;
    await giveTables(portal.strapi, report, [newsTable({ Tin: 4, Bài: 3 })]);
    const refused = await desk('writer').tries('submit', report).expect(400);
    const codes = refused.body.error.details.findings.map(
      ({ code, section }: ReportFinding) => `${code} ${section}`,
    );
    expect(codes).toEqual(['cited-twice ton-tai', 'unlike-counter thong-ke-tin-bai']);
    const put = { 'ton-tai': 'Không có.', 'thong-ke-tin-bai': 'Đã đăng 7 tin bài.' };
    report = (await desk('writer').save(report, put).expect(200)).body.data;
  });

  it('asks about another unit’s name, and is sent once that is confirmed', async () => {
    const put = { 'noi-bat': 'UBND xã Hai Thử đã triển khai.' };
    report = (await desk('writer').save(report, put).expect(200)).body.data;
    const { body } = await desk('writer').tries('submit', report).expect(400);
    expect(body.error.details.code).toBe('CONFIRM_WARNINGS');
    const [found]: ReportFinding[] = body.error.details.findings;
    expect(found).toMatchObject({ code: 'other-unit', section: 'noi-bat' });
    const { version } = report;
    const confirmed = [found?.id ?? ''];
    const [one, other] = await Promise.all([
      desk('writer').does('submit', report, { confirmed }),
      desk('writer').does('submit', report, { confirmed }),
    ]);
    expect([one.state, other.state, one.version, other.version]).toEqual([
      ...['submitted', 'submitted'],
      ...[version + 1, version + 1],
    ]);
    const sentTimes = (await events(report)).filter(({ action }) => action === 'submit');
    expect(sentTimes).toHaveLength(1);
    report = one;
  });

  it('is closed to its writers, and open to the unit above alone', async () => {
    await desk('writer').save(report, { 'noi-bat': 'Sửa sau khi gửi' }).expect(400);
    await desk('writer').tries('refresh', report).expect(400);
    await desk('writer').tries('accept', report).expect(403);
    await desk('colleague').tries('accept', report).expect(403);
    await desk('second').tries('accept', report).expect(403);
    await desk('far').tries('accept', report).expect(404);
    expect((await desk('district').get(report)).verbs).toEqual(
      expect.arrayContaining(['return', 'accept']),
    );
  });

  it('comes back with a reason and all its text', async () => {
    await desk('district').tries('return', report).expect(400);
    const before = report.content.sections;
    const back = await desk('district').does('return', report, { reason: 'Bổ sung số liệu.' });
    expect(back).toMatchObject({ state: 'returned', returnReason: 'Bổ sung số liệu.' });
    report = await desk('writer').get(report);
    expect(report.content.sections).toEqual(before);
    expect(report.content.snapshot.tables).toHaveLength(1);
    await desk('district').tries('accept', report).expect(400);
  });

  it('is accepted as it stood when it was sent, and corrected by a new edition', async () => {
    const put = { 'noi-bat': 'Đã triển khai.' };
    report = (await desk('writer').save(report, put).expect(200)).body.data;
    report = await desk('writer').does('submit', report);
    report = await desk('district').does('accept', report);
    expect(report.state).toBe('accepted');
    const [first, second] = await Promise.all([
      desk('writer').does('correct', report),
      desk('writer').does('correct', report),
    ]);
    expect(first.documentId).toBe(second.documentId);
    expect(first).toMatchObject({ state: 'draft', edition: 2 });
    expect(first.content).toEqual({ ...report.content, number: null, signedOn: null });
    expect(first.editions.map(({ edition, state }) => `${edition} ${state}`)).toEqual([
      '1 accepted',
      '2 draft',
    ]);
    report = await desk('district').does('lock', report);
    expect((await desk('district').get(report)).verbs).not.toContain('accept');
  });

  it('takes the number that the document clerk gave', async () => {
    const period = await buildPeriod(portal.strapi);
    const other = await sent('writer', '18001', period);
    const { body } = await panel('writer')
      .put(desk('writer').path(other, '/number'))
      .send({ version: other.version, number: 12, signedOn: '2026-06-15' })
      .expect(200);
    expect(body.data.content).toMatchObject({ number: 12, signedOn: '2026-06-15' });
    // Begun with the texts of the report before.
    const next = await buildPeriod(portal.strapi, { lastDay: dayFromNow(-2) });
    const begun = await desk('writer').open('18001', next);
    expect(textOf(begun, 'noi-bat')).toBe('Đã thực hiện theo kế hoạch.');
  });
});

describe('a unit that nobody is above', () => {
  it('accepts its own report by a second person', async () => {
    const period = await buildPeriod(portal.strapi);
    const report = await sent('far', '99001', period);
    await desk('far').tries('accept', report).expect(403);
    expect((await desk('farther').does('accept', report)).state).toBe('accepted');
  });
});

describe('the unit above', () => {
  let period: Document;
  /** What no feature counts here, so that the units above have none of it themselves. */
  const COUNTER = 'broadcasts.aired';
  const aired = (counts: Record<string, number>) => ({ ...newsTable(counts), counter: COUNTER });
  const airedIn = ({ content }: DeskReport) =>
    content.snapshot.tables.find(({ counter }) => counter === COUNTER);
  const accept = async (who: string, code: string, tables: Record<string, number>) => {
    const open = await desk(who).open(code, period);
    await giveTables(portal.strapi, open, [aired(tables)]);
    const filled = await fill(desk(who), open);
    const report = await desk(who).does('submit', filled);
    return desk('district').does('accept', report);
  };
  const newerIn = async (report: DeskReport): Promise<string[]> => {
    const { body } = await panel('district').get(desk('district').path(report, '/checks'));
    const findings: ReportFinding[] = body.data;
    return findings.filter(({ code }) => code === 'children-newer').map(({ message }) => message);
  };
  const look = async (who: string, unit: string): Promise<Matrix> => {
    const year = dayFromNow(-3).slice(0, 4);
    const { body } = await panel(who)
      .get(`/cchc/report-desk/matrix?unit=${unit}&year=${year}`)
      .expect(200);
    return matrix.parse(body.data);
  };
  const cells = async (who: string, unit: string) => {
    const { rows, periods } = await look(who, unit);
    const column = periods.findIndex(({ name }) => name === 'Đợt cộng');
    return rows.map(
      ({ unit: { code }, cells: row }) =>
        `${code} ${row[column]?.timeliness} ${row[column]?.state}`,
    );
  };

  beforeAll(async () => {
    period = await buildPeriod(portal.strapi, { name: 'Đợt cộng', dueOn: dayFromNow(-1) });
    await accept('writer', '18001', { Tin: 4, Bài: 3 });
    await desk('second').open('18002', period);
  });

  it('sees who has sent, who is late and who is missing', async () => {
    expect(await cells('district', '440')).toEqual([
      '18001 late accepted',
      '18002 missing draft',
      '18003 missing null',
    ]);
    await panel('second').get('/cchc/report-desk/matrix?unit=440&year=2026').expect(404);
  });

  it('reminds with one click, once a day', async () => {
    const mailbox = 'plugin::email.settings.defaultFrom';
    const outbox = portal.strapi.db.query('plugin::cchc.outbox-message');
    const { kind, year, number } = await portal.strapi.db
      .query('plugin::cchc.report-period')
      .findOne({ where: { documentId: period.documentId } });
    const click = async () =>
      reminded.parse(
        (
          await panel('district')
            .post('/cchc/report-desk/remind')
            .send({ unit: '440', kind, year, number })
            .expect(200)
        ).body.data,
      );
    const codes = (all: { code: string }[]) => all.map(({ code }) => code);
    // Without a way to send e-mails nobody is said to have got one, nor is it noted.
    await panel('district')
      .post('/cchc/report-desk/remind')
      .send({ unit: '440', kind, year, number })
      .expect(400);
    portal.strapi.config.set(mailbox, 'Cổng thử <cong@test.example>');
    const first = await click();
    expect([codes(first.reminded), codes(first.nobody)]).toEqual([['18002'], ['18003']]);
    expect(await outbox.count()).toBe(1);
    const second = await click();
    expect([codes(second.reminded), codes(second.already)]).toEqual([[], ['18002']]);
    expect(await outbox.count()).toBe(1);
    await panel('second')
      .post('/cchc/report-desk/remind')
      .send({ unit: '440', kind, year, number })
      .expect(403);
  });

  it('adds up what was accepted, level by level, and can be looked into', async () => {
    const open = await desk('district').open('440', period);
    expect(open.isRolledUp).toBe(true);
    const { children } = open.content.snapshot;
    expect(airedIn(open)).toEqual(aired({ Bài: 3, Tin: 4 }));
    expect(children.map(({ unit, included }) => `${unit.code} ${included}`)).toEqual([
      '18001 true',
      '18002 false',
      '18003 false',
    ]);
    expect(await newerIn(open)).toEqual([]);
    await accept('second', '18002', { Tin: 1, Video: 2 });
    expect(await newerIn(open)).toEqual([
      'Số liệu mới được chấp nhận của 1 đơn vị chưa được cộng: Xã Hai Thử. Bấm “Lấy lại số liệu” để cộng lại.',
    ]);
    const report = await desk('district').does('roll-up', open);
    expect(airedIn(report)?.total).toBe(10);
    const { body } = await panel('district')
      .get(desk('district').path(report, `/drill-down?counter=${COUNTER}&keys=Tin`))
      .expect(200);
    const { value, parts } = drilled.parse(body.data);
    expect(value).toBe(5);
    expect(parts.map((part) => [part.unit.code, part.value, part.report !== null])).toEqual([
      ['440', 0, false],
      ['18001', 4, true],
      ['18002', 1, true],
      ['18003', null, false],
    ]);

    // One is missing: it is sent when somebody has said that this is so.
    const filled = await fill(desk('district'), report);
    const refused = await desk('district').tries('submit', filled).expect(400);
    const confirmed = refused.body.error.details.findings.map(({ id }: ReportFinding) => id);
    const done = await desk('district').does('submit', filled, { confirmed });
    await desk('province').does('accept', done);
    const top = await desk('province').open('42', period);
    expect(airedIn(top)?.total).toBe(10);
    expect(top.content.snapshot.children.map(({ unit }) => unit.code)).toEqual(['440']);
  });

  it('hears of a child’s correction, and looks into the edition that it has added', async () => {
    const open = await desk('district').does('correct', await desk('district').open('440', period));
    expect(await newerIn(open)).toEqual([]);
    const first = await desk('writer').open('18001', period);
    const corrected = await desk('writer').does('correct', first);
    await giveTables(portal.strapi, corrected, [aired({ Tin: 9 })]);
    const again = await desk('writer').does('submit', await fill(desk('writer'), corrected));
    await desk('district').does('accept', again);
    expect(await newerIn(open)).toEqual([expect.stringContaining('Xã Một Thử')]);
    const added = async () => {
      const { body } = await panel('district')
        .get(desk('district').path(open, `/drill-down?counter=${COUNTER}&keys=Tin`))
        .expect(200);
      const { parts } = drilled.parse(body.data);
      const part = parts.find(({ unit }) => unit.code === '18001');
      return [part?.value, part?.report];
    };
    expect(await added()).toEqual([4, first.documentId]);
    await desk('district').does('roll-up', open);
    expect(await newerIn(open)).toEqual([]);
    expect(await added()).toEqual([9, again.documentId]);
  });

  it('counts a unit that merged within the period by its successor alone', async () => {
    const old = await buildUnit(portal.strapi, {
      ...{ code: '18009', name: 'Xã Cũ Thử', parent: units.district?.documentId },
      validTo: dayFromNow(-20),
    });
    const open = await desk('district').open(
      '440',
      await buildPeriod(portal.strapi, { name: 'Đợt sáp nhập' }),
    );
    const codes = (report: DeskReport) =>
      report.content.snapshot.children.map(({ unit }) => unit.code);
    expect(codes(open)).toEqual(['18001', '18002', '18003']);
    // Sent for the old unit before the merger, as it stands in the database.
    const query = portal.strapi.db.query('plugin::cchc.report');
    const [{ id: _id, documentId: _document, unit: _unit, ...row }] = await query.findMany({
      where: { documentId: open.documentId },
    });
    const unit = await portal.strapi.db
      .query('plugin::cchc.unit')
      .findOne({ where: { documentId: old.documentId } });
    const snapshot = { ...row.snapshot, children: [], tables: [aired({ Tin: 2 })] };
    await query.create({ data: { ...row, unit: unit.id, state: 'accepted', snapshot } });
    const counted = await desk('district').does('roll-up', open);
    expect(codes(counted)).toEqual(['18001', '18002', '18003', '18009']);
    const data: Record<string, unknown> = {
      ...{ predecessor: old.documentId, successor: units.one?.documentId },
      ...{ share: 'full', on: dayFromNow(-19) },
    };
    await portal.strapi.documents('plugin::cchc.unit-succession').create({ data });
    expect(codes(await desk('district').does('roll-up', counted))).toEqual([
      '18001',
      '18002',
      '18003',
    ]);
  });

  it('reads the same years later, whatever has become of the units', async () => {
    const own = await desk('writer').open('18001', period);
    const renamed: Record<string, unknown> = { name: 'Xã Tên Mới' };
    await portal.strapi.documents('plugin::cchc.unit').update({
      documentId: units.one?.documentId ?? '',
      data: renamed,
    });
    const now = await desk('writer').get(own);
    expect(now.content.unit).toEqual({ code: '18001', name: 'Xã Một Thử' });
    expect(now.content.snapshot).toEqual(own.content.snapshot);
  });
});

describe('a unit that has ended after the cut-off', () => {
  const name = (name: string) => buildPeriod(portal.strapi, { name });
  let old: Document;

  beforeAll(async () => {
    old = await buildUnit(portal.strapi, {
      ...{ code: '441', name: 'Huyện Cũ Thử', kind: 'district', validTo: dayFromNow(-1) },
      parent: units.province?.documentId,
    });
    await buildUnit(portal.strapi, {
      ...{ code: '18441', name: 'Xã Của Huyện Cũ' },
      parent: old.documentId,
    });
    const data: Record<string, unknown> = {
      ...{ predecessor: old.documentId, successor: units.district?.documentId },
      ...{ share: 'full', on: dayFromNow(0) },
    };
    await portal.strapi.documents('plugin::cchc.unit-succession').create({ data });
  });

  it('is reported for by who works for its successor, and by nobody else', async () => {
    const period = await name('Đợt trước khi nhập');
    const report = await desk('district').open('441', period);
    expect(report.content.unit).toEqual({ code: '441', name: 'Huyện Cũ Thử' });
    const filled = await fill(desk('district'), report);
    const confirmed = await warningsOf('district', filled);
    await desk('district').does('submit', filled, { confirmed });
    await panel('second')
      .post('/cchc/report-desk')
      .send({ unit: '441', period: period.documentId })
      .expect(404);
  });

  it('keeps its units out of its successor’s numbers until then, and brings them along from then on', async () => {
    const codes = async (period: Document) =>
      (await desk('district').open('440', period)).content.snapshot.children.map(
        ({ unit }) => unit.code,
      );
    expect(await codes(await name('Đợt khi còn riêng'))).not.toContain('18441');
    const after = await buildPeriod(portal.strapi, { name: 'Đợt sau', lastDay: dayFromNow(0) });
    expect(await codes(after)).toContain('18441');
  });
});

describe('how a report looks', () => {
  it('follows the settings of its unit until it is sent', async () => {
    const desk3 = desk('second');
    const open = await desk3.open(
      '18002',
      await buildPeriod(portal.strapi, { name: 'Đợt thể thức' }),
    );
    expect(open.content.letterhead.recipients).toEqual(['Lưu: VT']);
    const data: Record<string, unknown> = {
      ...{ unit: units.two?.documentId, issuer: 'ỦY BAN NHÂN DÂN\nXÃ HAI THỬ', symbol: 'BC-UBND' },
      ...{ place: 'Hai Thử', signatory: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' },
      recipients: '- UBND tỉnh;\n- Lưu: VT, VHXH.',
    };
    await portal.strapi.documents('plugin::cchc.report-letterhead').create({ data });
    const { content } = await desk3.does('refresh', open);
    expect(content.letterhead).toMatchObject({
      signatory: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      recipients: ['UBND tỉnh', 'Lưu: VT, VHXH'],
    });
  });

  it('is that of an office of a committee, where it is one', async () => {
    const office = await buildUnit(portal.strapi, {
      ...{ code: 'SNV', name: 'Sở Nội vụ Thử', kind: 'office' },
      parent: units.province?.documentId,
    });
    const account = await buildAccount(portal.strapi, {
      role: 'cchc-unit-editor',
      units: [office],
    });
    const own = deskOf(await signIn(portal, account));
    const { content } = await own.open('SNV', await buildPeriod(portal.strapi, { name: 'Đợt sở' }));
    expect(content.letterhead).toMatchObject({
      ...{ superior: 'ỦY BAN NHÂN DÂN TỈNH THỬ', issuer: ['SỞ NỘI VỤ THỬ'], place: 'Thử' },
    });
  });

  it('has a title as long as it has to be', async () => {
    const open = await desk('second').open(
      '18002',
      await buildPeriod(portal.strapi, { name: 'Đợt tên dài' }),
    );
    const title = `Báo cáo ${'rất dài '.repeat(60)}`.trim().slice(0, 480);
    const { body } = await panel('second')
      .put(desk('second').path(open, '/sections'))
      .send({ version: open.version, title, sections: [] })
      .expect(200);
    expect(body.data.content.title).toBe(title.trim());
  });
});

describe('an edition that is public', () => {
  it('is not replaced by the one before it', async () => {
    const accepted = async (report: DeskReport) =>
      desk('district').does(
        'accept',
        await desk('second').does('submit', await fill(desk('second'), report)),
      );
    const period = await buildPeriod(portal.strapi, { name: 'Đợt công khai' });
    const first = await accepted(await desk('second').open('18002', period));
    const second = await accepted(await desk('second').does('correct', first));
    await desk('district').does('publish', second);
    const now = await desk('district').get(first);
    expect(now.verbs).not.toContain('publish');
    const { body } = await desk('district').tries('publish', now).expect(400);
    expect(body.error.details.code).toBe('NEWER_EDITION');
  });
});

describe('a number', () => {
  it('leads to the records that were counted, of the unit itself', async () => {
    for (const [unit, title] of [
      ['three', 'Tin của ba'],
      ['two', 'Tin của hai'],
    ] as const) {
      const about = { title, unit: units[unit]?.documentId };
      await buildNews(portal.strapi, { ...about, publishAt: `${dayFromNow(-5)}T08:00:00+07:00` });
    }
    const period = await buildPeriod(portal.strapi, { name: 'Đợt đếm' });
    const report = await desk('second').open('18002', period);
    const records = (query: string, who = 'second') =>
      panel(who).get(desk(who).path(report, `/records?${query}`));
    const shared = report.content.snapshot.tables.filter(({ adds }) => adds === false);
    expect(shared.map((table) => table.counter).sort()).toEqual([
      'procedures.changed',
      'procedures.complete',
      'procedures.in-force',
    ]);
    const counter = 'news.published';
    const [row] =
      report.content.snapshot.tables.find((table) => table.counter === counter)?.rows ?? [];
    for (const query of [`counter=${counter}`, `counter=${counter}&keys=${row?.keys.join()}`]) {
      const { data } = countedRecords.parse((await records(query).expect(200)).body);
      expect(data.map(({ title }) => title)).toEqual(['Tin của hai']);
      expect(data[0]?.path).toContain('/content-manager/collection-types/plugin::cchc.news-item/');
    }
    await records(`counter=${counter}&keys=a`).expect(404);
    await records('counter=gone').expect(404);
    await records(`counter=${counter}`, 'far').expect(404);
  });

  it('are compared with the period that its rule made last year, leap day and all', async () => {
    const { documentId: rule } = await portal.strapi.documents('plugin::cchc.report-rule').create({
      data: {
        ...{ kind: 'period-month', cutOffDay: 31, yearEndMonth: 12, dueAfter: 2, scope: '18001' },
        citation: 'Công văn thử số 9/UBND',
      },
    });
    const month = { kind: 'month', year: 2025, number: 2, scope: '18001' };
    const period = await portal.strapi.db.query('plugin::cchc.report-period').create({
      data: {
        ...{ ...month, key: '18001:month:2025:2', name: 'Tháng 02 năm 2025', byHand: true },
        ...{ firstDay: '2025-02-01', lastDay: '2025-02-28', dueOn: dayFromNow(3) },
      },
    });
    const unit = units.one?.documentId;
    for (const publishAt of ['2024-02-29T23:59:59+07:00', '2024-03-01T00:00:00+07:00']) {
      await buildNews(portal.strapi, { unit, publishAt });
    }
    const report = await desk('writer').open('18001', period);
    const { tables } = report.content.snapshot;
    const table = tables.find(({ counter }) => counter === 'news.published');
    expect([table?.total, table?.totalBefore]).toEqual([0, 1]);

    // They lead to what was counted then, whatever has become of the rule.
    await portal.strapi.documents('plugin::cchc.report-rule').delete({ documentId: rule });
    const records = async (query: string) => {
      const path = desk('writer').path(report, `/records?counter=news.published${query}`);
      const { body } = await panel('writer').get(path).expect(200);
      return countedRecords.parse(body).data.map(({ moment }) => moment);
    };
    const [row] = table?.rows ?? [];
    for (const keys of ['', `&keys=${row?.keys.join()}`]) {
      expect(await records(`&year=before${keys}`)).toEqual(['2024-02-29T23:59:59.000+07:00']);
      expect(await records(keys)).toEqual([]);
    }
  });
});
