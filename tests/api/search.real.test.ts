import { inTurn } from '../../plugins/cchc/server/src/platform/changes';
import { rowOf, search, suggest, writeRows } from '../../plugins/cchc/server/src/platform/search';
import { present, realProcedures, realQueries } from '../support/real-procedures';
import { OUT_OF_SCOPE_QUERIES, UNSEEN_QUERIES } from '../support/search-queries';
import { type Portal, startPortal } from '../support/strapi';

// One title, whether the data is there or not: a snapshot without its test fails in CI.
const title = 'the search with 2,625 real procedures of ../shared/data/tthc';

(present ? describe : describe.skip)(title, () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
    const rows = realProcedures().map(({ code, text }) =>
      rowOf({ document: code, lang: 'vi', key: code }, text),
    );
    const start = performance.now();
    await inTurn(portal.strapi, () => writeRows(portal.strapi, 'procedure', rows, []));
    report('indexed in', (performance.now() - start) / 1000, 's');
  }, 300_000);
  afterAll(() => portal.stop());

  const report = (what: string, value: number, unit: string) =>
    process.stdout.write(`  ${what} ${value.toFixed(1)} ${unit}\n`);

  const options = (q: string) => ({
    q,
    places: [{ type: 'procedure', lang: 'vi' }],
    level: 'commune' as const,
  });
  const codes = async (q: string) =>
    (await search(portal.strapi, options(q))).hits.map(({ entry }) => entry.key);

  const score = async (
    name: string,
    queries: readonly (readonly [string, readonly string[]])[],
  ) => {
    const missed: string[] = [];
    let [first, five] = [0, 0];
    for (const [q, acceptable] of queries) {
      const place = (await codes(q)).findIndex((code) => acceptable.includes(code));
      if (place === 0) first += 1;
      if (place >= 0 && place < 5) five += 1;
      else missed.push(q);
    }
    report(`${name}: first`, (100 * first) / queries.length, '%');
    report(`${name}: first five`, (100 * five) / queries.length, '%');
    return { first: first / queries.length, five: five / queries.length, missed };
  };

  it('answers the 46 questions: first for 85 %, in the first five for 95 %', async () => {
    const asked = realQueries()
      .filter(({ kind }) => kind !== 'out-of-data' && kind !== 'out-of-scope')
      .map(({ query, acceptable }) => [query, acceptable] as const);
    const { first, five, missed } = await score('the 46 questions', asked);
    expect(asked).toHaveLength(43);
    expect([first >= 0.85, five >= 0.95, missed]).toEqual([true, true, missed]);
  });

  it('answers questions that nobody had in mind as well', async () => {
    const { first, five, missed } = await score('other questions', UNSEEN_QUERIES);
    expect([first >= 0.85, five >= 0.95, missed]).toEqual([true, true, missed]);
  });

  it('says of what is none of its business that it is not', async () => {
    const refused = realQueries().filter(({ kind }) => kind === 'out-of-scope');
    expect(refused.length).toBeGreaterThan(0);
    for (const q of [...refused.map(({ query }) => query), ...OUT_OF_SCOPE_QUERIES]) {
      const { outOfScope, hits } = await search(portal.strapi, options(q));
      expect([q, hits, outOfScope]).toEqual([q, [], expect.stringMatching(/\S/)]);
    }
  });

  // The same snapshot for both databases.
  it('gives the same first five on both databases', async () => {
    const firstFive: string[] = [];
    for (const [at, { query }] of realQueries().entries()) {
      firstFive.push(`${at + 1}: ${(await codes(query)).slice(0, 5).join(' ')}`);
    }
    for (const [q] of UNSEEN_QUERIES) {
      firstFive.push(`${q}: ${(await codes(q)).slice(0, 5).join(' ')}`);
    }
    expect(firstFive).toMatchSnapshot();
  });

  it('asks back where several are meant, and only there', async () => {
    const clarify = async (q: string) =>
      (await search(portal.strapi, options(q))).clarify.map(({ entry }) => entry.key);
    expect((await clarify('cấp lại chứng chỉ hành nghề')).length).toBeGreaterThanOrEqual(3);
    expect(await clarify('đăng ký khai sinh')).toEqual([]);
    expect(await clarify('đăng ký tạm trú')).toEqual([]);
  });

  it('finds what only the texts say', async () => {
    const found = await codes('trích đo bản đồ địa chính thửa đất');
    expect(found.length).toBeGreaterThan(0);
  });

  it('takes its time, which is short', async () => {
    const queries = UNSEEN_QUERIES.map(([q]) => q);
    const measure = async (run: (q: string) => Promise<unknown>) => {
      const times: number[] = [];
      for (const q of [...queries, ...queries]) {
        const start = performance.now();
        await run(q);
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      return [times[times.length >> 1] ?? 0, times[Math.floor(times.length * 0.95)] ?? 0] as const;
    };
    const [half, most] = await measure((q) => search(portal.strapi, options(q)));
    const [shalf, smost] = await measure((q) =>
      suggest(portal.strapi, { ...options(q), limit: 8 }),
    );
    report('search p50', half, 'ms');
    report('search p95', most, 'ms');
    report('suggest p50', shalf, 'ms');
    report('suggest p95', smost, 'ms');
    // A machine under load is no reason to fail; a tenfold is.
    expect(most).toBeLessThan(400);
  });
});
