import { buildAccount } from '../support/build';
import { collection, type Panel, signIn } from '../support/panel';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const MEMBERS = collection('member');
const NEWS = collection('news-item');

let portal: Portal;
let section: Section;
let administrator: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  administrator = await section.as('administrator');
});
afterAll(() => portal.stop());

const units = (...names: UnitName[]) => ({
  connect: names.map((name) => ({ documentId: section.units[name].documentId })),
});
const seen = async (panel: Panel): Promise<number> =>
  ((await panel.get(NEWS).expect(200)).body as { pagination: { total: number } }).pagination.total;

describe('the administrator', () => {
  it('gives an account its units by its e-mail, however it is typed', async () => {
    const account = await buildAccount(portal.strapi, { role: 'cchc-unit-editor' });
    const editor = await signIn(portal, account);
    expect(await seen(editor)).toBe(0);

    const typed = { email: ` ${account.email.toUpperCase()} `, units: units('own') };
    const { body } = await administrator.post(MEMBERS).send(typed).expect(201);
    expect(body.data.email).toBe(account.email);
    expect(await seen(editor)).toBe(2);

    const member = `${MEMBERS}/${body.data.documentId}`;
    await administrator
      .put(member)
      .send({ units: units('neighbour') })
      .expect(200);
    expect(await seen(editor)).toBe(3);
    await administrator.delete(member).expect(200);
    expect(await seen(editor)).toBe(0);
  });

  it.each<[string, string, object]>([
    ['an e-mail that no account has', 'email', { email: 'khong-ai@test.example' }],
    ['no unit', 'units', { units: { connect: [] } }],
  ])('is told beside the field when a member has %s', async (_name, field, wrong) => {
    const { email } = await buildAccount(portal.strapi, { role: 'cchc-viewer' });
    const member = { email, units: units('own'), ...wrong };
    const { body } = await administrator.post(MEMBERS).send(member).expect(400);
    expect(body.error.details.errors).toMatchObject([{ path: [field], name: 'ValidationError' }]);
    expect(await portal.strapi.db.query('plugin::cchc.member').count({ where: { email } })).toBe(0);
  });

  it('cannot enter an account twice', async () => {
    const { email } = await buildAccount(portal.strapi, { role: 'cchc-viewer' });
    const member = { email, units: units('own') };
    await administrator.post(MEMBERS).send(member).expect(201);
    await administrator.post(MEMBERS).send(member).expect(400);
  });

  it('cannot tie a member to another account than the one of its e-mail', async () => {
    const { email } = await buildAccount(portal.strapi, { role: 'cchc-viewer' });
    const member = { email, units: units('own') };
    const { body } = await administrator.post(MEMBERS).send(member).expect(201);
    const [other] = await portal.strapi.db.query('admin::user').findMany({ limit: 1 });
    const user = { set: [{ id: other.id }] };
    await administrator.put(`${MEMBERS}/${body.data.documentId}`).send({ user }).expect(200);
    const row = await portal.strapi.db
      .query('plugin::cchc.member')
      .findOne({ where: { email }, populate: ['user'] });
    expect(row.user.email).toBe(email);
  });
});

const ROLES: [string, UnitName[]][] = [
  ['administrator', []],
  ['editor-in-chief', []],
  ['unit-editor', ['own']],
  ['officer', ['own']],
  ['viewer', ['own']],
];

describe.each(ROLES)('an account with the role %s', (role, own) => {
  let panel: Panel;
  beforeAll(async () => {
    panel = await section.as(role, ...own);
  });

  it.each([
    '/admin/users',
    '/admin/roles',
    '/admin/webhooks',
    '/admin/api-tokens',
    '/admin/admin-tokens',
    '/admin/transfer/tokens',
    '/admin/project-settings',
    '/upload/settings',
    '/email/settings',
    '/users-permissions/roles',
    '/users-permissions/providers',
    '/content-type-builder/content-types',
    collection('change'),
    '/content-manager/collection-types/plugin::users-permissions.user',
    '/content-manager/collection-types/admin::user',
  ])('does not get to %s', async (path) => {
    expect([403, 404]).toContain((await panel.get(path)).status);
  });

  it('makes itself neither an account nor a role, language or layout', async () => {
    const person = { email: 'moi@test.example', firstname: 'Nguyễn Văn B', roles: [1] };
    await panel.post('/admin/users').send(person).expect(403);
    await panel.post('/admin/roles').send({ name: 'Vai trò tự đặt' }).expect(403);
    await panel.put('/admin/roles/1/permissions').send({ permissions: [] }).expect(403);
    await panel.post('/i18n/locales').send({ name: 'fr', code: 'fr', isDefault: true }).expect(403);
    const layout = '/content-manager/content-types/plugin::cchc.news-item/configuration';
    await panel.put(layout).send({ settings: {} }).expect(403);
  });

  it(role === 'administrator' ? 'manages members' : 'does not see members', async () => {
    expect((await panel.get(MEMBERS)).status).toBe(role === 'administrator' ? 200 : 403);
  });
});

it('the administrator and the editor-in-chief write for every unit', async () => {
  for (const role of ['administrator', 'editor-in-chief']) {
    const panel = await section.as(role);
    const { body } = await panel
      .post(NEWS)
      .send({ title: `Tin của ${role}`, lead: 'Một câu.', unit: units('elsewhere') })
      .expect(201);
    const item = `${NEWS}/${body.data.documentId}`;
    await panel
      .put(item)
      .send({ unit: units('neighbour') })
      .expect(200);
    await panel.post(`${item}/actions/publish`).send({}).expect(200);
    await panel.delete(item).expect(200);
  }
});

it('units and their pairs are written by the administrator only', async () => {
  const unit = { code: '90900', name: 'Xã Mới', kind: 'commune' };
  await (await section.as('editor-in-chief')).post(collection('unit')).send(unit).expect(403);
  await administrator.post(collection('unit')).send(unit).expect(201);
});
