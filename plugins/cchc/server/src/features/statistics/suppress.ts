/** Fewer cases than this could be told apart, and with them who sent them. */
export const LEAST = 5;

export const OUTCOMES = ['onTime', 'late', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A case, as far as it is counted. */
export interface Counted {
  /** By what it is counted: a field, a subject. */
  group: string;
  outcome: Outcome;
}

type Tally = Record<Outcome, number>;
export type Counts = Record<Outcome | 'received', number | null>;
export interface Line extends Counts {
  /** Null for groups that were too small to be named, together. */
  group: string | null;
}
export interface Table {
  total: Counts;
  lines: Line[];
}

/** Whether a number may be told: of nobody, or of many enough. */
const isSafe = (count: number) => count === 0 || count >= LEAST;

const none = (): Tally => ({ onTime: 0, late: 0, open: 0 });
const sum = (tallies: readonly Tally[]): Tally => {
  const all = none();
  for (const tally of tallies) for (const outcome of OUTCOMES) all[outcome] += tally[outcome];
  return all;
};
const sizeOf = (tally: Tally) => tally.onTime + tally.late + tally.open;

/**
 * Groups of fewer than five become one, with the next larger ones until they are five: no line is
 * hidden, so none can be had by taking the others from the total.
 */
const merged = (tallies: ReadonlyMap<string, Tally>): [string | null, Tally][] => {
  const bySize = [...tallies].sort(([a, x], [b, y]) => sizeOf(y) - sizeOf(x) || (a < b ? -1 : 1));
  const small: Tally[] = [];
  const named: [string | null, Tally][] = [...bySize];
  for (let rest = sum(small); named.length > 0; rest = sum(small)) {
    const last = named[named.length - 1];
    const isDone = sizeOf(rest) >= LEAST || small.length === 0;
    if (!last || (isDone && sizeOf(last[1]) >= LEAST)) break;
    small.push(last[1]);
    named.pop();
  }
  const rest = sum(small);
  // One line for everything would say the total again.
  return sizeOf(rest) > 0 && named.length > 0 ? [...named, [null, rest]] : named;
};

/**
 * How finely the lines of a table may tell what became of the cases: all three, or only how many
 * were late, or nothing. The same for all of them: what one line hides, the total less the others
 * would tell.
 */
const toldOf = (lines: readonly Tally[]): readonly Outcome[] => {
  const areSafe = (part: (line: Tally) => number) => lines.every((line) => isSafe(part(line)));
  if (OUTCOMES.every((outcome) => areSafe((line) => line[outcome]))) return OUTCOMES;
  const isLateSafe = areSafe(({ late }) => late) && areSafe(({ onTime, open }) => onTime + open);
  return isLateSafe ? ['late'] : [];
};

const shown = (tally: Tally, told: readonly Outcome[]): Counts => {
  const of = (outcome: Outcome) => (told.includes(outcome) ? tally[outcome] : null);
  return { received: sizeOf(tally), onTime: of('onTime'), late: of('late'), open: of('open') };
};

/** Counts that tell of no fewer than five cases, alone or taken together (S-58). */
export const tableOf = (cases: readonly Counted[]): Table => {
  const tallies = new Map<string, Tally>();
  for (const { group, outcome } of cases) {
    const tally = tallies.get(group) ?? none();
    tally[outcome] += 1;
    tallies.set(group, tally);
  }
  const all = sum([...tallies.values()]);
  if (!isSafe(sizeOf(all))) {
    return { total: { received: null, onTime: null, late: null, open: null }, lines: [] };
  }
  const lines = merged(tallies);
  const told = toldOf(lines.map(([, tally]) => tally));
  return {
    total: shown(all, toldOf([all])),
    lines: lines.map(([group, tally]) => ({ group, ...shown(tally, told) })),
  };
};
