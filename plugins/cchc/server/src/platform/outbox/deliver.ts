import type { Core } from '@strapi/types';

import { rows } from '../sql';
import type { Claimed } from './claim';
import { nextAttempt } from './schedule';
import { type Outcome, type Sender, senderOf, type Settled } from './sender';

/** As much of a reason as the column holds. */
const LONGEST_REASON = 255;

const attempt = async (
  strapi: Core.Strapi,
  sender: Sender | undefined,
  message: Claimed,
): Promise<Outcome> => {
  if (!sender) {
    return { isDelivered: false, reason: `no sender for "${message.kind}"`, isFinal: true };
  }
  try {
    return await sender.send(strapi, message);
  } catch (error) {
    strapi.log.error(`cchc: sending ${message.messageId} failed: ${String(error)}`);
    return { isDelivered: false, reason: String(error) };
  }
};

/** True unless the lease ran out meanwhile and somebody else has the message now. */
const note = async (strapi: Core.Strapi, { id, lease }: Claimed, outcome: Outcome, next?: Date) => {
  const mine = 'where id = ? and lease = ? returning id';
  if (outcome.isDelivered) {
    return rows(strapi, `delete from cchc_outbox ${mine}`, [id, lease]);
  }
  const reason = outcome.reason.slice(0, LONGEST_REASON);
  const uncounted = outcome.notBefore ? ', attempts = attempts - 1' : '';
  const free = `lease = null, leased_until = null, last_error = ?${uncounted}`;
  return next
    ? rows(strapi, `update cchc_outbox set ${free}, due_at = ? ${mine}`, [reason, next, id, lease])
    : rows(strapi, `update cchc_outbox set ${free}, state = 'message-failed' ${mine}`, [
        ...[reason, id, lease],
      ]);
};

const settledBy = (outcome: Outcome, next: Date | undefined): Settled =>
  outcome.isDelivered
    ? { state: 'delivered' }
    : {
        state: next ? 'put-off' : 'given-up',
        reason: outcome.reason,
        isFinal: outcome.isFinal ?? false,
      };

const nextAfter = (outcome: Outcome, { attempts }: Claimed): Date | undefined => {
  if (outcome.isDelivered || outcome.isFinal) return undefined;
  return outcome.notBefore ?? nextAttempt(attempts, new Date(), { wished: outcome.wished });
};

/** Sends a message that was claimed, and notes what became of it. */
export const deliver = async (strapi: Core.Strapi, message: Claimed): Promise<void> => {
  const sender = senderOf(strapi, message.kind);
  const outcome = await attempt(strapi, sender, message);
  const next = nextAfter(outcome, message);
  await strapi.db.transaction(async () => {
    const mine = await note(strapi, message, outcome, next);
    if (mine.length > 0) await sender?.settled(strapi, message, settledBy(outcome, next));
  });
};
