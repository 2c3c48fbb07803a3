import { listAddress } from '../../plugins/cchc/admin/src/features/home/addresses';
import {
  NEWS_COUNTS,
  newsConditions,
} from '../../plugins/cchc/admin/src/features/home/news-counts';
import { buildAccount, buildNews, buildUnit } from '../support/build';
import { collection, type Panel, signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

const PAST = '2026-01-01T00:00:00.000Z';
const FUTURE = '2099-01-01T00:00:00.000Z';

let portal: Portal;
let chief: Panel;

beforeAll(async () => {
  portal = await startPortal();
  const unit = (await buildUnit(portal.strapi)).documentId;
  const build = (title: string, fields: object, status?: 'draft') =>
    buildNews(portal.strapi, { title, unit, publishAt: PAST, ...fields }, { status });
  await build('Mãi mãi', {});
  await build('Còn hạn', { validUntil: FUTURE });
  await build('Chờ', { publishAt: FUTURE });
  await build('Nháp', {}, 'draft');
  const { documentId } = await build('Hết hạn', { validUntil: FUTURE });
  await portal.strapi.db
    .query('plugin::cchc.news-item')
    .updateMany({ where: { documentId }, data: { validUntil: '2026-02-01T00:00:00.000Z' } });
  chief = await signIn(portal, await buildAccount(portal.strapi, { role: 'cchc-editor-in-chief' }));
});
afterAll(() => portal.stop());

it('counts every news item once on the page of the section, by what the public sees', async () => {
  const conditions = newsConditions(new Date());
  const entries = collection('news-item');
  const titles: Record<string, string[]> = {};
  for (const count of NEWS_COUNTS) {
    const { search } = listAddress('news-item', conditions[count]);
    const { body } = await chief.get(`${entries}${search}&sort=title:ASC`).expect(200);
    titles[count] = (body.results as { title: string }[]).map(({ title }) => title);
  }
  expect(titles).toEqual({
    showing: ['Còn hạn', 'Mãi mãi'],
    scheduled: ['Chờ'],
    expired: ['Hết hạn'],
    drafts: ['Nháp'],
  });
});
