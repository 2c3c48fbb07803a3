import { dueBeforeMove } from '../../../../shared/cases/marks';
import { toVietnamIso } from '../../../../shared/time';
import {
  CASE,
  type CaseEvent,
  historiesOf,
  legsBefore,
  type StoredCase,
  termOfCase,
} from '../../platform/cases';
import { chunks } from '../../platform/chunks';
import type { CountScope } from '../../platform/counters';
import { addDays, type DeadlineSettings, dueOf, judge } from '../../platform/deadlines';
import { linkTable, placeholders, rows } from '../../platform/sql';
import { settingsByUnit } from './duties.job';

/** Cases `c` of the units that count. */
export const countedCases = ({ strapi, units }: CountScope) => {
  const { name, own, other } = linkTable(strapi, CASE, 'unit');
  return {
    sql: `cchc_cases c join ${name} cu on cu.${own} = c.id
      and cu.${other} in (${placeholders(units)})`,
    values: units.map(({ id }) => id),
  };
};

/** Whether something happened to the clock of `c` since a moment: its columns tell what came of that. */
export const CLOCKED_SINCE = `exists (select 1 from cchc_case_events e
  where e.owner = c.document_id and e.at >= ? and (e.clock <> 'keep' or e.action = 'recompute'))`;

const touchesClock = ({ clock, action }: CaseEvent) => clock !== 'keep' || action === 'recompute';

/** First late moment of a due date that a later event says it had; undefined where none does. */
const lateFromBeforeMove = (since: readonly CaseEvent[]): string | null | undefined => {
  const next = since.find(touchesClock);
  if (next?.action !== 'recompute') return undefined;
  const dueOn = dueBeforeMove(next.detail);
  return dueOn && toVietnamIso(addDays(dueOn, 1));
};

interface History {
  /** Events of the cases that this one continues. */
  earlier: readonly CaseEvent[];
  /** Its own ones before the moment that is asked about, and from it on. */
  then: readonly CaseEvent[];
  since: readonly CaseEvent[];
}

/** Whether a case was late at a moment: its clock stopped too late, or ran on too long. */
export const wasLate = (
  found: Pick<StoredCase, 'caseKind'>,
  { earlier, then, since }: History,
  settings: DeadlineSettings,
  moment: Date,
): boolean => {
  const term = termOfCase(found, then, settings, earlier);
  if (!term) return false;
  const due = dueOf(term.rule, term.clock, settings.calendar);
  const { stoppedAt } = term.clock;
  if (stoppedAt !== null) return judge(due, stoppedAt, settings.calendar).late;
  const moved = lateFromBeforeMove(since);
  const lateFrom = moved === undefined ? due.lateFrom : moved;
  return lateFrom !== null && Date.parse(lateFrom) < moment.getTime();
};

const clockedSince = async (scope: CountScope): Promise<number[]> => {
  const { sql, values } = countedCases(scope);
  const { before } = scope;
  const found = await rows<{ id: number }>(
    scope.strapi,
    `select c.id from ${sql} where c.received_at < ? and c.changed_at >= ? and ${CLOCKED_SINCE}`,
    [...values, before, before, before],
  );
  return found.map(({ id }) => Number(id));
};

const lateOf = async (scope: CountScope, ids: readonly number[]): Promise<string[]> => {
  const { strapi, before } = scope;
  const settingsOf = settingsByUnit(strapi);
  const cases: StoredCase[] = await strapi.db.query(CASE).findMany({
    where: { id: { $in: [...ids] } },
    populate: { unit: { select: ['id', 'code', 'name'] } },
  });
  const owners = cases.map(({ documentId }) => documentId);
  const histories = await historiesOf(strapi, owners);
  const isThen = ({ at }: CaseEvent) => Date.parse(at) < before.getTime();
  const late: string[] = [];
  for (const found of cases) {
    const events = histories.get(found.documentId) ?? [];
    const history = {
      earlier: (await legsBefore(strapi, found)).flatMap((leg) => leg.events),
      then: events.filter(isThen),
      since: events.filter((event) => !isThen(event)),
    };
    if (wasLate(found, history, await settingsOf(found), before)) late.push(found.documentId);
  }
  return late;
};

const lateAmong = async (scope: CountScope): Promise<string> => {
  const late: string[] = [];
  for (const some of chunks(await clockedSince(scope))) late.push(...(await lateOf(scope, some)));
  return JSON.stringify(late);
};

const known = new WeakMap<CountScope, Promise<string>>();

/**
 * Which cases were late at the end of the time that counts, of those whose clock has gone on since,
 * as a JSON list; of all others their columns tell. Computed from the history, once for all
 * counters: it takes the calendar, which no statement has.
 */
export const lateThen = (scope: CountScope): Promise<string> => {
  const found = known.get(scope) ?? lateAmong(scope);
  known.set(scope, found);
  return found;
};
