import type { Core } from '@strapi/types';

import { isPostgres, openConnection, type OwnConnection } from '../own-connection';
import { rows } from '../sql';

/** The log's name for a change of who may read. */
export const ACCESS = 'access';

/** A node that has not looked at the log for longer may no longer call what it keeps current. */
const SURE_FOR = 3000;
const LOOK = { name: 'cchc-versions', rule: '*/2 * * * * *' };
const CHANNEL = 'cchc_changes';

/** What one node knows of the log. */
interface Known {
  /** By public type, the number of the newest row. */
  newest: Map<string, number>;
  /** The newest of them all. */
  last: number;
  /** All rows up to this number have been looked at. */
  upTo: number;
  /** When the log was last looked at, in milliseconds of a clock that nobody sets. */
  at: number;
  looking?: Promise<void>;
  listening?: Promise<OwnConnection>;
}

const nodes = new WeakMap<Core.Strapi, Known>();

const known = (strapi: Core.Strapi): Known => {
  const found = nodes.get(strapi) ?? { newest: new Map(), last: 0, upTo: 0, at: -Infinity };
  nodes.set(strapi, found);
  return found;
};

const learn = (strapi: Core.Strapi, type: string, row: number) => {
  const node = known(strapi);
  node.newest.set(type, Math.max(row, node.newest.get(type) ?? 0));
  node.last = Math.max(node.last, row);
};

/**
 * The version of what these types show: it grows with every change of one of them, and only then.
 * An answer read after asking for it is current as long as it stands.
 */
export const versionOf = (strapi: Core.Strapi, types: readonly string[]): number => {
  const { newest } = known(strapi);
  let version = 0;
  for (const type of types) version = Math.max(version, newest.get(type) ?? 0);
  return version;
};

/** True while this node can have missed nothing that other nodes, or commands, have written. */
export const isSure = (strapi: Core.Strapi): boolean =>
  performance.now() - known(strapi).at < SURE_FOR;

/**
 * Makes the rows just appended known: to this node once they are committed, so before the writer
 * gets its answer, and to the others at once. Call it in the transaction that appended them.
 * @returns the number of the newest
 */
export const announce = async (strapi: Core.Strapi, type: string): Promise<number> => {
  const [row] = await rows<{ id: number }>(
    strapi,
    'select max(id) as id from cchc_changes where type = ?',
    [type],
  );
  const newest = row?.id ?? 0;
  if (isPostgres(strapi)) await rows(strapi, `notify ${CHANNEL}`, []);
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => learn(strapi, type, newest));
  });
  return newest;
};

/** The newest row that this node knows of; undefined while it can have missed one. */
export const newestKnown = (strapi: Core.Strapi): number | undefined =>
  isSure(strapi) ? known(strapi).last : undefined;

const lookOnce = async (strapi: Core.Strapi) => {
  const node = known(strapi);
  const before = performance.now();
  const found = await rows<{ type: string; id: number }>(
    strapi,
    'select type, max(id) as id from cchc_changes where id > ? group by type',
    [node.upTo],
  );
  for (const { type, id } of found) learn(strapi, type, id);
  node.upTo = Math.max(node.upTo, ...found.map(({ id }) => id));
  node.at = before;
};

/** Looks at what the log has got since the last look. One at a time; who comes meanwhile waits. */
const look = (strapi: Core.Strapi): Promise<void> => {
  const node = known(strapi);
  node.looking ??= lookOnce(strapi).finally(() => {
    node.looking = undefined;
  });
  return node.looking;
};

const hear = (strapi: Core.Strapi) => {
  // A look that has begun may have read before this change: after it comes another.
  void Promise.resolve(known(strapi).looking)
    .then(() => look(strapi))
    .catch(() => undefined);
};

const openListener = async (strapi: Core.Strapi): Promise<OwnConnection> => {
  const node = known(strapi);
  const lose = () => {
    node.listening = undefined;
  };
  try {
    const listener = await openConnection(strapi);
    listener.on('error', lose);
    listener.on('end', lose);
    listener.on('notification', () => hear(strapi));
    await listener.query(`listen ${CHANNEL}`);
    return listener;
  } catch (error) {
    lose();
    throw error;
  }
};

/** PostgreSQL tells what others wrote, on a connection of its own; a lost one is opened anew. */
const listen = async (strapi: Core.Strapi) => {
  if (!isPostgres(strapi)) return;
  const node = known(strapi);
  node.listening ??= openListener(strapi);
  await node.listening;
};

/** Keeps this node's knowledge of the log current, whoever writes to it. */
export const startFollowing = async (strapi: Core.Strapi) => {
  await look(strapi);
  await listen(strapi);
  strapi.cron.add({
    [LOOK.name]: {
      // What a lost notification told is seen here, at the latest. That the database is away is
      // noticed by who asks whether this node is sure.
      task: async () => {
        await Promise.allSettled([look(strapi), listen(strapi)]);
      },
      options: { rule: LOOK.rule },
    },
  });
};

export const stopFollowing = async (strapi: Core.Strapi) => {
  strapi.cron.remove(LOOK.name);
  const node = known(strapi);
  // Neither a look nor a connection that failed keeps a node from stopping.
  const [, listening] = await Promise.allSettled([node.looking, node.listening]);
  if (listening.status === 'fulfilled') await listening.value?.end();
};
