interface Coded {
  code?: unknown;
  name?: unknown;
  message?: unknown;
}

/** SQLSTATE: no connection, too many of them, stopped, starting or broken. */
const AWAY = /^(08|53|57P|58)/;
const NETWORK = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);
/** What the driver of PostgreSQL and the pool of connections say without a code. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;

const FULL = new Set(['SQLITE_FULL', '53100']);

/** Whether the disk of the database has no room left for what was to be written. */
export const isFull = (error: unknown): boolean => {
  const { code }: Coded = Object(error);
  return typeof code === 'string' && FULL.has(code);
};

/** Whether something failed because the database was not to be had: the same may do later. */
export const isOutage = (error: unknown): boolean => {
  const { code, name, message }: Coded = Object(error);
  return (
    name === 'KnexTimeoutError' ||
    (typeof code === 'string' && (AWAY.test(code) || NETWORK.has(code))) ||
    (typeof message === 'string' && WORDS.test(message))
  );
};
