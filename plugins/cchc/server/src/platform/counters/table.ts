import type { CountedTable } from '../../../../shared/contracts/report';
import type { Counter, Labels } from './contract';
import type { Count } from './statements';

/** Keys as one text, to find a row by. */
const identity = (keys: readonly string[]) => JSON.stringify(keys);

const valuesOf = (count: Count | null) =>
  new Map(count?.rows.map(({ keys, value }) => [identity(keys), value]));

/** Row before row as the labels stand; what has none comes last. */
const inOrder = (labels: readonly Labels[]) => {
  const places = labels.map((known) => new Map([...known.keys()].map((key, at) => [key, at])));
  return (a: readonly string[], b: readonly string[]): number => {
    for (const [index, known] of places.entries()) {
      const [left = '', right = ''] = [a[index], b[index]];
      const difference = (known.get(left) ?? known.size) - (known.get(right) ?? known.size);
      if (difference !== 0) return difference;
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
};

/**
 * The table of a report: the rows of both years in the order of the labels. A row that one of them
 * lacks is 0 there; a year of which nothing is known is null.
 */
export const tableOf = (
  { name, title, definition, measure, columns, adds }: Counter,
  labels: readonly Labels[],
  now: Count | null,
  before: Count | null,
): CountedTable => {
  const [values, valuesBefore] = [valuesOf(now), valuesOf(before)];
  const all = [...(now?.rows ?? []), ...(before?.rows ?? [])].map(({ keys }) => keys);
  const keyed = [...new Map(all.map((keys) => [identity(keys), keys])).values()];
  const value = (count: Count | null, found: Map<string, number>, keys: readonly string[]) =>
    count && (found.get(identity(keys)) ?? 0);
  const single = {
    labels: [],
    keys: [],
    value: now && now.total,
    before: before && before.total,
  };
  const rows = keyed.sort(inOrder(labels)).map((keys) => ({
    labels: keys.map((key, index) => labels[index]?.get(key) ?? key),
    keys,
    value: value(now, values, keys),
    before: value(before, valuesBefore, keys),
  }));
  return {
    counter: name,
    ...{ title, definition, measure },
    columns: columns.map((column) => column.title),
    rows: columns.length === 0 ? [single] : rows,
    total: now && now.total,
    totalBefore: before && before.total,
    ...(adds === false && { adds }),
  };
};
