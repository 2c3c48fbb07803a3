import { randomInt } from 'node:crypto';

import type { Core } from '@strapi/types';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';

import type { IntakeKind } from '../../../../shared/cases/vocabulary';
import type { ErrorCode } from '../../platform/public-read';
import type { Demand } from '../../platform/rate-limit';
import { purposeKey } from '../../platform/vault';
import { triesFor, TRIES } from './difficulty';

const ALGORITHM = 'PBKDF2/SHA-256';
const COST = 5_000;
const LIFETIME_MS = 20 * 60 * 1000;

const secretOf = (strapi: Core.Strapi, purpose: string) =>
  purposeKey(strapi, purpose).export().toString('base64url');

/** Both are made of the portal's own key, so that all its nodes know one another's challenges. */
const secrets = (strapi: Core.Strapi) => ({
  hmacSignatureSecret: secretOf(strapi, 'altcha-signature'),
  hmacKeySignatureSecret: secretOf(strapi, 'altcha-key'),
});

const triesOf = (strapi: Core.Strapi, demand: Demand): number => {
  const { from, to } = triesFor(demand, strapi.config.get('plugin::cchc.challengeTries', TRIES));
  return randomInt(from, to);
};

/** A piece of work that costs who sends a little, and who sends a thousand a lot. */
export const makeChallenge = (
  strapi: Core.Strapi,
  purpose: IntakeKind,
  demand: Demand,
  now = Date.now(),
) =>
  createChallenge({
    algorithm: ALGORITHM,
    cost: COST,
    counter: triesOf(strapi, demand),
    expiresAt: new Date(now + LIFETIME_MS),
    data: { purpose },
    deriveKey,
    ...secrets(strapi),
  });

const payload = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(ALGORITHM),
      nonce: z.string().max(64),
      salt: z.string().max(64),
      cost: z.literal(COST),
      keyLength: z.number().int().max(64),
      keyPrefix: z.string().max(128),
      keySignature: z.string().max(128),
      expiresAt: z.number().int(),
      data: z.object({ purpose: z.string() }),
    }),
    signature: z.string().max(128),
  }),
  solution: z.object({
    counter: z.number().int().min(0),
    derivedKey: z.string().max(128),
    time: z.number().optional(),
  }),
});

const decoded = (sent: string) => {
  try {
    return payload.safeParse(JSON.parse(Buffer.from(sent, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
};

type Checked = { nonce: string } | { refused: ErrorCode };

/** The nonce of a challenge of ours that was solved for this purpose; using it up is the caller's. */
export const checkSolution = async (
  strapi: Core.Strapi,
  purpose: IntakeKind,
  sent: string,
): Promise<Checked> => {
  const found = decoded(sent);
  if (!found?.success || found.data.challenge.parameters.data.purpose !== purpose) {
    return { refused: 'CHALLENGE_FAILED' };
  }
  const { challenge, solution } = found.data;
  const { expired, verified } = await verifySolution({
    challenge,
    solution: { counter: solution.counter, derivedKey: solution.derivedKey },
    deriveKey,
    ...secrets(strapi),
  });
  if (expired) return { refused: 'CHALLENGE_EXPIRED' };
  return verified ? { nonce: challenge.parameters.nonce } : { refused: 'CHALLENGE_FAILED' };
};
