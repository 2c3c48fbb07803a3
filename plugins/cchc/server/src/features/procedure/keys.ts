import { createHash } from 'node:crypto';

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const hash = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 10);

/**
 * Gives every row of a part a key of its own within the procedure; rows that have one keep it, a
 * copy of a row gets another. The same rows always get the same keys.
 */
export const createKeyer = (code: string) => {
  const taken = new Set<string>();
  const free = (words: string): string => {
    for (let n = 0; ; n += 1) {
      const key = hash(`${words} ${n}`);
      if (!taken.has(key)) return key;
    }
  };
  return (part: string, rows: readonly unknown[]): Row[] =>
    rows.filter(isRow).map((row) => {
      const known = text(row.key);
      const { id: _id, key: _key, ...content } = row;
      const key =
        known && !taken.has(known) ? known : free(`${code} ${part} ${JSON.stringify(content)}`);
      taken.add(key);
      return { ...row, key };
    });
};
