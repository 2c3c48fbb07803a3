import { fetchRaw, perSecond } from './load.mjs';

/** One line of the table: requests a second, as a share of another line's, with the least allowed. */
export const rate = (what, value, { of, mark, floor } = {}) => ({
  what,
  value: Math.round(value),
  unit: 'requests/s',
  ...(mark && { ratio: Number((value / mark).toPrecision(3)), of }),
  ...(floor && { floor }),
});

/** One line of the table: a time, with the most that is wanted; a slow machine may miss it. */
export const time = (what, value, limit) => ({
  what,
  value: Number(value.toPrecision(3)),
  unit: 'ms',
  limit,
});

const SENT_ALIKE = ['content-type', 'content-encoding', 'etag', 'vary'];

/**
 * Measures a door, and beside it a buffer of the same bytes and status that the first middleware of
 * the same process sends: the most that this machine could do.
 */
export const besideRaw = async (portal, { what, path, headers = {}, floor }) => {
  const { status, headers: sent, body } = await fetchRaw(portal.url + path, headers);
  const alike = SENT_ALIKE.filter((name) => name in sent).map((name) => [name, sent[name]]);
  const answer = {
    status,
    headers: Object.fromEntries(alike),
    body: body.length > 0 ? body : null,
  };
  const rawPath = await portal.raw(what.replaceAll(' ', '-'), answer);
  const mark = await perSecond(portal.url, rawPath, { headers, status });
  const own = await perSecond(portal.url, path, { headers, status });
  const of = `raw, ${body.length} bytes`;
  return [rate(of, mark, { of, mark }), rate(what, own, { of, mark, floor })];
};
