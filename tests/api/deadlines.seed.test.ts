import {
  SEED_DAYS,
  SEED_RULES,
  suggestDays,
} from '../../plugins/cchc/server/src/platform/deadlines';
import { buildDay, buildRule } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { dump } from '../support/dump';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const RULE = 'plugin::cchc.deadline-rule';
const DAY = 'plugin::cchc.calendar-day';
const TABLES = ['cchc_deadline_rules', 'cchc_calendar_days'];
const PLANTED = 'deadlines-planted';

let portal: Portal;
beforeAll(async () => {
  stopClock(Date.parse('2026-11-27T08:00:00.000+07:00'));
  portal = await startPortal({ isFirstStart: true });
});
afterAll(() => portal.stop());
afterEach(startClock);

interface Row {
  documentId: string;
  code: string;
  date: string;
  length: number;
  state: string;
}
const all = (uid: string): Promise<Row[]> =>
  portal.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
const dates = async () => (await all(DAY)).map(({ date }) => date).sort();
const restartOn = async (day: string) => {
  stopClock(Date.parse(`${day}T08:00:00.000+07:00`));
  await portal.restart();
};
const store = () => portal.strapi.store({ type: 'plugin', name: 'cchc' });

it('a first start plants the rules, the announced days, and suggestions for the year after', async () => {
  expect((await all(RULE)).map(({ code }) => code)).toEqual(SEED_RULES.map(({ code }) => code));
  const wanted = [...SEED_DAYS, ...suggestDays(2028)];
  expect(await dates()).toEqual(wanted.map(({ date }) => date));
  const open = (await all(DAY)).filter(({ state }) => state === 'provisional');
  expect(new Set(open.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2028']));
});

it('what was planted may be saved again as it is', async () => {
  for (const uid of [RULE, DAY] as const) {
    for (const { documentId } of await all(uid)) {
      await updateDocument(portal.strapi, uid, documentId, {});
    }
  }
});

it('a second start changes nothing, and what was edited or deleted stays so', async () => {
  const [rule, second] = await all(RULE);
  const [day] = await all(DAY);
  await updateDocument(portal.strapi, RULE, rule?.documentId ?? '', { length: 99 });
  await portal.strapi.documents(RULE).delete({ documentId: second?.documentId ?? '' });
  await portal.strapi.documents(DAY).delete({ documentId: day?.documentId ?? '' });
  const before = await dump(portal.strapi, TABLES);
  await restartOn('2026-12-31');
  expect(await dump(portal.strapi, TABLES)).toEqual(before);
  expect((await all(RULE)).find(({ code }) => code === rule?.code)?.length).toBe(99);
});

it('each new year brings suggestions for one more, beside days that the office has entered', async () => {
  const before = await dates();
  const [own] = suggestDays(2029);
  await buildDay(portal.strapi, { date: own?.date ?? '', name: 'Đã nhập' });
  await restartOn('2027-01-01');
  const wanted = [...before, ...suggestDays(2029).map(({ date }) => date)];
  expect(await dates()).toEqual(wanted.sort());
});

it('a rule that a later version brings is planted, unless the office has it already', async () => {
  const [first, second] = SEED_RULES;
  const value = (await store().get({ key: PLANTED })) as { codes: string[]; years: number[] };
  const codes = value.codes.filter((code) => code !== first?.code && code !== second?.code);
  await store().set({ key: PLANTED, value: { ...value, codes } });
  await portal.strapi.db.query(RULE).deleteMany({
    where: { code: { $in: [first?.code, second?.code] } },
  });
  await buildRule(portal.strapi, { code: first?.code, length: 7 });
  await restartOn('2027-01-02');
  const lengthOf = async (code = '') =>
    (await all(RULE)).filter((row) => row.code === code).map(({ length }) => length);
  expect(await lengthOf(first?.code)).toEqual([7]);
  expect(await lengthOf(second?.code)).toEqual([second?.length]);
});
