import { type CaseState, type IntakeKind, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import type { CountScope, Select } from '../../platform/counters';
import { listed } from '../../platform/sql';
import { CLOCKED_SINCE, countedCases, lateThen } from './late-then';

/** As the statistics of the section page leave them out: nobody's matter, or another number's. */
const UNCOUNTED = ['quarantined', 'spam', 'withdrawn', 'converted-to-feedback'] as const;
/** Ends other than an answer. */
export const OTHER_ENDS = ['refused', 'forwarded', 'duplicate', 'closed'] as const;

const quoted = (states: readonly CaseState[]) => states.map((state) => `'${state}'`).join(', ');

/** Where a case stood at a moment: the history tells, the column alone where nothing came since. */
const STATE_THEN = `case when c.changed_at < ? then c.stage else
  (select e.after from cchc_case_events e where e.owner = c.document_id and e.at < ?
    order by e.position desc limit 1) end`;

/** The last thing that happened to the clock of `c` before a moment. */
const CLOCK_THEN = `cchc_case_events k on k.owner = c.document_id and k.position = (
  select max(e.position) from cchc_case_events e
  where e.owner = c.document_id and e.clock <> 'keep' and e.at < ?)`;

/** When a case came to its unit: by a citizen, or passed on by another unit. */
const CAME = `cchc_case_events f on f.owner = c.document_id and f.position = 1`;

/** `late` or `in-time`; `judged`: what the columns say where the clock has not moved since. */
const termThen = async (scope: CountScope, judged: string): Promise<Select> => ({
  sql: `case when c.document_id in (${listed(scope.strapi)}) then 'late'
    when c.changed_at >= ? and ${CLOCKED_SINCE} then 'in-time'
    when ${judged} then 'late' else 'in-time' end`,
  values: [await lateThen(scope), scope.before, scope.before],
});

/** What a counter over cases asks for beyond whose they are. */
export interface Part {
  /** Further keys, from `k1` on. */
  keys?: Select;
  moment: string;
  joins: Select;
  where: Select;
}

/** The select of a counter over cases of these kinds: `k0` is split by `key`. */
export const casesOf = (
  scope: CountScope,
  kinds: readonly IntakeKind[],
  key: string,
  { keys = { sql: '', values: [] }, moment, joins, where }: Part,
): Select => {
  const from = countedCases(scope);
  return {
    sql: `select c.document_id as record, c.document_id as document, c.number as title,
        ${moment} as moment, 1 as amount, ${key} as k0${keys.sql}
      from ${from.sql} ${joins.sql}
      where c.case_kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})
        and c.received_at < ? and ${where.sql}`,
    values: [...keys.values, ...from.values, ...joins.values, scope.before, ...where.values],
  };
};

/** Cases that came to the unit in the time, as far as they count at its end. */
export const cameWithin = ({ from, before }: CountScope, condition = '1 = 1'): Part => ({
  moment: 'f.at',
  joins: { sql: `join ${CAME}`, values: [] },
  where: {
    sql: `f.at >= ? and f.at < ? and ${condition} and ${STATE_THEN} not in (${quoted(UNCOUNTED)})`,
    values: [from, before, before, before],
  },
});

/** Cases that were settled in the time and still were at its end, by what settled them. */
const settledWithin = ({ from, before }: CountScope, by: string, keys: Select): Part => ({
  keys,
  moment: 'k.at',
  joins: { sql: `join ${CLOCK_THEN}`, values: [before] },
  where: {
    // What was settled before and never opened again is left out without looking at its history.
    sql: `(c.stopped_at is null or c.stopped_at >= ?) and k.clock = 'stop' and k.at >= ? and ${by}`,
    values: [from, from],
  },
});

/** Cases that were answered in the time: in time or late. */
export const answeredWithin = async (scope: CountScope): Promise<Part> => {
  const term = await termThen(scope, 'c.is_late');
  const keys = { sql: `, ${term.sql} as k1`, values: term.values };
  return settledWithin(scope, "k.action = 'approve'", keys);
};

/** Cases that ended in the time without an answer, by how. */
export const settledOtherwise = (scope: CountScope): Part =>
  settledWithin(scope, `k.action <> 'approve' and k.after in (${quoted(OTHER_ENDS)})`, {
    sql: ', k.after as k1',
    values: [],
  });

/** Cases that were open at the end of the time: in time or late. */
export const openThen = async (scope: CountScope): Promise<Part> => {
  const { before } = scope;
  const term = await termThen(scope, 'c.late_from < ?');
  return {
    keys: { sql: `, ${term.sql} as k1`, values: [...term.values, before] },
    moment: 'f.at',
    joins: { sql: `join ${CAME}`, values: [] },
    where: {
      sql: `f.at < ? and (c.ended_at is null or c.ended_at >= ?)
        and ${STATE_THEN} in (${quoted(OPEN_STATES)})`,
      values: [before, before, before, before],
    },
  };
};
