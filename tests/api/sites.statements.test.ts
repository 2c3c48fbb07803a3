import { FOLLOWED_TYPES } from '../../plugins/cchc/shared/contracts';
import type { SiteList } from '../../plugins/cchc/shared/contracts/site-panel';
import { buildUnit } from '../support/build';
import { lastChange } from '../support/changes';
import { runJob } from '../support/jobs';
import type { Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { countStatements } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';

const UNIT = 'plugin::cchc.unit';
const SITE = 'plugin::cchc.site';
const RECEIPT = 'plugin::cchc.site-receipt';

let portal: Portal;
let section: Section;
let administrator: Panel;
let count = 0;

/** Registers sites of communes of their own, which have just said that they serve nothing. */
const plantSites = async (howMany: number) => {
  const { strapi } = portal;
  const parent = section.units.province.documentId;
  const cursor = await lastChange(strapi);
  const now = new Date();
  for (let number = 0; number < howMany; number += 1) {
    const { documentId } = await buildUnit(strapi, { parent });
    const unit: { id: number } = await strapi.db.query(UNIT).findOne({ where: { documentId } });
    const site: { id: number } = await strapi.db.query(SITE).create({
      data: { key: `xa-${(count += 1)}`, unit: unit.id, isActive: true, seenAt: now },
    });
    for (const type of FOLLOWED_TYPES) {
      const data = { site: site.id, type, items: {}, cursor, receivedAt: now };
      await strapi.db.query(RECEIPT).create({ data });
    }
  }
};

const list = () => administrator.get('/cchc/sites?pageSize=100').expect(200);
/** Statements of the list once it has been looked at: what changed is compared then, and kept. */
const statementsOfList = async () => {
  await list();
  return countStatements(portal.strapi, list);
};

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  section = await buildSection(portal);
  administrator = await section.as('administrator');
});
afterAll(() => portal.stop());

describe('the list of forty sites', () => {
  it('takes as many statements as that of five, and so do its counts and its table', async () => {
    await plantSites(5);
    const few = await statementsOfList();
    await plantSites(35);
    expect(await statementsOfList()).toBe(few);
    expect(((await list()).body as SiteList).meta.pagination.total).toBe(40);
    for (const path of ['/cchc/sites/counts', '/cchc/sites.csv']) {
      const read = () => administrator.get(path).expect(200);
      expect(await countStatements(portal.strapi, read)).toBeLessThanOrEqual(few);
    }
  }, 120_000);

  it('takes no more while sites go on asking from where they stood before', async () => {
    const body = {
      key: 'xa-hoi-mai',
      name: 'Xã hỏi mãi',
      unit: null,
      hosts: [],
      modules: ['news'],
    };
    const made = await administrator.post('/cchc/sites').send(body).expect(201);
    const { secret } = made.body.data as { secret: string };
    const cursor = await lastChange(portal.strapi);
    const asks = async () => {
      await portal
        .http()
        .get(`/api/cchc/changes?since=${cursor}`)
        .set('CCHC-Site-Key', secret)
        .expect(200);
      await runJob(portal, 'sites');
    };
    await asks();
    const before = await statementsOfList();
    await asks();
    expect(await countStatements(portal.strapi, list)).toBe(before);
    const { data } = (await administrator.get('/cchc/sites?state=current').expect(200))
      .body as SiteList;
    expect(data.map(({ key }) => key)).toContain('xa-hoi-mai');
  });
});
