import type { Core } from '@strapi/types';

import { isFull, isOutage } from '../failure';
import { isDatabaseThere, type Locale, refusal, unavailable } from '../public-read';
import type { WriteReply } from './door';

/** Milliseconds for which who sent something waits for the database, unless a setting says else. */
const PATIENCE = 1_500;

/** Of knex's pool, which Strapi's types leave out. */
interface Pool {
  max: number;
}

/** How many pieces of work go on although their senders have been told to come again. */
const late = new WeakMap<Core.Strapi, number>();

const count = (strapi: Core.Strapi, more: number) =>
  late.set(strapi, (late.get(strapi) ?? 0) + more);

/** SQLite has one connection, and a single slow piece of work says nothing of what comes next. */
const FEWEST = 10;

/** Behind as many as there are connections nobody else would be done in time. */
export const isCrowded = (strapi: Core.Strapi) => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  return (late.get(strapi) ?? 0) >= Math.max(pool.max, FEWEST);
};

/** Seconds after which somebody may have made room again. */
export const ROOM_AFTER = '300';

export const away = (locale: Locale): WriteReply => ({
  status: 503,
  body: unavailable(locale),
  retryAfter: '5',
});

const full = (locale: Locale): WriteReply => ({
  ...refusal({
    status: 503,
    name: 'ServiceUnavailableError',
    code: 'STORAGE_FULL',
    locale,
    fields: [],
  }),
  retryAfter: ROOM_AFTER,
});

/** What is written or, when the database has no room for it, that it is not: reading goes on. */
export const orFull = (locale: Locale, write: () => Promise<WriteReply>): Promise<WriteReply> =>
  write().catch((error: unknown) => {
    if (isFull(error)) return full(locale);
    throw error;
  });

/**
 * What becomes of work for which the database is needed: its result, or a refusal for now when the
 * database is away or too slow. What is late goes on: who sends the same again finds it done. `isBegun` is
 * false for what nobody has begun with.
 */
export const inTime = async <T>(
  strapi: Core.Strapi,
  locale: Locale,
  work: () => Promise<T>,
): Promise<{ done: T } | { refused: WriteReply; isBegun: boolean }> => {
  const refused = away(locale);
  if (isCrowded(strapi)) return { refused, isBegun: false };
  let isLate = false;
  const working = work().then(
    (done) => ({ done }),
    async (error: unknown) => {
      const isAway = isLate || isOutage(error) || !(await isDatabaseThere(strapi));
      // Asking takes its time, too.
      if (isLate)
        strapi.log.error(`cchc: nobody waited any more for what failed: ${String(error)}`);
      else if (!isAway) throw error;
      return { refused, isBegun: true };
    },
  );
  let lateness: NodeJS.Timeout | undefined;
  const patience = strapi.config.get('plugin::cchc.writePatience', PATIENCE);
  const waited = new Promise<{ refused: WriteReply; isBegun: boolean }>((resolve) => {
    lateness = setTimeout(() => {
      isLate = true;
      count(strapi, 1);
      const leave = () => void count(strapi, -1);
      working.then(leave, leave);
      resolve({ refused, isBegun: true });
    }, patience);
  });
  return Promise.race([working, waited]).finally(() => clearTimeout(lateness));
};
