import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/types';

import { isPostgres } from '../own-connection';
import { listed, rows } from '../sql';

/** Milliseconds for which a message belongs to who took it; longer than any sending lasts. */
const LEASE = 60_000;

/** A message that this node, and no other, may send now. */
export interface Claimed {
  id: number;
  /** The receiver knows it by this, in every attempt. */
  messageId: string;
  kind: string;
  queue: string;
  payload: string;
  /** This one included. */
  attempts: number;
  lease: string;
}

/**
 * The first that waits in its queue; those behind it wait for it, whenever it is due. A lease that
 * would last longer than any is of a clock that has been set back since. What this node is just
 * sending it does not take again, whatever its clock says.
 */
const due = (strapi: Core.Strapi) => `state = 'message-waiting' and due_at <= ?
  and (leased_until is null or leased_until <= ? or leased_until > ?)
  and document_id not in (${listed(strapi)})
  and not exists (select 1 from cchc_outbox first where first.queue = m.queue
    and first.state = 'message-waiting' and first.id < m.id)`;

/** What `due` compares with. */
const dueValues = (now: Date, underWay: readonly string[]) => [
  now,
  now,
  // Of a node whose clock is ahead by less than a lease.
  new Date(now.getTime() + 2 * LEASE),
  JSON.stringify(underWay),
];

const isAnyDue = async (
  strapi: Core.Strapi,
  now: Date,
  underWay: readonly string[],
): Promise<boolean> => {
  const found = await rows(
    strapi,
    `select 1 as due from cchc_outbox m where ${due(strapi)} limit 1`,
    dueValues(now, underWay),
  );
  return found.length > 0;
};

/**
 * Takes messages that are due, each with a lease: what a node that dies leaves behind is taken by
 * another when that has run out, and told again under the same id. On PostgreSQL what another is
 * just taking is skipped; SQLite has one writer. Each node compares with its own clock, so theirs
 * may differ by less than a lease.
 * @param underWay what this node took before and is still sending
 */
export const claim = async (
  strapi: Core.Strapi,
  most: number,
  underWay: readonly string[],
): Promise<Claimed[]> => {
  const now = new Date();
  // An update that finds nothing would still wait for who writes to the SQLite file.
  if (!(await isAnyDue(strapi, now, underWay))) return [];
  const lease = randomUUID();
  const taken = await rows<Omit<Claimed, 'lease' | 'messageId'> & { document_id: string }>(
    strapi,
    `update cchc_outbox
      set lease = ?, leased_until = ?, attempts = attempts + 1, attempted_at = ?
      where id in (select id from cchc_outbox m where ${due(strapi)} order by due_at limit ?
        ${isPostgres(strapi) ? 'for update skip locked' : ''})
      returning id, document_id, kind, queue, payload, attempts`,
    [lease, new Date(now.getTime() + LEASE), now, ...dueValues(now, underWay), most],
  );
  return taken.map(({ document_id: messageId, ...message }) => ({ ...message, messageId, lease }));
};
