import { reportDetail, reportItem } from '../../plugins/cchc/shared/contracts';
import type { DeskReport } from '../../plugins/cchc/shared/contracts/report-panel';
import { buildAccount, buildUnit, type Document } from '../support/build';
import { recorded } from '../support/changes';
import { command } from '../support/command';
import { collection, type Panel, signIn } from '../support/panel';
import {
  buildPeriod,
  dayFromNow,
  type Desk,
  deskOf,
  fill,
  giveTables,
  newsTable,
} from '../support/report';
import { type Portal, startPortal } from '../support/strapi';

const RULES = collection('report-rule');
const PERIOD = 'plugin::cchc.report-period';

let portal: Portal;
let admin: Panel;
let writer: Desk;
let chief: Desk;
let unit: Document;

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  const province = await buildUnit(portal.strapi, {
    code: '42',
    kind: 'province',
    name: 'Tỉnh Thử',
  });
  unit = await buildUnit(portal.strapi, {
    ...{ code: '18586', name: 'Xã Đông Thử', parent: province.documentId },
  });
  await buildUnit(portal.strapi, {
    code: '18587',
    name: 'Xã Tây Thử',
    parent: province.documentId,
  });
  const account = async (role: string, of?: Document) =>
    signIn(portal, await buildAccount(portal.strapi, { role, units: of ? [of] : [] }));
  admin = await account('cchc-administrator');
  writer = deskOf(await account('cchc-unit-editor', unit));
  chief = deskOf(await account('cchc-editor-in-chief', province));
});
afterAll(() => portal.stop());

const get = (path: string) => portal.http().get(`/api/cchc${path}`);
const list = async (query = '') => (await get(`/reports${query}`).expect(200)).body.data;

const accepted = async (fields: Record<string, unknown> = {}): Promise<DeskReport> => {
  const period = await buildPeriod(portal.strapi, fields);
  const open = await writer.open('18586', period);
  // No section of the report shows the second one.
  const tables = [newsTable({ Tin: 4, Bài: 3 }), { ...newsTable({}), counter: 'sites.serving' }];
  await giveTables(portal.strapi, open, tables);
  const report = await writer.does('submit', await fill(writer, open));
  return chief.does('accept', report);
};

describe('rules of periods', () => {
  const rule = (fields: Record<string, unknown>) => ({
    kind: 'period-year',
    cutOffDay: 25,
    yearEndMonth: 11,
    dueAfter: 0,
    citation: 'Kế hoạch thử',
    ...fields,
  });

  it('are there from the start, one a kind, to be confirmed', async () => {
    const { body } = await admin.get(`${RULES}?pageSize=50`).expect(200);
    const all: Record<string, unknown>[] = body.results;
    expect(all.map(({ kind }) => kind).sort()).toEqual([
      'period-half-year',
      'period-month',
      'period-nine-months',
      'period-quarter',
      'period-year',
    ]);
    for (const one of all) {
      expect(one).toMatchObject({ cutOffDay: 14, dueAfter: 2, confirmedBy: null });
      expect(one.citation).toContain('09/2019/NĐ-CP');
    }
  });

  it('that overlap are refused, in words', async () => {
    const { body } = await admin.post(RULES).send(rule({})).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['effectiveFrom']);
    expect(body.error.message).toContain('đã có cho loại kỳ này');
    await admin
      .post(RULES)
      .send(rule({ scope: '00000' }))
      .expect(400);
    await admin
      .post(RULES)
      .send(rule({ cutOffDay: 32 }))
      .expect(400);
  });

  it('of a unit stand before those of the portal, and make periods at once', async () => {
    await admin
      .post(RULES)
      .send(rule({ scope: '18586' }))
      .expect(201);
    const periods: { firstDay: string; lastDay: string; scope: string | null; year: number }[] =
      await portal.strapi.db.query(PERIOD).findMany({ where: { kind: 'year' } });
    const year = Number(dayFromNow(0).slice(0, 4)) + 1;
    const spans = periods
      .filter((one) => one.year === year)
      .map(({ firstDay, lastDay, scope }) => `${scope} ${firstDay} ${lastDay}`);
    expect(spans.sort()).toEqual([
      `18586 ${year - 1}-11-26 ${year}-11-25`,
      `null ${year - 1}-12-15 ${year}-12-14`,
    ]);
  });
});

