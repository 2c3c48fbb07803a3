import { findCycle } from './cycle';
import { isDay } from './day';
import { endedUnits } from './ended-units';
import { unitKey, type WantedUnit } from './identity';
import { unitsOfList } from './list-units';
import { mergeUnits, type MergedUnit, type StoredUnit } from './merge';
import { unitsOfOwnList } from './own-units';
import { HEADERS, type Share, type SuccessionRow, type Table } from './parse';
import { outcome, type Outcome, type Problem } from './problem';
import { planSuccessions, type WantedSuccession } from './succession';
import { indexUnits } from './unit-index';

export interface StoredSuccession {
  id: number;
  predecessorId: number;
  successorId: number;
  share: Share;
}

/** What the database holds before the import. */
export interface Stored {
  units: StoredUnit[];
  successions: StoredSuccession[];
}

/** What the files want, sorted: the same for every order of their rows. */
export interface Plan {
  units: WantedUnit[];
  successions: WantedSuccession[];
  notes: string[];
}

export interface PlanInput {
  units?: Table;
  succession?: Table;
  /** First day of the new units, `YYYY-MM-DD`. */
  on: string;
  stored: Stored;
}

const refused = (file: string, code: Problem['code'], message: string): Outcome<never> => ({
  ok: false,
  problems: [{ file, line: code === 'WRONG_HEADER' ? 1 : 0, code, message }],
});

const unitsOf = (table: Table | undefined, on: string, stored: Stored): Outcome<WantedUnit[]> => {
  if (!table) return { ok: true, value: [] };
  if (table.format === 'list') return unitsOfList(table.rows, table.file, on);
  if (table.format === 'own') return unitsOfOwnList(table.rows, table.file, stored.units);
  const message = `Đây là tệp kế thừa, không phải danh sách đơn vị. Cần: ${HEADERS.list} | ${HEADERS.own}`;
  return refused(table.file, 'WRONG_HEADER', message);
};

/** Names the units on a cycle; `next` tells where each unit leads. */
const cycleProblem = (
  code: 'TREE_CYCLE' | 'SUCCESSION_CYCLE',
  merged: ReadonlyMap<string, MergedUnit>,
  next: ReadonlyMap<string, readonly string[]>,
  table: Table | undefined,
): Problem[] => {
  const cycle = findCycle(next);
  if (!cycle) return [];
  const codes = cycle.map((key) => merged.get(key)?.unit.code ?? key);
  const row = table?.rows.find((listed) => codes.includes(listed.code));
  const what = code === 'TREE_CYCLE' ? 'Cây đơn vị' : 'Quan hệ kế thừa';
  const message = `${what} đi vòng: ${[...codes, codes[0]].join(' → ')}.`;
  return [{ file: table?.file ?? '', line: row?.line ?? 0, code, message }];
};

const cycles = (input: PlanInput, plan: Plan, merged: ReadonlyMap<string, MergedUnit>) => {
  const parents = new Map<string, string[]>();
  for (const [key, { unit }] of merged) if (unit.parent) parents.set(key, [unit.parent]);
  const keyOf = new Map([...merged].map(([key, { stored }]) => [stored?.id, key]));
  const successors = new Map<string, string[]>();
  const known = input.stored.successions.map(({ predecessorId, successorId }) => ({
    predecessor: keyOf.get(predecessorId) ?? '',
    successor: keyOf.get(successorId) ?? '',
  }));
  for (const { predecessor, successor } of [...known, ...plan.successions]) {
    successors.set(predecessor, [...(successors.get(predecessor) ?? []), successor]);
  }
  return [
    ...cycleProblem('TREE_CYCLE', merged, parents, input.units),
    ...cycleProblem('SUCCESSION_CYCLE', merged, successors, input.succession),
  ];
};

/** New provinces begin on the effective day; a list of units alone does not say which are new. */
const dateProvinces = (
  units: readonly WantedUnit[],
  rows: readonly SuccessionRow[],
  continuing: ReadonlySet<string>,
  on: string,
): WantedUnit[] => {
  const receiving = new Set(rows.map(({ successor }) => successor.provinceCode));
  return units.map((unit) =>
    unit.kind === 'province' && receiving.has(unit.code) && !continuing.has(unit.code)
      ? { ...unit, validFrom: on }
      : unit,
  );
};

const planBoth = (input: PlanInput, listed: readonly WantedUnit[]): Outcome<Plan> => {
  const { succession: table, on, stored } = input;
  if (!table) return { ok: true, value: { units: [...listed], successions: [], notes: [] } };
  if (table.format !== 'succession') {
    return refused(
      table.file,
      'WRONG_HEADER',
      `Đây không phải tệp kế thừa. Cần: ${HEADERS.succession}`,
    );
  }
  const before = indexUnits(mergeUnits(stored.units, listed), on);
  const ended = endedUnits(table.rows, table.file, on, (code) => before.byCode('province', code));
  if (!ended.ok) return ended;
  const { continuing, notes } = ended.value;

  const dated =
    input.units?.format === 'list' ? dateProvinces(listed, table.rows, continuing, on) : listed;
  const keys = new Set(dated.map(unitKey));
  // A unit that our own list states too is better described there.
  const units = [...dated, ...ended.value.units.filter((unit) => !keys.has(unitKey(unit)))];
  const index = indexUnits(mergeUnits(stored.units, units), on);
  const pairs = planSuccessions(table.rows, table.file, on, ended.value, index);
  if (!pairs.ok) return pairs;
  const { successions } = pairs.value;
  return { ok: true, value: { units, successions, notes: [...notes, ...pairs.value.notes] } };
};

const bySortKey = <T>(keyOf: (item: T) => string) => {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a: T, b: T): number => compare(keyOf(a), keyOf(b));
};

/**
 * From parsed files to what the database should hold, or to every reason against it. Units of the
 * database that the files do not name stay as they are.
 */
export const planImport = (input: PlanInput): Outcome<Plan> => {
  const { on, stored } = input;
  if (!isDay(on))
    return refused('', 'BAD_DATE', `Ngày hiệu lực "${on}" không đúng dạng NĂM-THÁNG-NGÀY.`);
  const listed = unitsOf(input.units, on, stored);
  if (!listed.ok) return listed;
  const planned = planBoth(input, listed.value);
  if (!planned.ok) return planned;
  const plan: Plan = {
    units: [...planned.value.units].sort(bySortKey(unitKey)),
    successions: [...planned.value.successions].sort(
      bySortKey(({ predecessor, successor }) => `${predecessor} ${successor}`),
    ),
    notes: [...new Set(planned.value.notes)].sort(),
  };
  return outcome(cycles(input, plan, mergeUnits(stored.units, plan.units)), plan);
};
