import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import type { Keyring, VaultKey } from './keyring';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `c1.<key id>.<nonce>.<ciphertext>.<tag>`, the last three in base64url. */
const SHAPE = /^c1\.([a-z0-9-]{1,32})\.([\w-]{16})\.([\w-]*)\.([\w-]{22})$/;

/** Where a sealed text stands; it opens nowhere else. */
export interface Place {
  /** Uid of the content type. */ type: string;
  documentId: string;
  field: string;
}

/**
 * MALFORMED: no sealed text at all. UNKNOWN_KEY: sealed by a key that is not on the ring.
 * NOT_AUTHENTIC: changed, or moved here from another place, or sealed by another key of that id.
 */
export type Unopened = 'MALFORMED' | 'UNKNOWN_KEY' | 'NOT_AUTHENTIC';

/** Says why and where, never what. */
export class SealError extends Error {
  constructor(
    readonly code: Unopened,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'SealError';
  }
}

const nameOf = ({ type, documentId, field }: Place) => `${type} ${documentId} ${field}`;

/** JSON, so that no two places look the same, whatever signs their names hold. */
const associated = ({ type, field, documentId }: Place): Buffer =>
  Buffer.from(JSON.stringify([type, field, documentId]));

/** A key for each field: random nonces are safe for 2^32 texts of one key (NIST SP 800-38D). */
const fieldKey = ({ secret }: VaultKey, { field }: Place): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `cchc/enc/${field}`, KEY_BYTES));

/** The text for a database column. Halves of surrogate pairs become U+FFFD, as in any UTF-8. */
export const seal = (text: string, place: Place, { current }: Keyring): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, fieldKey(current, place), nonce, {
    authTagLength: TAG_BYTES,
  }).setAAD(associated(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [nonce, body, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return ['c1', current.id, ...parts].join('.');
};

const partsOf = (sealed: string) => {
  const [, keyId, ...texts] = SHAPE.exec(sealed) ?? [];
  const [nonce, body, tag] = texts.map((text) => Buffer.from(text, 'base64url'));
  if (!keyId || !nonce || !body || !tag) return undefined;
  // Base64 has spare bits: only one spelling of the same bytes counts.
  const isExact = [nonce, body, tag].every((part, at) => part.toString('base64url') === texts[at]);
  return isExact ? { keyId, nonce, body, tag } : undefined;
};

/** Id of the key that sealed it, for a column of its own. @throws SealError MALFORMED */
export const keyIdOf = (sealed: string): string => {
  const parts = partsOf(sealed);
  if (!parts) throw new SealError('MALFORMED', 'not a sealed text');
  return parts.keyId;
};

/** What was sealed at this very place. @throws SealError */
export const open = (sealed: string, place: Place, { keys }: Keyring): string => {
  const parts = partsOf(sealed);
  if (!parts) throw new SealError('MALFORMED', nameOf(place));
  const key = keys.get(parts.keyId);
  if (!key) throw new SealError('UNKNOWN_KEY', `${nameOf(place)} needs the key ${parts.keyId}`);
  const decipher = createDecipheriv(CIPHER, fieldKey(key, place), parts.nonce, {
    authTagLength: TAG_BYTES,
  })
    .setAAD(associated(place))
    .setAuthTag(parts.tag);
  const text = decipher.update(parts.body);
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new SealError('NOT_AUTHENTIC', nameOf(place));
  }
};

/** Whether another key than the current one sealed it. @throws SealError MALFORMED */
export const needsRotation = (sealed: string, { current }: Keyring): boolean =>
  keyIdOf(sealed) !== current.id;

/** The same text at the same place, sealed anew by the current key. @throws SealError */
export const reseal = (sealed: string, place: Place, keyring: Keyring): string =>
  seal(open(sealed, place, keyring), place, keyring);
