type RowKey<T> = (row: T) => string | undefined;

/** How the rows of one part are told apart. Each function gives a folded key or text. */
export interface RowIdentity<T> {
  /**
   * From the strictest to the loosest: rows with equal keys are the same row. Undefined: this row
   * has no such key.
   */
  keys: readonly RowKey<T>[];
  /** Rows that both have one, and not the same, are never one row: code, number, channel. */
  kind?: RowKey<T>;
  /** What is compared letter by letter when nothing is equal. */
  text: (row: T) => string;
  /** Rows that are one row when nothing better is left, in their order. */
  last?: RowKey<T>;
}

/** Share of common letter pairs from which an edited text is still the same row. */
const LEAST_SIMILARITY = 0.5;

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  const padded = ` ${text} `;
  for (let at = 0; at + 1 < padded.length; at += 1) {
    const pair = padded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const sizeOf = (pairs: Map<string, number>): number => {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
};

/** Dice's coefficient of the letter pairs, 0 to 1. */
const similarity = (a: Map<string, number>, b: Map<string, number>): number => {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / (sizeOf(a) + sizeOf(b));
};

/** A row as it stands, whatever the order of its properties and the keys of rows inside it. */
export const contentOf = (value: unknown): string =>
  JSON.stringify(value, (name, part: unknown) => {
    if (name === 'key' || part === null) return undefined;
    if (typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

interface Placed<T> {
  row: T;
  at: number;
}

/** Pairs of a new and a stored row whose texts are alike, the most similar first. */
const nearPairs = <T>(
  open: readonly Placed<T>[],
  waiting: readonly Placed<T>[],
  { text, sameKind }: { text: (row: T) => string; sameKind: (a: T, b: T) => boolean },
): { at: number; index: number }[] => {
  const candidates = waiting.map((each) => ({ ...each, pairs: pairsOf(text(each.row)) }));
  const scored = open.flatMap(({ row, at }) => {
    const pairs = pairsOf(text(row));
    return candidates
      .filter((each) => sameKind(each.row, row))
      .map((each) => ({ at, index: each.at, score: similarity(pairs, each.pairs) }));
  });
  return scored
    .filter(({ score }) => score >= LEAST_SIMILARITY)
    .sort((a, b) => b.score - a.score || a.at - b.at || a.index - b.index);
};

/**
 * For each new row the index of the stored row that it continues, or undefined. A stored row is
 * continued once. Equal rows come first, so that adding, moving or removing rows changes no other.
 */
export const matchRows = <T>(
  stored: readonly T[],
  rows: readonly T[],
  { keys, kind, text, last }: RowIdentity<T>,
): (number | undefined)[] => {
  const match = rows.map((): number | undefined => undefined);
  const free = new Set(stored.keys());
  const sameKind = (a: T, b: T): boolean => {
    const [first, second] = [kind?.(a), kind?.(b)];
    return first === undefined || second === undefined || first === second;
  };
  const open = () => rows.flatMap((row, at) => (match[at] === undefined ? [{ row, at }] : []));
  const take = (at: number, index: number): void => {
    match[at] = index;
    free.delete(index);
  };
  const byKey = (keyOf: RowKey<T>): void => {
    if (free.size === 0) return;
    const waiting = [...free].flatMap((index) => {
      // an index of the list itself
      const row = stored[index] as T;
      const key = keyOf(row);
      return key === undefined ? [] : [{ index, row, key }];
    });
    for (const { row, at } of open()) {
      const key = keyOf(row);
      const found = waiting.find(
        (each) => free.has(each.index) && each.key === key && sameKind(each.row, row),
      );
      if (found) take(at, found.index);
    }
  };

  byKey(contentOf);
  for (const keyOf of keys) byKey(keyOf);
  if (free.size === 0) return match;
  const waiting = [...free].map((at) => ({ at, row: stored[at] as T }));
  for (const { at, index } of nearPairs(open(), waiting, { text, sameKind }))
    if (match[at] === undefined && free.has(index)) take(at, index);
  if (last) byKey(last);
  return match;
};
