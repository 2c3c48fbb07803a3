import {
  addWorkingDays,
  type Calendar,
  dayOff,
  dueOf,
  isWorkingDay,
} from '../../plugins/cchc/server/src/platform/deadlines';
import { deadlineSettings } from '../../plugins/cchc/server/src/features/deadline/settings';
import { buildDay, buildRule, buildUnit } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { collection, type Panel } from '../support/panel';
import { buildSection } from '../support/section';
import { countStatements } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const RULE = 'plugin::cchc.deadline-rule';
const DAY = 'plugin::cchc.calendar-day';
const PROVINCE = '42';
const COMMUNE = '18501';
const OTHER = '18502';

let portal: Portal;
let chief: Panel;

beforeAll(async () => {
  portal = await startPortal();
  chief = await (await buildSection(portal)).as('editor-in-chief');
  const kind = 'province';
  const parent = (await buildUnit(portal.strapi, { code: PROVINCE, kind })).documentId;
  for (const code of [COMMUNE, OTHER]) await buildUnit(portal.strapi, { code, parent });
});
afterAll(() => portal.stop());
afterEach(startClock);

const calendarFor = async (code: string | null): Promise<Calendar> =>
  (await deadlineSettings(portal.strapi, code)).calendar;

describe('the settings of a unit', () => {
  it('are those that a new portal starts with', async () => {
    const { ruleOn, calendar } = await deadlineSettings(portal.strapi, COMMUNE);
    expect(ruleOn('feedback.answer', '2026-11-20')).toEqual({
      code: 'feedback.answer',
      unit: 'working',
      length: 15,
      starts: 'receipt',
      repeats: false,
      onSupplement: 'pause',
      citation: expect.stringContaining('766/QĐ-TTg') as unknown,
      mark: 'S2',
      effectiveFrom: null,
      effectiveTo: null,
      confirmedBy: null,
      note: expect.any(String) as unknown,
    });
    expect(ruleOn('breach.notice', '2026-11-20')).toMatchObject({ unit: 'hour', length: 72 });
    expect(ruleOn('data-subject.answer', '2025-12-31')).toBeUndefined();
    expect(addWorkingDays(calendar, '2026-08-20', 5)).toBe('2026-08-26');
    const rule = ruleOn('feedback.ask-supplement', '2026-11-20');
    if (!rule) throw new Error('no rule');
    const clock = { startedAt: '2026-11-20T03:00:00.000Z', events: [] };
    expect(dueOf(rule, clock, calendar)).toMatchObject({ dueOn: '2026-11-30', provisional: false });
  });

  it('hold the days of the unit and of those above it, the nearest first', async () => {
    const date = '2032-03-03';
    await buildDay(portal.strapi, { date, name: 'Cả nước' });
    await buildDay(portal.strapi, { date, name: 'Tỉnh', scope: PROVINCE });
    await buildDay(portal.strapi, { date, kind: 'make-up-day', name: 'Xã', scope: COMMUNE });
    expect(isWorkingDay(await calendarFor(COMMUNE), date)).toBe(true);
    expect(dayOff(await calendarFor(OTHER), date)).toMatchObject({ name: 'Tỉnh' });
    expect(dayOff(await calendarFor(PROVINCE), date)).toMatchObject({ name: 'Tỉnh' });
    for (const code of [null, '00000']) {
      expect(dayOff(await calendarFor(code), date)).toMatchObject({ name: 'Cả nước' });
    }
  });

  it('know of a change at once, of a unit that moved too', async () => {
    const date = '2032-04-05';
    const parent = (await buildUnit(portal.strapi, { code: '44', kind: 'province' })).documentId;
    const moving = (await buildUnit(portal.strapi, { code: '18503' })).documentId;
    const { documentId } = await buildDay(portal.strapi, { date, scope: '44' });
    expect(isWorkingDay(await calendarFor('18503'), date)).toBe(true);
    await updateDocument(portal.strapi, 'plugin::cchc.unit', moving, { parent });
    expect(isWorkingDay(await calendarFor('18503'), date)).toBe(false);
    await updateDocument(portal.strapi, DAY, documentId, { date: '2032-04-06' });
    expect(isWorkingDay(await calendarFor('18503'), date)).toBe(true);
    await portal.strapi.documents(DAY).delete({ documentId });
    expect(isWorkingDay(await calendarFor('18503'), '2032-04-06')).toBe(true);
  });

  it('know the versions of a rule by their days', async () => {
    const code = 'petition.settings';
    const { documentId } = await buildRule(portal.strapi, { code, length: 15 });
    await updateDocument(portal.strapi, RULE, documentId, { effectiveTo: '2026-06-30' });
    await buildRule(portal.strapi, { code, length: 10, effectiveFrom: '2026-07-01' });
    const { ruleOn } = await deadlineSettings(portal.strapi, null);
    expect(ruleOn(code, '2026-06-30')?.length).toBe(15);
    expect(ruleOn(code, '2026-07-01')?.length).toBe(10);
  });

  it('see what the transaction around them has written', async () => {
    const date = '2032-05-05';
    const undone = portal.strapi.db.transaction(async () => {
      await buildDay(portal.strapi, { date });
      expect(isWorkingDay(await calendarFor(COMMUNE), date)).toBe(false);
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect(isWorkingDay(await calendarFor(COMMUNE), date)).toBe(true);
  });

  it('cost few statements', async () => {
    await calendarFor(COMMUNE);
    expect(await countStatements(portal.strapi, () => calendarFor(COMMUNE))).toBeLessThan(6);
  });
});

describe('years that somebody has to confirm', () => {
  const told = async () => {
    const { body } = await portal.http().get('/api/cchc/ready').expect(200);
    return (body as { calendar: { toConfirm: unknown } }).calendar.toConfirm;
  };
  const at = (day: string) => stopClock(Date.parse(`${day}T00:00:00.000+07:00`));

  it('are told to whoever watches the portal, the next one from 1 December', async () => {
    at('2026-12-01');
    expect(await told()).toEqual([]);
    at('2027-11-30');
    expect(await told()).toEqual([]);
    at('2027-12-01');
    expect(await told()).toEqual([{ year: 2028, standing: 'provisional' }]);
    at('2036-01-01');
    expect(await told()).toEqual([{ year: 2036, standing: 'missing' }]);
  });

  it('are none once every day of the year is confirmed, days of single units apart', async () => {
    const days: { documentId: string }[] = await portal.strapi.db
      .query(DAY)
      .findMany({ where: { date: { $gte: '2028-01-01', $lte: '2028-12-31' } } });
    for (const { documentId } of days) {
      await updateDocument(portal.strapi, DAY, documentId, { state: 'confirmed' });
    }
    const own = { date: '2028-06-06', state: 'provisional', scope: COMMUNE };
    await buildDay(portal.strapi, own);
    at('2028-06-01');
    expect(await told()).toEqual([]);
  });

  it("are on the section's page of who sees the calendar", async () => {
    const { body } = await chief.get('/cchc/calendar-standing').expect(200);
    expect(body).toEqual({ data: { toConfirm: expect.arrayContaining([]) as unknown } });
    await chief.get(`${collection('calendar-day')}?page=1`).expect(200);
  });
});
