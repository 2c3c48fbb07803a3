import { findBrokenHistories } from '../../plugins/cchc/server/src/platform/cases';
import type { CaseDetail } from '../../plugins/cchc/shared/contracts/case-panel';
import { buildAccount, buildDay } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { feedbackOf, type Fields, SENDER, sendFeedback } from '../support/intake';
import { letOutboxWork, runJob } from '../support/jobs';
import { createMailbox } from '../support/mailbox';
import { type Credentials, type Panel, signIn } from '../support/panel';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const CASE = 'plugin::cchc.case';
const EVENT = 'plugin::cchc.case-event';
const OUTBOX = 'plugin::cchc.outbox-message';
const RULE = 'plugin::cchc.deadline-rule';
const DAY = 'plugin::cchc.calendar-day';
const MARK = 'Chuyện riêng của tôi';
const EMAIL = 'nguoi-gui@test.example';

let portal: Portal;
let section: Section;
let mailbox: Awaited<ReturnType<typeof createMailbox>>;
let people: Record<'officer' | 'leader' | 'superior' | 'neighbour', Credentials>;
let officer: Panel;
let leader: Panel;

/** Moves the calendar; whoever was signed in does so again. */
const moveTo = async (moment: string) => {
  stopClock(Date.parse(`${moment}+07:00`));
  officer = await signIn(portal, people.officer);
  leader = await signIn(portal, people.leader);
};
const runs = (job: string) => runJob(portal, job);
const waiting = () => portal.strapi.db.query(OUTBOX).findMany({ orderBy: { id: 'asc' } });
const mailsGo = () => letOutboxWork(portal);
const arrived = () => mailbox.arrived.map(({ to, subject }) => `${to}: ${subject}`);

beforeAll(async () => {
  mailbox = await createMailbox();
  Object.assign(process.env, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mailbox.port),
    SMTP_FROM: 'Cổng thử <cong@test.example>',
  });
  portal = await startPortal();
  // Its jobs run when a test says so, not in between.
  portal.strapi.cron.stop();
  stopClock(Date.parse('2026-03-02T09:00+07:00'));
  section = await buildSection(portal);
  const account = (role: string, unit: UnitName) =>
    buildAccount(portal.strapi, { role: `cchc-${role}`, units: [section.units[unit]] });
  people = {
    officer: await account('officer', 'own'),
    leader: await account('viewer', 'own'),
    superior: await account('viewer', 'province'),
    neighbour: await account('officer', 'neighbour'),
  };
});
afterAll(async () => {
  startClock();
  await portal.stop();
  await mailbox.close();
});
beforeEach(async () => {
  await moveTo('2026-03-02T09:00');
  await portal.strapi.db.query(OUTBOX).deleteMany({});
  mailbox.reset();
});
afterEach(async () => {
  // What a test leaves open would be worked on in the next.
  await portal.strapi.db.query(CASE).updateMany({ where: {}, data: { stage: 'withdrawn' } });
});

interface Sent {
  documentId: string;
  number: string;
  trackingCode: string;
}

const unitCode = async (name: UnitName): Promise<string> => {
  const { documentId } = section.units[name];
  const found = await portal.strapi.db
    .query('plugin::cchc.unit')
    .findOne({ where: { documentId } });
  return found.code as string;
};
const row = (one: Sent) =>
  portal.strapi.db.query(CASE).findOne({ where: { documentId: one.documentId } });
