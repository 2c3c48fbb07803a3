import { type Bits, bitsOf } from './bits';
import type { Entry } from './names';

const NOBODY: readonly Entry[] = [];

/** All records by the numbers of their rows, by key, and by type and language. */
export const createEntries = () => {
  const entries = new Map<number, Entry>();
  const byKey = new Map<string, readonly Entry[]>();
  /** Made when they are asked for; any change outdates them. */
  const rows = new Map<string, Bits>();
  let inOrder: { places: Uint32Array; rows: Uint32Array } | undefined;

  const outdate = () => {
    rows.clear();
    inOrder = undefined;
  };

  /** All rows in the order of their keys, and the place of each in it. */
  const order = () => {
    if (inOrder) return inOrder;
    const all = [...entries.values()].sort((a, b) =>
      a.key === b.key ? a.id - b.id : a.key < b.key ? -1 : 1,
    );
    const places = new Uint32Array(Math.max(0, ...entries.keys()) + 1);
    for (const [place, { id }] of all.entries()) places[id] = place;
    return (inOrder = { places, rows: Uint32Array.from(all, ({ id }) => id) });
  };

  return {
    add: (entry: Entry) => {
      entries.set(entry.id, entry);
      byKey.set(entry.key, [...(byKey.get(entry.key) ?? NOBODY), entry]);
      outdate();
    },
    remove: (id: number) => {
      const entry = entries.get(id);
      if (!entry) return;
      const left = (byKey.get(entry.key) ?? NOBODY).filter((one) => one !== entry);
      if (left.length > 0) byKey.set(entry.key, left);
      else byKey.delete(entry.key);
      entries.delete(id);
      outdate();
    },
    all: entries as ReadonlyMap<number, Entry>,
    withKey: (key: string): readonly Entry[] => byKey.get(key) ?? NOBODY,
    /** Numbers of the rows of a type in a language. */
    rowsOf: (type: string, lang: string): Bits => {
      const place = `${type} ${lang}`;
      const known = rows.get(place);
      if (known) return known;
      const of = [...entries.values()].filter((one) => one.type === type && one.lang === lang);
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
