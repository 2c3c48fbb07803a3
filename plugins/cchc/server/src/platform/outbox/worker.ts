import type { Core } from '@strapi/types';

import { claim, type Claimed } from './claim';
import { deliver } from './deliver';
import { forgetGivenUp } from './queue';

const TICK = { name: 'cchc-outbox', rule: '* * * * * *' };
const TIDY = { name: 'cchc-outbox-tidy', rule: '0 23 3 * * *' };

/** Milliseconds for which what was given up is kept: who was away for longer reads everything anew. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

/** So many messages are on their way at once from one node. */
const AT_ONCE = 20;

interface Node {
  /** By the name of the message. */
  sending: Map<string, Promise<void>>;
  claiming?: Promise<void>;
  isStopped: boolean;
}

const nodes = new WeakMap<Core.Strapi, Node>();

const nodeOf = (strapi: Core.Strapi): Node => {
  const found = nodes.get(strapi) ?? { sending: new Map(), isStopped: false };
  nodes.set(strapi, found);
  return found;
};

/** Sends one and then looks what its queue has next; a slow receiver keeps nobody else waiting. */
const send = (strapi: Core.Strapi, message: Claimed) => {
  const { sending } = nodeOf(strapi);
  const turn = deliver(strapi, message)
    .catch((error: unknown) => {
      // Its lease will run out, and it is sent again.
      strapi.log.error(`cchc: ${message.messageId}: ${String(error)}`);
    })
    .finally(() => {
      sending.delete(message.messageId);
      void look(strapi);
    });
  sending.set(message.messageId, turn);
};

const takeSome = async (strapi: Core.Strapi) => {
  const node = nodeOf(strapi);
  const free = AT_ONCE - node.sending.size;
  if (free <= 0) return;
  for (const message of await claim(strapi, free, [...node.sending.keys()])) send(strapi, message);
};

/** Starts sending what is due. One looks at a time; who comes meanwhile waits and looks again. */
const work = async (strapi: Core.Strapi): Promise<void> => {
  const node = nodeOf(strapi);
  while (node.claiming) await node.claiming.catch(() => undefined);
  if (node.isStopped) return;
  node.claiming = takeSome(strapi).finally(() => {
    node.claiming = undefined;
  });
  await node.claiming;
};

/** That the database is away is told by who notices first; the next second looks again. */
const look = (strapi: Core.Strapi): Promise<void> => work(strapi).catch(() => undefined);

export const startOutbox = (strapi: Core.Strapi) => {
  strapi.cron.add({
    [TICK.name]: {
      task: () => nodeOf(strapi).claiming ?? look(strapi),
      options: { rule: TICK.rule },
    },
    // Any number of nodes may do it.
    [TIDY.name]: {
      task: () => forgetGivenUp(strapi, new Date(Date.now() - KEPT_FOR)),
      options: { rule: TIDY.rule },
    },
  });
};

/** Takes nothing more and waits for what is on its way. */
export const stopOutbox = async (strapi: Core.Strapi) => {
  for (const { name } of [TICK, TIDY]) strapi.cron.remove(name);
  const node = nodeOf(strapi);
  node.isStopped = true;
  await Promise.allSettled([node.claiming, ...node.sending.values()]);
};
