import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** So that scanners of source code know it for a secret. */
const PREFIX = 'cchc_';
const BYTES = 32;
const HINT = 4;
const SHAPE = /^cchc_[\w-]{43}$/;

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A key to show once, and how it is stored: it is long enough for a plain hash. */
export const makeKey = () => {
  const secret = PREFIX + randomBytes(BYTES).toString('base64url');
  return { secret, stored: { secretHash: hashOf(secret), secretHint: secret.slice(-HINT) } };
};

/** Whether it can be a key at all. */
export const isKey = (text: string): boolean => SHAPE.test(text);

const NOBODYS = hashOf('');

/** Takes as long whether there is something to compare with or not. */
export const isKeyOf = (secret: string, stored: string | null | undefined): boolean => {
  const same = timingSafeEqual(
    Buffer.from(hashOf(secret), 'hex'),
    Buffer.from(stored ?? NOBODYS, 'hex'),
  );
  return same && Boolean(stored) && isKey(secret);
};
