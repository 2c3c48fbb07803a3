import { createHmac, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';

/** Milliseconds that a link can be used. */
const LIFETIME = 5 * 60_000;
const SHAPE = /^([0-9a-z]{1,11})\.([\w-]{22})\.([\w-]{43})$/;

/** The links that have been used, so that each is good for one download. */
export interface UsedLinks {
  /**
   * Notes a link as used and says whether it was not yet: one statement that only one of several
   * callers at once wins. After `expiresAt` (milliseconds) the note is of no use any more.
   */
  take: (linkId: string, expiresAt: number) => Promise<boolean>;
}

/** A key that serves nothing else, whatever the given secret serves besides. */
export const linkKey = (secret: KeyObject): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'cchc/attachment-link', 32));

const signature = (key: Buffer, attachmentId: string, expiry: string, linkId: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([attachmentId, expiry, linkId]))
    .digest();

/** What a link has to carry for one download of this attachment within five minutes. */
export const signLink = (attachmentId: string, key: Buffer, now = Date.now()): string => {
  const expiry = (now + LIFETIME).toString(36);
  const linkId = randomBytes(16).toString('base64url');
  return [expiry, linkId, signature(key, attachmentId, expiry, linkId).toString('base64url')].join(
    '.',
  );
};

interface Use {
  key: Buffer;
  used: UsedLinks;
  now?: number;
}

/** Whether a link opens this attachment now. Uses it up. */
export const useLink = async (
  token: string,
  attachmentId: string,
  { key, used, now = Date.now() }: Use,
): Promise<boolean> => {
  const [, expiry = '', linkId = '', sent = ''] = SHAPE.exec(token) ?? [];
  const right = signature(key, attachmentId, expiry, linkId);
  // Base64 has spare bits: only one spelling of the same bytes counts.
  const isGenuine = timingSafeEqual(
    Buffer.from(sent.padEnd(43).slice(0, 43)),
    Buffer.from(right.toString('base64url')),
  );
  const expiresAt = Number.parseInt(expiry, 36);
  if (!isGenuine || !(now < expiresAt)) return false;
  return used.take(linkId, expiresAt);
};
