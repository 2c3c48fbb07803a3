import { type Bits, bitsOf } from './bits';
import type { Entry } from './names';

const NOBODY: readonly Entry[] = [];

/** All records by the numbers of their rows, by key, and by type and language. */
export const createEntries = () => {
  /** By row; they are numbered from 1, and few are ever missing. */
  const entries: (Entry | undefined)[] = [];
  let count = 0;
  const byKey = new Map<string, readonly Entry[]>();
  /** Made when they are asked for; any change outdates them. */
  const rows = new Map<string, Bits>();
  const figures = new Map<string, Float64Array>();
  let inOrder: { places: Uint32Array; rows: Uint32Array } | undefined;

  const outdate = () => {
    rows.clear();
    figures.clear();
    inOrder = undefined;
  };

  const all = () => entries.filter((entry) => entry !== undefined);

  /** All rows in the order of their keys, and the place of each in it. */
  const order = () => {
    if (inOrder) return inOrder;
    const sorted = all().sort((a, b) => (a.key === b.key ? a.id - b.id : a.key < b.key ? -1 : 1));
    const places = new Uint32Array(entries.length);
    for (const [place, { id }] of sorted.entries()) places[id] = place;
    return (inOrder = { places, rows: Uint32Array.from(sorted, ({ id }) => id) });
  };

  return {
    add: (entry: Entry) => {
      entries[entry.id] = entry;
      count += 1;
      byKey.set(entry.key, [...(byKey.get(entry.key) ?? NOBODY), entry]);
      outdate();
    },
    remove: (id: number) => {
      const entry = entries[id];
      if (!entry) return;
      const left = (byKey.get(entry.key) ?? NOBODY).filter((one) => one !== entry);
      if (left.length > 0) byKey.set(entry.key, left);
      else byKey.delete(entry.key);
      entries[id] = undefined;
      count -= 1;
      outdate();
    },
    all,
    at: (id: number): Entry | undefined => entries[id],
    count: () => count,
    /**
     * A figure of each record, by the numbers of rows: side by side, since a question asks for
     * hundreds of them.
     */
    figures: (name: string, of: (entry: Entry) => number): Float64Array => {
      const known = figures.get(name);
      if (known) return known;
      const found = Float64Array.from(entries, (entry) => (entry ? of(entry) : 0));
      figures.set(name, found);
      return found;
    },
    withKey: (key: string): readonly Entry[] => byKey.get(key) ?? NOBODY,
    /** Numbers of the rows of a type in a language. */
    rowsOf: (type: string, lang: string): Bits => {
      const place = `${type} ${lang}`;
      const known = rows.get(place);
      if (known) return known;
      const of = all().filter((one) => one.type === type && one.lang === lang);
      const found = bitsOf(of.map(({ id }) => id));
      rows.set(place, found);
      return found;
    },
    /** Of these rows so many whose keys come first. */
    firstByKey: (ids: readonly number[], limit: number): number[] => {
      const { places, rows: sorted } = order();
      // Loops over numbers: these lists are long, and `from` asks a function for each of them.
      const first = new Uint32Array(ids.length);
      for (let at = 0; at < ids.length; at += 1) first[at] = places[ids[at] ?? 0] ?? 0;
      const found: number[] = [];
      for (const place of first.sort().subarray(0, limit)) found.push(sorted[place] ?? 0);
      return found;
    },
  };
};
