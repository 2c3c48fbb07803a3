import { findBrokenHistories } from '../../plugins/cchc/server/src/platform/cases';
import { buildAccount } from '../support/build';
import { buildInbox, type Inbox } from '../support/cases';
import { startClock, stopClock } from '../support/clock';
import { type Credentials, signIn } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let section: Section;
let inbox: Inbox;
let people: Record<'officer' | 'leader', Credentials>;

const at = (moment: string) => stopClock(Date.parse(`${moment}+07:00`));
const as = (who: keyof typeof people) => signIn(portal, people[who]);

beforeAll(async () => {
  at('2026-03-03T09:00');
  portal = await startPortal();
  section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  const account = (role: string) =>
    buildAccount(portal.strapi, { role: `cchc-${role}`, units: [section.units.own] });
  people = { officer: await account('officer'), leader: await account('viewer') };
});
afterAll(async () => {
  startClock();
  await portal.stop();
});

it('R16 a clock that is set back a day turns nothing round: steps, pauses, terms and the chain', async () => {
  const one = await inbox.sent();
  const untouched = await inbox.sent();
  await inbox.done(await as('officer'), one, 'accept');
  const before = await inbox.open(await as('officer'), untouched);

  at('2026-03-02T09:00');
  // Pause and resume, assignment and answer, all on the day before the receipt.
  await inbox.done(await as('officer'), untouched, 'ask', { note: 'Gửi thêm ảnh chụp đơn' });
  expect((await inbox.follow(untouched, 'reply', { content: 'Đã gửi' })).status).toBe(200);
  const leader = await as('leader');
  await inbox.done(leader, one, 'assign', { assignee: await inbox.anybody(leader, one) });
  await inbox.done(await as('officer'), one, 'propose', { answer: 'Đã xong.', result: 'resolved' });
  const answered = await inbox.done(leader, one, 'approve');
  expect(answered).toMatchObject({ state: 'answered', isLate: false });

  for (const { documentId } of [one, untouched]) {
    const events: { position: number; at: string }[] = await portal.strapi.db
      .query('plugin::cchc.case-event')
      .findMany({ where: { owner: documentId }, orderBy: { position: 'asc' } });
    const moments = events.map((event) => Date.parse(event.at));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  }
  const after = await inbox.open(await as('officer'), untouched);
  expect([after.dueOn, after.isLate]).toEqual([before.dueOn, false]);
  expect(Date.parse(after.dueOn ?? '')).toBeGreaterThan(Date.parse(before.receivedAt));
  const { history } = (await inbox.follow(one)).body.data;
  expect(history.map(({ label }: { label: string }) => label)).toHaveLength(4);
  const { daysLate, stoppedAt, receivedAt } = await portal.strapi.db
    .query('plugin::cchc.case')
    .findOne({ where: { documentId: one.documentId } });
  expect(daysLate).toBeGreaterThanOrEqual(0);
  expect(Date.parse(stoppedAt)).toBeGreaterThanOrEqual(Date.parse(receivedAt));
  // Passed on while the clock is behind: no office had it for less than no time.
  const target = await inbox.codeOf('neighbour');
  const passed = await inbox.done(await as('officer'), untouched, 'forward', { unit: target });
  expect(passed.offices.every(({ workingDays }) => workingDays >= 0)).toBe(true);

  at('2026-03-03T10:00');
  const reopened = await inbox.follow(one, 'reopen', { reason: 'Chưa thấy ai làm gì cả' });
  expect(reopened.body.data).toMatchObject({ state: 'in-progress' });
  expect(await findBrokenHistories(portal.strapi)).toMatchObject({ broken: [] });
});
