import type { Core } from '@strapi/types';

/** How many SQL statements a piece of work runs. Stop the clock's jobs first: theirs would count. */
export const countStatements = async (
  strapi: Core.Strapi,
  work: () => PromiseLike<unknown>,
): Promise<number> => {
  let count = 0;
  // A node may look at the log at any moment: PostgreSQL tells it that there is news.
  const note = ({ sql }: { sql: string }) => {
    if (!sql.includes('from cchc_changes where id >')) count += 1;
  };
  strapi.db.connection.on('query', note);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', note);
  }
  return count;
};
