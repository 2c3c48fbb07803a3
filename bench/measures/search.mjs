import { STOCK } from '../lib/doors.mjs';
import { fetchRaw, latencies, perSecond } from '../lib/load.mjs';
import { distinctQueries } from '../lib/queries.mjs';
import { rate, time } from '../lib/rows.mjs';

export const title = 'Search, no question asked twice';

const FLOOR = 10;
const SEARCH_LIMIT = 40;
const SUGGEST_LIMIT = 15;
const PER_SECOND = 20;
const PACED = 300;

/** Of Strapi's own list: what a hit of ours shows, as far as it is a column that may be asked for. */
const COLUMNS =
  'fields=code,name,atMinistry,atProvince,atCommune,atOther,lifecycle,serviceLevel,updatedAt' +
  '&populate[field][fields]=code,name';
/** As little as a list of hits can do with. */
const FEWEST = 'fields=code,name';

const namesOf = async ({ url }) => {
  const names = [];
  for (let page = 1, last = 1; page <= last; page += 1) {
    const path = `/api/cchc/procedures?pagination[pageSize]=100&pagination[page]=${page}`;
    const { data, meta } = JSON.parse((await fetchRaw(url + path)).body);
    names.push(...data.map(({ name }) => name));
    last = meta.pagination.pageCount;
  }
  return names;
};

/** As somebody types it: the last word is not finished. */
const halfTyped = (query) => query.slice(0, -Math.floor(query.split(' ').at(-1).length / 2));

export const run = async ({ portal }) => {
  const queries = distinctQueries(await namesOf(portal));
  const paced = queries.splice(0, PACED);
  const ask = (path, list = queries) => list.map((q) => `${path}${encodeURIComponent(q)}`);
  const search = '/api/cchc/procedures?unit=18586&pagination[pageSize]=20&q=';
  const all = '/api/cchc/search?unit=18586&q=';
  const suggest = '/api/cchc/suggest?unit=18586&q=';
  // One after the other, so that whatever else the machine does meanwhile is the same for both.
  const asStock = (columns) => ask(`${STOCK}?pagination[pageSize]=20&${columns}&_q=`);
  const stock = await perSecond(portal.url, asStock(COLUMNS));
  const fewest = await perSecond(portal.url, asStock(FEWEST));
  const own = await perSecond(portal.url, ask(search));
  const everything = await perSecond(portal.url, ask(all));
  const found = await latencies(portal.url, ask(search, paced), PER_SECOND);
  const foundAll = await latencies(portal.url, ask(all, paced), PER_SECOND);
  const halves = ask(suggest, paced.map(halfTyped));
  const suggested = await latencies(portal.url, halves, PER_SECOND);
  const of = "Strapi's own _q";
  return [
    rate(of, stock, { of, mark: stock }),
    rate(`${of}, two columns`, fewest, { of, mark: stock }),
    rate('search of procedures', own, { of, mark: stock, floor: FLOOR }),
    rate('search of all types', everything, { of, mark: stock }),
    time('search of procedures at 20 requests/s, p95', found.p95, SEARCH_LIMIT),
    time('search of all types at 20 requests/s, p95', foundAll.p95, SEARCH_LIMIT),
    time('suggestions at 20 requests/s, p95', suggested.p95, SUGGEST_LIMIT),
  ];
};
