import { createHash } from 'node:crypto';

/** Before the first link of a chain. */
export const CHAIN_START = '';

/**
 * Hash of one entry of a history that only grows: it depends on the entry before, so nobody can
 * change, drop or insert one without all that follow showing it. SHA-256, hexadecimal.
 * @param values what the entry says, in a fixed order
 */
export const chained = (
  before: string,
  values: readonly (string | number | boolean | null)[],
): string =>
  createHash('sha256')
    .update(JSON.stringify([before, ...values]))
    .digest('hex');
