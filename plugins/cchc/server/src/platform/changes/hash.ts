import { createHash } from 'node:crypto';

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
};

/** The same content gives the same hash, whatever the order of its keys. */
export const contentHash = (data: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(data)))
    .digest('base64url');
