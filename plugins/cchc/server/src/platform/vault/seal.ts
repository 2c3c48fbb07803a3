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

interface Parts {
  keyId: string;
  nonce: Buffer;
  body: Buffer;
  tag: Buffer;
}

const encrypt = (clear: Buffer, place: Place, { current }: Keyring): Parts => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, fieldKey(current, place), nonce, {
    authTagLength: TAG_BYTES,
  }).setAAD(associated(place));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return { keyId: current.id, nonce, body, tag: cipher.getAuthTag() };
};

/** @throws SealError */
const decrypt = (parts: Parts | undefined, place: Place, { keys }: Keyring): Buffer => {
  if (!parts) throw new SealError('MALFORMED', nameOf(place));
  const key = keys.get(parts.keyId);
  if (!key) throw new SealError('UNKNOWN_KEY', `${nameOf(place)} needs the key ${parts.keyId}`);
  const decipher = createDecipheriv(CIPHER, fieldKey(key, place), parts.nonce, {
    authTagLength: TAG_BYTES,
  })
    .setAAD(associated(place))
    .setAuthTag(parts.tag);
  const clear = decipher.update(parts.body);
  try {
    return Buffer.concat([clear, decipher.final()]);
  } catch {
    throw new SealError('NOT_AUTHENTIC', nameOf(place));
  }
};

/** The text for a database column. Halves of surrogate pairs become U+FFFD, as in any UTF-8. */
export const seal = (text: string, place: Place, keyring: Keyring): string => {
  const { keyId, nonce, body, tag } = encrypt(Buffer.from(text), place, keyring);
  const parts = [nonce, body, tag].map((part) => part.toString('base64url'));
  return ['c1', keyId, ...parts].join('.');
};

const partsOf = (sealed: string): Parts | undefined => {
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
export const open = (sealed: string, place: Place, keyring: Keyring): string =>
  decrypt(partsOf(sealed), place, keyring).toString('utf8');

/** Whether another key than the current one sealed it. @throws SealError MALFORMED */
export const needsRotation = (sealed: string, { current }: Keyring): boolean =>
  keyIdOf(sealed) !== current.id;

/** The same text at the same place, sealed anew by the current key. @throws SealError */
export const reseal = (sealed: string, place: Place, keyring: Keyring): string =>
  seal(open(sealed, place, keyring), place, keyring);

const HEAD = /^c1\.([a-z0-9-]{1,32})\./;
const LONGEST_HEAD = 36;

/** The same parts as bytes: `c1.<key id>.` in ASCII, then nonce, tag and ciphertext. */
const bytesIn = (sealed: Buffer): Parts | undefined => {
  const [head, keyId] = HEAD.exec(sealed.toString('latin1', 0, LONGEST_HEAD)) ?? [];
  if (!head || !keyId || sealed.length < head.length + NONCE_BYTES + TAG_BYTES) return undefined;
  const [nonceEnd, tagEnd] = [head.length + NONCE_BYTES, head.length + NONCE_BYTES + TAG_BYTES];
  return {
    keyId,
    nonce: sealed.subarray(head.length, nonceEnd),
    tag: sealed.subarray(nonceEnd, tagEnd),
    body: sealed.subarray(tagEnd),
  };
};

/** The content of a file, as it may lie on a disk. */
export const sealBytes = (clear: Buffer, place: Place, keyring: Keyring): Buffer => {
  const { keyId, nonce, tag, body } = encrypt(clear, place, keyring);
  return Buffer.concat([Buffer.from(`c1.${keyId}.`), nonce, tag, body]);
};

/** @throws SealError */
export const openBytes = (sealed: Buffer, place: Place, keyring: Keyring): Buffer =>
  decrypt(bytesIn(sealed), place, keyring);

/** The same content sealed by the current key; undefined where it is already. @throws SealError */
export const resealBytes = (sealed: Buffer, place: Place, keyring: Keyring): Buffer | undefined =>
  bytesIn(sealed)?.keyId === keyring.current.id
    ? undefined
    : sealBytes(openBytes(sealed, place, keyring), place, keyring);
