import { fetchRaw, perSecond } from '../lib/load.mjs';
import { besideRaw, rate } from '../lib/rows.mjs';
import { STOCK } from '../lib/doors.mjs';

export const title = 'Reading';

const LEAST_OF_RAW = 0.75;
const LEAST_OF_RAW_304 = 0.85;

const LIST = '/api/cchc/procedures?pagination[pageSize]=20';
/** The columns that our list is made of. */
const COLUMNS = [
  ...['code', 'name', 'atMinistry', 'atProvince', 'atCommune', 'atOther'],
  ...['lifecycle', 'serviceLevel', 'updatedAt'],
];
const STOCK_LIST = `${STOCK}?pagination[pageSize]=20&fields=${COLUMNS.join(',')}`;

export const run = async ({ portal }) => {
  const identity = { 'accept-encoding': 'identity' };
  const { headers, body } = await fetchRaw(portal.url + LIST, identity);
  const [first] = JSON.parse(body).data;
  const fresh = { ...identity, 'if-none-match': headers.etag };
  const detail = `/api/cchc/procedures/${first.code}`;
  const list = await besideRaw(portal, {
    what: 'list of 20',
    path: LIST,
    headers: identity,
    floor: LEAST_OF_RAW,
  });
  const stock = await perSecond(portal.url, STOCK_LIST);
  const own = list.at(-1).value;
  return [
    ...list,
    rate("Strapi's own list of 20", stock),
    // Without a floor: the raw buffer itself, which is all that the client of this load can take,
    // is some thirty times Strapi's list of these columns.
    rate('list of 20', own, { of: "Strapi's own", mark: stock }),
    ...(await besideRaw(portal, {
      what: 'list of 20, 304',
      path: LIST,
      headers: fresh,
      floor: LEAST_OF_RAW_304,
    })),
    ...(await besideRaw(portal, {
      what: 'list of 20, brotli',
      path: LIST,
      headers: { 'accept-encoding': 'br' },
      floor: LEAST_OF_RAW,
    })),
    ...(await besideRaw(portal, { what: 'detail', path: detail, headers: identity })),
  ];
};