const sent = async (person: Fields = { email: EMAIL }, unit: UnitName = 'own'): Promise<Sent> => {
  const body = await feedbackOf(portal, await unitCode(unit), {
    title: MARK,
    person: { ...SENDER, ...person },
  });
  const { data } = (await sendFeedback(portal, body).expect(201)).body;
  const found = await portal.strapi.db.query(CASE).findOne({ where: { number: data.number } });
  return { ...data, documentId: found.documentId };
};
const done = async (who: Panel, one: Sent, action: string, said: Fields = {}) => {
  const { version } = await row(one);
  const { status, body } = await who
    .post(`/cchc/cases/${one.documentId}/steps`)
    .send({ action, version, ...said });
  expect([action, status, body.error?.message]).toEqual([action, 200, undefined]);
  return body.data as CaseDetail;
};
const follow = ({ trackingCode }: Sent, verb = 'track', more: Fields = {}) =>
  portal
    .http()
    .post(`/api/cchc/cases/${verb}`)
    .send({ trackingCode, ...more })
    .expect(200);
const handler = async (one: Sent) =>
  (await leader.get(`/cchc/cases/${one.documentId}/handlers`).expect(200)).body.data[0]
    .id as number;
const drafted = async (one: Sent) => {
  await done(officer, one, 'accept');
  await done(leader, one, 'assign', { assignee: await handler(one) });
  await done(officer, one, 'propose', { answer: 'Đã làm.', result: 'resolved' });
};
/** What the machine did with a case, as its history has it. */
const acts = async ({ documentId: owner }: Sent): Promise<string[]> => {
  const events: { action: string; detail: string | null }[] = await portal.strapi.db
    .query(EVENT)
    .findMany({ where: { owner, role: 'system' }, orderBy: { position: 'asc' } });
  return events.map(({ action, detail }) => [action, detail].filter(Boolean).join(' '));
};

