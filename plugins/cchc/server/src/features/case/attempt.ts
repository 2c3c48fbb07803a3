import type { Core } from '@strapi/types';

import type { CheckedFile } from '../../platform/attachments';
import { keyedDigest } from '../../platform/vault';
import { findRequest } from './intake';
import { INTAKE_REQUEST } from './request.schema';

/** Something that a citizen does with a case, under the name that she gave to the attempt. */
export interface Attempt {
  idempotencyKey: string;
  bodyDigest: string;
}

interface Tried {
  idempotencyKey: string;
  body: object;
  files: readonly CheckedFile[];
}

/** None without a name. */
export const attemptOf = (
  strapi: Core.Strapi,
  action: string,
  { idempotencyKey, body, files }: Tried,
): Attempt | undefined => {
  if (!idempotencyKey) return undefined;
  const what = JSON.stringify([action, body, files.map(({ name, digest }) => [name, digest])]);
  return { idempotencyKey, bodyDigest: keyedDigest(strapi, 'case-step', what) };
};

/** Whether the same was done before, or something else under this name; undefined for neither. */
export const attemptedBefore = async (
  strapi: Core.Strapi,
  attempt: Attempt | undefined,
): Promise<'same' | 'other' | undefined> => {
  const { idempotencyKey, bodyDigest } = attempt ?? {};
  const found = idempotencyKey ? await findRequest(strapi, { idempotencyKey }) : null;
  return found ? (found.bodyDigest === bodyDigest ? 'same' : 'other') : undefined;
};

/** Notes it in the transaction in which it is done; of two at once the unique column lets one in. */
export const noteAttempt = async (strapi: Core.Strapi, attempt: Attempt): Promise<void> => {
  const nonce = `step ${attempt.idempotencyKey}`;
  await strapi.db
    .query(INTAKE_REQUEST)
    .create({ data: { ...attempt, nonce, takenAt: new Date() } });
};
