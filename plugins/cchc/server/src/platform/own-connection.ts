import type { Core } from '@strapi/types';

/** A connection to PostgreSQL beside the pool, for what lasts longer than a query. */
export interface OwnConnection {
  query: <Row = unknown>(sql: string, values?: readonly unknown[]) => Promise<{ rows: Row[] }>;
  on: (event: 'error' | 'end' | 'notification', listener: () => void) => void;
  end: () => Promise<void>;
}

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/** Who opens it listens to `error`, or a lost connection ends the process. */
export const openConnection = (strapi: Core.Strapi): Promise<OwnConnection> => {
  // Knex types its client loosely; this is how its pool makes connections too.
  const { client } = strapi.db.connection as unknown as {
    client: { acquireRawConnection: () => Promise<OwnConnection> };
  };
  return client.acquireRawConnection();
};