describe('S-45 e-mails', () => {
  it('tell each step to whom it concerns, and nothing that anybody wrote', async () => {
    const one = await sent();
    const [toCitizen] = await waiting();
    expect(JSON.parse(toCitizen.payload)).toEqual({ case: one.documentId, mail: 'received' });
    await drafted(one);
    await done(leader, one, 'approve');
    await follow(one, 'reopen', { reason: 'Đến nay vẫn chưa có thêm quầy nào' });
    await mailsGo();
    const n = one.number;
    const what = `phản ánh, kiến nghị số ${n}`;
    expect(arrived().sort()).toEqual(
      [
        `${EMAIL}: Đã nhận ${what}`,
        `${EMAIL}: Đã thụ lý ${what}`,
        `${EMAIL}: Đã có trả lời cho ${what}`,
        `${people.officer.email}: Vụ việc được phân công: ${n}`,
        `${people.leader.email}: Vụ việc được mở lại: ${n}`,
      ].sort(),
    );
    const first = mailbox.arrived.find(({ to }) => to === EMAIL);
    expect(first?.raw).toContain('Content-Type: text/plain; charset=utf-8');
    expect(first?.text).toContain('https://portal.example/cchc/track?unit=');
    const { fullName, address, phone } = SENDER;
    for (const { raw, text, subject } of mailbox.arrived) {
      for (const secret of [MARK, fullName, address, phone, one.trackingCode, 'thêm quầy']) {
        expect(raw + text + subject).not.toContain(secret);
      }
    }
    expect(await waiting()).toEqual([]);
  });

  it('tell whose matter was merged of the answer, and its office when it is on its own again', async () => {
    const [master, copy] = [await sent({}), await sent()];
    await done(officer, copy, 'mark-duplicate', { master: master.number });
    await drafted(master);
    await done(leader, master, 'approve');
    await mailsGo();
    const what = `phản ánh, kiến nghị số ${copy.number}`;
    expect(arrived()).toContain(`${EMAIL}: Đã có trả lời cho vụ việc cùng nội dung với ${what}`);
    mailbox.reset();
    await done(leader, master, 'quarantine');
    await mailsGo();
    expect(arrived()).toEqual([`${people.officer.email}: Vụ việc không còn gộp: ${copy.number}`]);
  });

  it('reach who has to act now, and not who did it', async () => {
    const one = await sent({});
    await done(officer, one, 'accept');
    await done(officer, one, 'ask', { note: 'Xin cho biết ngày giờ' });
    await follow(one, 'reply', { content: 'Sáng thứ Hai, 8 giờ' });
    await done(leader, one, 'assign', { assignee: await handler(one) });
    await mailsGo();
    mailbox.reset();
    await done(officer, one, 'propose', { answer: 'Đã làm.', result: 'resolved' });
    await mailsGo();
    expect(arrived()).toEqual([`${people.leader.email}: Dự thảo trả lời chờ duyệt: ${one.number}`]);
  });

  it.each([{ isActive: false }, { blocked: true }])(
    'go to others where who handles the case is switched off: %j',
    async (off) => {
      const credentials = await buildAccount(portal.strapi, {
        role: 'cchc-officer',
        units: [section.units.own],
      });
      const users = portal.strapi.db.query('admin::user');
      const { id } = await users.findOne({ where: { email: credentials.email } });
      const one = await sent({});
      await done(officer, one, 'accept');
      await done(leader, one, 'assign', { assignee: id });
      await done(await signIn(portal, credentials), one, 'ask', { note: 'Xin cho biết ngày giờ' });
      await mailsGo();
      mailbox.reset();
      await users.update({ where: { id }, data: off });
      await follow(one, 'reply', { content: 'Sáng thứ Hai, 8 giờ' });
      await mailsGo();
      expect(arrived()).toEqual([
        expect.stringMatching(new RegExp(`^${people.leader.email}: .*${one.number}`)),
      ]);
    },
  );

  it('lead to a page that asks for the code', async () => {
    const { text, headers } = await portal.http().get('/cchc/track?unit=90001').expect(200);
    expect(text).toContain('<cchc-track');
    expect(text).toContain('unit="90001"');
    expect(text).toMatch(/<noscript>.*JavaScript.*gọi điện hoặc đến .*<\/noscript>/s);
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('S-46 who gives no address, or one that nobody has', () => {
  it('gets no e-mail', async () => {
    await sent({});
    await mailsGo();
    expect(arrived()).toEqual([expect.stringContaining(`${people.officer.email}: Vụ việc mới`)]);
  });

  it('is written to no more, in no case', async () => {
    const email = 'khong-co@test.example';
    mailbox.refuses((address) =>
      address === email ? { responseCode: 550, message: '5.1.1 No such user' } : undefined,
    );
    const one = await sent({ email });
    await mailsGo();
    mailbox.reset();
    await done(officer, one, 'accept');
    await sent({ email: 'Khong-Co@test.example' });
    await mailsGo();
    expect(mailbox.asked).not.toContain(email);
  });

  it('is told again where only the mail server was set up wrongly', async () => {
    mailbox.refuses(() => ({ responseCode: 554, message: '5.7.1 Relay access denied' }));
    await sent({ email: 'co@test.example' });
    await mailsGo();
    mailbox.reset();
    await moveTo('2026-03-02T09:01');
    await mailsGo();
    expect(arrived()).toContainEqual(expect.stringContaining('co@test.example: Đã nhận'));
  });
});

describe('S-56 while the mail server is away', () => {
  it('cases are accepted, health tells, and the mails go out when it is back', async () => {
    const { body } = await portal.http().get('/api/cchc/ready').expect(200);
    expect(body.mail).toMatchObject({ configured: true, pending: 0, delayed: false });
    await mailbox.close();
    const one = await sent();
    await mailsGo();
    expect(mailbox.arrived).toEqual([]);
    await moveTo('2026-03-02T09:20');
    const ready = (await portal.http().get('/api/cchc/ready').expect(200)).body;
    expect(ready.mail).toMatchObject({ pending: 2, oldestSeconds: 1200, delayed: true });
    // R10: a day, with an attempt whenever one is due.
    for (const next of ['09:21', '09:40', '11:40', '16:40']) {
      await moveTo(`2026-03-02T${next}`);
      await mailsGo();
    }
    await moveTo('2026-03-03T09:00');
    await mailsGo();
    const reasons = (await waiting()).map(({ lastError }: { lastError: string }) => lastError);
    expect(JSON.stringify(reasons)).not.toContain('@');
    await mailbox.open();
    await moveTo('2026-03-03T21:00');
    await mailsGo();
    expect(arrived().sort()).toEqual(
      [
        `${EMAIL}: Đã nhận phản ánh, kiến nghị số ${one.number}`,
        `${people.officer.email}: Vụ việc mới: ${one.number}`,
      ].sort(),
    );
    expect(await waiting()).toEqual([]);
  });
});

describe('S-53 a restricted case', () => {
  it('is told to its officer without a number, and of what waited nothing is sent', async () => {
    const one = await sent();
    await done(officer, one, 'quarantine');
    await mailsGo();
    expect(arrived()).toEqual([`${people.leader.email}: Có hồ sơ hạn chế mới`]);
    expect(mailbox.arrived[0]?.raw).not.toContain(one.number);
    expect(mailbox.arrived[0]?.raw).not.toContain(one.documentId);
  });
});

describe('S-50 a case whose term runs out', () => {
  it('is reported once a level, to superiors further up each time', async () => {
    const one = await sent();
    expect((await row(one)).dueOn).toBe('2026-03-23');
    await mailsGo();
    mailbox.reset();
    await moveTo('2026-03-24T09:00');
    await runs('case-duties');
    await runs('case-duties');
    await mailsGo();
    expect(await acts(one)).toEqual(['escalate 2026-03-23#1']);
    expect(arrived()).toEqual([`${people.leader.email}: Vụ việc quá hạn trả lời: ${one.number}`]);
    mailbox.reset();
    await moveTo('2026-04-01T09:00');
    await runs('case-duties');
    await mailsGo();
    expect(await acts(one)).toEqual([
      'escalate 2026-03-23#1',
      'escalate 2026-03-23#2',
      'notify-progress 2026-03-23#1',
    ]);
    expect(arrived().sort()).toEqual(
      [
        `${people.leader.email}: Vụ việc quá hạn trả lời: ${one.number}`,
        `${people.superior.email}: Vụ việc quá hạn trả lời: ${one.number}`,
        `${EMAIL}: Thông báo tiến độ xử lý phản ánh, kiến nghị số ${one.number}`,
      ].sort(),
    );
    const { data } = (await follow(one)).body;
    expect(data.history.at(-1).label).toBe('Thông báo tiến độ');
  });

  it('is found in every unit, on every page of a long list, and by one of two nodes', async () => {
    const [mine, theirs] = [await sent({}), await sent({}, 'neighbour')];
    const copied = await row(mine);
    const receipt = await portal.strapi.db.query(EVENT).findOne({
      where: { owner: mine.documentId },
    });
    const unit = await portal.strapi.db
      .query('plugin::cchc.unit')
      .findOne({ where: { documentId: section.units.own.documentId } });
    const copies = Array.from({ length: 210 }, (_, index) => `copy${index}`);
    for (const documentId of copies) {
      const number = `PA-2026-9${documentId}`;
      await portal.strapi.db.query(CASE).create({
        data: { ...copied, id: undefined, documentId, number, unit: unit.id, codeDigest: number },
      });
      await portal.strapi.db
        .query(EVENT)
        .create({ data: { ...receipt, id: undefined, documentId: undefined, owner: documentId } });
    }
    const last = await sent({});
    await moveTo('2026-03-24T09:00');
    await Promise.all([runs('case-duties'), runs('case-duties')]);
    const where = { action: 'escalate', owner: { $in: copies } };
    expect(await portal.strapi.db.query(EVENT).count({ where })).toBe(copies.length);
    for (const one of [mine, theirs, last]) {
      expect(await acts(one)).toEqual(['escalate 2026-03-23#1']);
    }
  });

  it('goes on as it was for the officer who has its page open', async () => {
    const one = await sent();
    const { version } = await row(one);
    await moveTo('2026-03-19T09:00');
    await runs('case-duties');
    expect(await acts(one)).toEqual(['remind 2026-03-23#2']);
    const step = officer.post(`/cchc/cases/${one.documentId}/steps`);
    expect((await step.send({ action: 'accept', version })).status).toBe(200);
    const { broken } = await findBrokenHistories(portal.strapi);
    expect(broken.map(({ number }) => number)).not.toContain(one.number);
  });
});

describe('S-51 reminders', () => {
  it('leave in office hours of a working day only', async () => {
    const one = await sent();
    for (const closed of ['2026-03-19T07:29', '2026-03-19T17:00', '2026-03-21T09:00']) {
      await moveTo(closed);
      await runs('case-duties');
    }
    expect(await acts(one)).toEqual([]);
    await moveTo('2026-03-23T07:30');
    await runs('case-duties');
    expect(await acts(one)).toEqual(['remind 2026-03-23#0']);
  });

  it('that had to wait for the mail server wait for the office as well', async () => {
    const one = await sent({});
    await mailsGo();
    mailbox.reset();
    await moveTo('2026-03-23T16:59');
    await runs('case-duties');
    await mailbox.close();
    await mailsGo();
    await mailbox.open();
    await moveTo('2026-03-23T17:05');
    await mailsGo();
    expect(mailbox.asked).toEqual([]);
    const [message] = await waiting();
    expect(message).toMatchObject({ attempts: 1, dueAt: '2026-03-24T00:30:00.000Z' });
    await moveTo('2026-03-24T07:30');
    await mailsGo();
    expect(arrived()).toEqual([`${people.officer.email}: Nhắc hạn trả lời: ${one.number}`]);
  });
});

describe('time', () => {
  it('closes what was answered once nobody can have it opened again', async () => {
    const one = await sent();
    await drafted(one);
    await done(leader, one, 'approve');
    await moveTo('2026-03-12T09:00');
    await runs('case-closing');
    expect((await row(one)).stage).toBe('answered');
    await moveTo('2026-03-12T09:01');
    await runs('case-closing');
    expect(await row(one)).toMatchObject({ stage: 'closed', isLate: false });
    expect((await follow(one)).body.data.history.at(-1).label).toBe('Đóng');
  });

  it('reminds a citizen who was asked for more, and closes the case where the office says when', async () => {
    const one = await sent();
    await done(officer, one, 'ask', { note: 'Xin cho biết ngày giờ' });
    await mailsGo();
    mailbox.reset();
    await moveTo('2026-03-09T09:00');
    await runs('case-duties');
    await mailsGo();
    const what = `phản ánh, kiến nghị số ${one.number}`;
    expect(arrived()).toEqual([`${EMAIL}: Nhắc bổ sung thông tin cho ${what}`]);
    await moveTo('2026-06-01T09:00');
    await runs('case-duties');
    expect((await row(one)).stage).toBe('awaiting-citizen');
    portal.strapi.config.set('plugin::cchc.closeUnansweredDays', 30);
    await runs('case-duties');
    portal.strapi.config.set('plugin::cchc.closeUnansweredDays', 0);
    expect(await row(one)).toMatchObject({ stage: 'closed', isLate: false });
    await mailsGo();
    expect(arrived()).toContain(`${EMAIL}: Đã đóng ${what}`);
  });

  it('tells superiors of a case that was handed back twice', async () => {
    const one = await sent({});
    await done(officer, one, 'accept');
    for (const note of ['Không đúng lĩnh vực', 'Vẫn không đúng']) {
      await done(leader, one, 'assign', { assignee: await handler(one) });
      await done(officer, one, 'hand-back', { note });
    }
    await mailsGo();
    mailbox.reset();
    await runs('case-duties');
    await mailsGo();
    expect(await acts(one)).toEqual(['escalate handed-back']);
    expect(arrived().sort()).toEqual(
      [people.leader, people.superior]
        .map(({ email }) => `${email}: Vụ việc bị trả lại nhiều lần: ${one.number}`)
        .sort(),
    );
  });
});

describe('S-52 a changed term or calendar', () => {
  const DECLARED = '2026-11-24';
  const rule = async () =>
    portal.strapi.db.query(RULE).findOne({ where: { code: 'feedback.answer' } });
  const setLength = async (length: number) =>
    updateDocument(portal.strapi, RULE, (await rule()).documentId as string, { length });
  const dueOf = async (one: Sent) => (await row(one)).dueOn as string | null;

  beforeEach(() => setLength(5));

  it('moves what is open, says from where to where, and leaves what was judged', async () => {
    const day = await portal.strapi.db.query(DAY).findOne({ where: { date: DECLARED } });
    await portal.strapi.documents(DAY).delete({ documentId: day.documentId });
    await moveTo('2026-11-20T09:00');
    const [open, judged] = [await sent(), await sent()];
    await drafted(judged);
    await done(leader, judged, 'approve');
    expect(await dueOf(open)).toBe('2026-11-27');
    await runs('case-recompute');
    expect(await acts(open)).toEqual([]);
    const before = await row(judged);
    await buildDay(portal.strapi, { date: DECLARED });
    await runs('case-recompute');
    expect(await dueOf(open)).toBe('2026-11-30');
    expect(await acts(open)).toEqual(['recompute 2026-11-27>2026-11-30']);
    expect(await row(judged)).toEqual(before);
    await runs('case-recompute');
    expect(await acts(open)).toHaveLength(1);
    const { data } = (await follow(open)).body;
    expect(data).toMatchObject({ dueOn: '2026-11-30', history: [{}, { label: 'Tính lại hạn' }] });
  });

  it('loses no pause', async () => {
    const one = await sent();
    await done(officer, one, 'accept');
    await moveTo('2026-03-04T09:00');
    await done(officer, one, 'ask', { note: 'Xin cho biết ngày giờ' });
    await setLength(7);
    await runs('case-recompute');
    expect(await dueOf(one)).toBeNull();
    await moveTo('2026-03-06T09:00');
    await follow(one, 'reply', { content: 'Sáng thứ Hai, 8 giờ' });
    await setLength(5);
    await runs('case-recompute');
    expect(await dueOf(one)).toBe('2026-03-11');
    await setLength(6);
    await runs('case-recompute');
    expect(await dueOf(one)).toBe('2026-03-12');
  });

  it('that is taken away leaves no date, and gives it back', async () => {
    const one = await sent();
    const { documentId } = await rule();
    await updateDocument(portal.strapi, RULE, documentId, { effectiveTo: '2026-02-28' });
    await runs('case-recompute');
    expect(await dueOf(one)).toBeNull();
    await updateDocument(portal.strapi, RULE, documentId, { effectiveTo: null });
    await runs('case-recompute');
    expect(await dueOf(one)).toBe('2026-03-09');
    expect(await acts(one)).toEqual(['recompute 2026-03-09>', 'recompute >2026-03-09']);
  });

  it('is gone on with where a stop has left it', async () => {
    const [first, second] = [await sent(), await sent()];
    await runs('case-recompute');
    await setLength(6);
    const store = portal.strapi.store({ type: 'plugin', name: 'cchc' });
    const key = 'deadlines-recomputed';
    await runs('case-recompute');
    const { stamp } = (await store.get({ key })) as { stamp: string };
    await setLength(5);
    await runs('case-recompute');
    expect(await dueOf(second)).toBe('2026-03-09');
    await store.set({ key, value: { stamp, after: (await row(first)).id } });
    await setLength(6);
    await runs('case-recompute');
    expect([await dueOf(first), await dueOf(second)]).toEqual(['2026-03-09', '2026-03-10']);
  });
});
