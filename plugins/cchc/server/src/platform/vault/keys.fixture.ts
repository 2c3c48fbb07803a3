import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { INDEX_KEY, KEYS, readVaultKeys } from './keyring';
import type { Place } from './seal';

/** A key of 32 bytes in base64 that looks random and is the same in each run. */
export const keyFor = (name: string): string => createHash('sha256').update(name).digest('base64');

export const environmentOf = (ids: readonly string[]) => ({
  [KEYS]: ids.map((id) => `${id}:${keyFor(id)}`).join(','),
  [INDEX_KEY]: keyFor('index'),
});

/** A ring of keys with these ids, the first one current. */
export const ringOf = (...ids: string[]) => readVaultKeys(environmentOf(ids)).keyring;

export const { indexKey } = readVaultKeys(environmentOf(['one']));

export const place: Place = {
  type: 'plugin::cchc.person',
  documentId: 'k3v9x0a1b2c3d4e5f6g7h8i9',
  field: 'phone',
};

/** Any text that UTF-8 can hold. */
export const anyText = fc.string({ unit: 'binary' });
export const anyPlace: fc.Arbitrary<Place> = fc.record({
  type: anyText,
  documentId: anyText,
  field: anyText,
});