/** Mondays to Fridays: no holiday is near the middle of March, June, September or December. */
const twoWorkingDaysAfter = (day: string): string => {
  const date = new Date(day);
  for (let left = 2; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
  return date.toISOString().slice(0, 10);
};

describe('periods', () => {
  it('are not the calendar’s, and due by working days', async () => {
    const year = Number(dayFromNow(0).slice(0, 4)) + 1;
    const quarters: { number: number; firstDay: string; lastDay: string; dueOn: string }[] =
      await portal.strapi.db
        .query(PERIOD)
        .findMany({ where: { kind: 'quarter', year, scope: null }, orderBy: { number: 'asc' } });
    expect(quarters.map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`)).toEqual([
      `${year - 1}-12-15 ${year}-03-14`,
      `${year}-03-15 ${year}-06-14`,
      `${year}-06-15 ${year}-09-14`,
      `${year}-09-15 ${year}-12-14`,
    ]);
    expect(quarters.map(({ dueOn }) => dueOn)).toEqual(
      quarters.map(({ lastDay }) => twoWorkingDaysAfter(lastDay)),
    );
  });

  it('of one’s own are numbered by themselves, and of no unit that is not there', async () => {
    const one = await buildPeriod(portal.strapi, { lastDay: dayFromNow(-3) });
    const row = await portal.strapi.db
      .query(PERIOD)
      .findOne({ where: { documentId: one.documentId } });
    expect(row).toMatchObject({ kind: 'one-off', byHand: true });
    expect(row.number).toBeGreaterThan(0);
    await expect(buildPeriod(portal.strapi, { scope: '00000' })).rejects.toThrow('00000');
    await expect(buildPeriod(portal.strapi, { dueOn: dayFromNow(-9) })).rejects.toThrow('Hạn gửi');
  });

  it('with reports stay', async () => {
    const period = await buildPeriod(portal.strapi);
    await writer.open('18586', period);
    const gone = portal.strapi.documents(PERIOD).delete({ documentId: period.documentId });
    await expect(gone).rejects.toThrow('không xóa được');
  });
});

describe('the public', () => {
  it('sees no report before it is published, by any door', async () => {
    const report = await accepted();
    expect(await list()).toEqual([]);
    expect(await recorded(portal.strapi, () => writer.get(report))).toEqual([]);
    const { body } = await portal
      .http()
      .post('/graphql')
      .send({ query: '{ cchcReports { data { slug } } }' })
      .expect(200);
    expect(body.data.cchcReports.data).toEqual([]);
  });

  it('reads the copy that was published, until it is withdrawn', async () => {
    let report = await accepted({ name: 'Đợt công khai' });
    const rows = await recorded(portal.strapi, async () => {
      report = await writer.does('publish', report);
    });
    const slug = report.slug ?? '';
    expect(slug).toMatch(/dot-cong-khai-xa-dong-thu$/);
    expect(rows).toEqual([`upsert report ${slug} (vi)`]);
    const [item] = await list();
    expect(reportItem.strict().parse(item)).toMatchObject({
      ...{ slug, kind: 'one-off', periodName: 'Đợt công khai' },
      unit: { code: '18586', name: 'Xã Đông Thử' },
    });
    const { body } = await get(`/reports/${slug}`).expect(200);
    const detail = reportDetail.strict().parse(body.data);
    expect(detail.tables).toEqual([newsTable({ Tin: 4, Bài: 3 })]);
    expect(detail.sections[0]).toMatchObject({ key: 'mo-dau', level: 0 });
    expect(detail.sections[2]).toMatchObject({ text: 'Đã thực hiện theo kế hoạch.' });

    const year = report.span.year;
    expect(await list(`?unit=18586&filters[kind]=one-off&filters[year]=${year}`)).toHaveLength(1);
    expect(await list('?unit=18587')).toEqual([]);
    expect(await list('?filters[kind]=month')).toEqual([]);
    await get(`/reports/${slug}?unit=18587`).expect(404);
    await get('/reports?filters[state]=draft').expect(400);
    const query = `{ cchcReport(slug: "${slug}") { data { title tables { total } } } }`;
    const answer = await portal.http().post('/graphql').send({ query }).expect(200);
    expect(answer.body.data.cchcReport.data.tables).toEqual([{ total: 7 }]);

    // A correction is read once it is published itself, at the same address.
    const draft = await writer.does('correct', report);
    const put = await writer.save(draft, { 'noi-bat': 'Bản đính chính.' }).expect(200);
    const text = async () =>
      JSON.stringify((await get(`/reports/${slug}`).expect(200)).body.data.sections);
    expect(await text()).not.toContain('đính chính');
    const second = await chief.does('accept', await writer.does('submit', put.body.data));
    expect(await text()).not.toContain('đính chính');
    const published = await writer.does('publish', second);
    expect(published.slug).toBe(slug);
    expect(await text()).toContain('Bản đính chính.');

    const gone = await recorded(portal.strapi, () => writer.does('unpublish', published));
    expect(gone).toEqual([`remove report ${slug} (vi)`]);
    await get(`/reports/${slug}`).expect(410);
    expect(await list()).toEqual([]);
  });

  it('reads it on a page without scripts, finds it by its words, and in the sitemap', async () => {
    const open = await writer.open(
      '18586',
      await buildPeriod(portal.strapi, { name: 'Đợt có trang' }),
    );
    await giveTables(portal.strapi, open, [newsTable({ Tin: 1234, Bài: 617 })]);
    const put = await writer
      .save(await fill(writer, open), { 'noi-bat': 'Loa quẳng gánh.\n- Một\n- Hai <b>' })
      .expect(200);
    const accepted = await chief.does('accept', await writer.does('submit', put.body.data));
    const { slug, ...report } = await writer.does('publish', accepted);
    const page = (path: string) => portal.http().get(`/cchc/reports${path}`);
    const { text } = await page(`/${slug}`).expect(200);
    expect(text).toContain(`<h1>${report.title}</h1>`);
    // Numbered as the document is, its opening not.
    const headings = [...text.matchAll(/<h[23]>([^<]*)</g)].map(([, heading]) => heading);
    expect(headings.slice(0, 3)).toEqual([
      'I. Kết quả thực hiện',
      '1. Nội dung, hình thức tuyên truyền',
      '2. Thống kê tin, bài',
    ]);
    expect(headings).toContain('II. Đánh giá chung');
    expect(text).toContain('chưa có số liệu');
    const chart = /<svg[^]*<\/svg>/.exec(text)?.[0] ?? '';
    const bars = [...chart.matchAll(/width="([\d.]+)"\/>/g)].map(([, width]) => width);
    expect(bars).toEqual(['260.0', '130.0']);
    expect(chart).toContain('>1.234</text>');
    expect(text).toContain(
      '<p>Loa quẳng gánh.</p>\n<ul><li>Một</li>\n<li>Hai &#60;b&#62;</li></ul>',
    );
    expect(text).toContain(
      '<th scope="row">Tin</th><td class="number">1.234</td><td class="number">…</td>',
    );
    const all = (await page('?unit=18586').expect(200)).text;
    expect(all).toContain('<cchc-reports');
    expect(all).toContain(`<a href="/cchc/reports/${slug}?unit=18586">${report.title}</a>`);
    await page('/chua-tung-co').expect(404);
    await page(`/${slug}?unit=18587`).expect(404);

    const found = async (query: string) =>
      (await get(`/search?q=${encodeURIComponent('quẳng gánh')}${query}`).expect(200)).body.data;
    const [{ type, hits }] = await found('');
    expect([type, hits[0].url, hits[0].id]).toEqual(['report', `/reports/${slug}`, slug]);
    expect(hits[0].excerpt).toContain('<mark>quẳng</mark>');
    expect(await found('&unit=18587')).toEqual([]);
    // Also by an index that was made anew, which knows no report yet.
    await portal.strapi.db.connection.raw(`delete from cchc_search where type = 'report'`);
    expect((await command(portal.strapi, 'search', 'rebuild')).code).toBe(0);
    expect(await found('')).toMatchObject([{ hits: [{ id: slug }] }]);
    const address = `/cchc/reports/${slug}</loc>`;
    expect((await get('/sitemap.xml?unit=18586').expect(200)).text).toContain(address);
    for (const query of ['?unit=18587', '?locale=en']) {
      expect((await get(`/sitemap.xml${query}`).expect(200)).text).not.toContain(address);
    }

    await writer.does('unpublish', { ...report, version: report.version });
    await page(`/${slug}`).expect(410);
    expect(await found('')).toEqual([]);
  });

  it('gets it in bundles and in the changes feed', async () => {
    const { slug } = await writer.does('publish', await accepted({ name: 'Đợt theo dõi' }));
    const { text } = await get('/bundle?types=report').expect(200);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id?: string; data?: unknown });
    expect(lines.map(({ id }) => id)).toEqual([undefined, slug]);
    const { body } = await get('/changes?since=0&types=report').expect(200);
    expect(body.data.map(({ id, op }: { id: string; op: string }) => `${op} ${id}`)).toContain(
      `upsert ${slug}`,
    );
  });
});

it('starting again changes nothing', async () => {
  const dump = async () => {
    const types = ['report-rule', 'report-period', 'report-template', 'report', 'report-event'];
    const all: unknown[] = [];
    for (const type of types) {
      all.push(
        await portal.strapi.db.query(`plugin::cchc.${type}`).findMany({ orderBy: { id: 'asc' } }),
      );
    }
    return all;
  };
  const before = await dump();
  await portal.restart();
  portal.strapi.cron.stop();
  expect(await dump()).toEqual(before);
});
