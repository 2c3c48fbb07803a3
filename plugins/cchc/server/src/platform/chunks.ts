/** Rows a statement: SQLite takes 32,766 values in one, and a row of ours has below fifty. */
const CHUNK = 400;

/** A list in pieces for one statement each. */
export const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK),
  );
