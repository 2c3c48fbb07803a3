import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/types';
import { z } from 'zod';

/** Standard Webhooks writes them so; the receiver's library wants it with the prefix. */
const PREFIX = 'whsec_';
const BYTES = 32;

/** Milliseconds for which the old secret signs along with the new one. */
export const OVERLAP = 24 * 60 * 60 * 1000;

const secretList = z.array(
  z.object({
    secret: z.string(),
    /** Milliseconds of the epoch; null for the newest. */ until: z.number().nullable(),
  }),
);
type Secrets = z.infer<typeof secretList>;

/** Strapi's own, by the key that it keeps tokens with. */
interface Encryption {
  encrypt: (text: string) => string | null;
  decrypt: (text: string) => string | null;
}

const encryption = (strapi: Core.Strapi) =>
  // Strapi types its own services loosely.
  strapi.service('admin::encryption') as unknown as Encryption;

const read = (strapi: Core.Strapi, stored: string): Secrets => {
  const text = encryption(strapi).decrypt(stored);
  if (text === null) throw new Error('the secret cannot be read: was ENCRYPTION_KEY changed?');
  return secretList.parse(JSON.parse(text));
};

const written = (strapi: Core.Strapi, secrets: Secrets): string => {
  const stored = encryption(strapi).encrypt(JSON.stringify(secrets));
  if (stored === null) throw new Error('cchc: admin.secrets.encryptionKey is not set');
  return stored;
};

const make = () => `${PREFIX}${randomBytes(BYTES).toString('base64')}`;

/** A secret to show once, and how it is stored. */
export const firstSecret = (strapi: Core.Strapi) => {
  const secret = make();
  return { secret, stored: written(strapi, [{ secret, until: null }]) };
};

/** A new secret; those before it go on signing for a day, so that the receiver can change its own. */
export const nextSecret = (strapi: Core.Strapi, stored: string, now: number) => {
  const secret = make();
  const old = read(strapi, stored)
    .map(({ secret: one, until }) => ({ secret: one, until: until ?? now + OVERLAP }))
    .filter(({ until }) => until > now);
  return { secret, stored: written(strapi, [{ secret, until: null }, ...old]) };
};

/** All that sign at this moment, newest first. */
export const signingSecrets = (strapi: Core.Strapi, stored: string, now: number): string[] =>
  read(strapi, stored).flatMap(({ secret, until }) =>
    until === null || until > now ? [secret] : [],
  );

/** The key behind a secret. */
export const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');
