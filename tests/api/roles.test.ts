import { SECTION_ROLES } from '../../plugins/cchc/server/src/permissions';
import { dump } from '../support/dump';
import { type Portal, startPortal } from '../support/strapi';

const CONTENT = 'plugin::content-manager.explorer';
const NEWS = 'plugin::cchc.news-item';
const OWN_UNIT = 'plugin::cchc.own-unit';
const TABLES = ['admin_roles', 'admin_permissions', 'admin_permissions_role_lnk'];

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

interface Permission {
  id: number;
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

const role = (code: string) => portal.strapi.service('admin::role').findOne({ code });
const permissions = async (code: string): Promise<Permission[]> =>
  portal.strapi.service('admin::permission').findMany({
    where: { role: { id: (await role(code)).id } },
  });
/** `type: action`, with a mark where it is tied to the own units. */
const rights = async (code: string): Promise<string[]> =>
  (await permissions(code))
    .map(({ action, subject, conditions }) => {
      const tied = conditions.includes(OWN_UNIT) ? ' (own units)' : '';
      return `${subject?.replace('plugin::cchc.', '') ?? '*'}: ${action.split('.').pop()}${tied}`;
    })
    .sort();

describe('the roles of the section', () => {
  it.each(SECTION_ROLES.map((wanted) => [wanted.code, wanted] as const))(
    'has in %s what the code says, and nothing else',
    async (code, wanted) => {
      expect(await role(code)).toMatchObject({ name: wanted.name });
      const granted = (await permissions(code)).map(({ action, subject }) => [subject, action]);
      expect(new Set(granted.map(String))).toEqual(
        new Set(
          [
            ...wanted.rights.flatMap(([subject, actions]) =>
              actions.map((action) => [subject, `${CONTENT}.${action}`]),
            ),
            ...[...wanted.upload, ...wanted.actions, 'plugin::cchc.access'].map((action) => [
              null,
              action,
            ]),
          ].map(String),
        ),
      );
    },
  );

  it('ties the editor of a unit to it in everything that belongs to a unit', async () => {
    expect(await rights('cchc-unit-editor')).toEqual([
      '*: access',
      '*: confirm',
      '*: copy-link',
      '*: create',
      '*: download (own units)',
      '*: publish',
      '*: publish',
      '*: read',
      '*: read',
      '*: read (own units)',
      '*: update (own units)',
      '*: view',
      '*: write',
      'document: create (own units)',
      'document: delete (own units)',
      'document: publish (own units)',
      'document: read (own units)',
      'document: update (own units)',
      'field: read',
      'hotline: create (own units)',
      'hotline: delete (own units)',
      'hotline: read (own units)',
      'hotline: update (own units)',
      'news-item: create (own units)',
      'news-item: delete (own units)',
      'news-item: publish (own units)',
      'news-item: read (own units)',
      'news-item: update (own units)',
      'notice: read (own units)',
      'notice: update (own units)',
      'procedure-local: create (own units)',
      'procedure-local: delete (own units)',
      'procedure-local: read (own units)',
      'procedure-local: update (own units)',
      'procedure: read',
      'published-feedback: create (own units)',
      'published-feedback: delete (own units)',
      'published-feedback: publish (own units)',
      'published-feedback: read (own units)',
      'published-feedback: update (own units)',
      'published-question: create (own units)',
      'published-question: delete (own units)',
      'published-question: publish (own units)',
      'published-question: read (own units)',
      'published-question: update (own units)',
      'report-letterhead: create (own units)',
      'report-letterhead: delete (own units)',
      'report-letterhead: read (own units)',
      'report-letterhead: update (own units)',
      'report-period: read',
      'report-template: read',
      'synonym: read',
      'topic: read',
      'unit: read (own units)',
      'unit: update (own units)',
    ]);
  });

  it('lets the viewer only read, and lead the work on what citizens send', async () => {
    const actions = (await rights('cchc-viewer')).map((right) => right.split(/[ (]/)[1]);
    expect(new Set(actions)).toEqual(
      new Set([
        ...['access', 'download', 'read', 'view'],
        ...['approve', 'assign', 'restricted', 'supervise'],
      ]),
    );
  });

  it('covers both languages of news', async () => {
    const [first] = (await permissions('cchc-unit-editor')).filter(
      ({ subject, action }) => subject === NEWS && action.endsWith('.update'),
    );
    expect(first?.properties.locales).toEqual(['vi', 'en']);
  });
});

it("leaves Strapi's own roles as on any other Strapi", async () => {
  const roles: { code: string; name: string }[] = await portal.strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $startsWith: 'strapi-' } }, orderBy: { id: 'asc' } });
  expect(roles.map(({ code, name }) => [code, name])).toEqual([
    ['strapi-super-admin', 'Super Admin'],
    ['strapi-editor', 'Editor'],
    ['strapi-author', 'Author'],
  ]);
  const all = await permissions('strapi-super-admin');
  expect(all.filter(({ subject }) => subject === NEWS).map(({ conditions }) => conditions)).toEqual(
    Array.from({ length: 5 }, () => []),
  );
  for (const { code } of roles) expect((await permissions(code)).length).toBeGreaterThan(0);
});

it('changes nothing at a second start', async () => {
  const before = await dump(portal.strapi, TABLES);
  await portal.restart();
  expect(await dump(portal.strapi, TABLES)).toEqual(before);
});

it('comes back to the code at a start, but leaves what a portal granted for its own types', async () => {
  const code = 'cchc-unit-editor';
  const before = await rights(code);
  const { id } = await role(code);
  const grant = (action: string, subject: string) =>
    portal.strapi.db.query('admin::permission').create({
      data: { action: `${CONTENT}.${action}`, subject, properties: {}, conditions: [], role: id },
    });
  await grant('read', 'plugin::users-permissions.user');
  await grant('delete', 'plugin::cchc.unit');
  await portal.strapi.db.query('admin::permission').deleteMany({
    where: { role: { id }, subject: NEWS, action: `${CONTENT}.publish` },
  });
  const [update] = (await permissions(code)).filter(
    ({ subject, action }) => subject === NEWS && action === `${CONTENT}.update`,
  );
  await portal.strapi.db
    .query('admin::permission')
    .update({ where: { id: update?.id }, data: { conditions: [] } });

  await portal.restart();
  expect(await rights(code)).toEqual([...before, 'plugin::users-permissions.user: read'].sort());
});
