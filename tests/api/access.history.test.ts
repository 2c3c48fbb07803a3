import {
  closeContentDoors,
  type Controller,
} from '../../plugins/cchc/server/src/platform/access/doors';
import { buildNews } from '../support/build';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const HISTORY = 'plugin::content-manager.history-version';
const NEWS = 'plugin::cchc.news-item';

let portal: Portal;
let section: Section;
let user: { id: number };
let history: Controller;

interface Controllers {
  add: (namespace: string, controllers: Record<string, Controller>) => void;
  get: (uid: string) => Controller;
}

/**
 * Strapi brings its content history only with a licence, which we do not have: another controller
 * stands here in its place, with the names of its actions.
 */
beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  const editor = await section.as('unit-editor', 'own');
  user = (await editor.get('/admin/users/me').expect(200)).body.data as { id: number };

  const controllers = portal.strapi.get<Controllers>('controllers');
  controllers.add('plugin::content-manager', {
    'history-version': { findMany: () => 'versions', restoreVersion: () => 'restored' },
  });
  const descendants = (ids: readonly number[]) => Promise.resolve([...ids]);
  closeContentDoors(portal.strapi, descendants, new Set([NEWS]));
  history = controllers.get(HISTORY);
});
afterAll(() => portal.stop());

const ask = async (
  action: 'findMany' | 'restoreVersion',
  { params = {}, query = {} }: { params?: object; query?: object },
  state: { user?: { id: number } } = { user },
) => {
  const ctx = { state, params: { ...params }, query: { ...query }, request: { body: {} } };
  return Promise.resolve(history[action]?.call(history, ctx)).catch(
    (error: { details: { code: string } }) => error.details.code,
  );
};
const versions = (documentId: unknown, contentType: unknown = NEWS) =>
  ask('findMany', { query: { contentType, documentId } });
const id = (name: UnitName) => section.news[name].documentId;

describe('earlier versions are', () => {
  it('shown of own entries only', async () => {
    expect(await versions(id('own'))).toBe('versions');
    expect(await versions(id('neighbour'))).toBe('FOREIGN_UNIT');
    expect(await versions(id('neighbour'), [NEWS])).toBe('FOREIGN_UNIT');
  });

  it.each([
    ['an operator', (document: string) => ({ $in: [document] })],
    ['a list', (document: string) => [document]],
  ])('not shown of an entry that is named by %s', async (_name, write) => {
    expect(await versions(write(id('own')))).toBe('INVALID_ID');
  });

  it('not shown of an entry that is deleted, whose unit nobody knows any more', async () => {
    const fields = { unit: section.units.neighbour.documentId };
    const { documentId } = await buildNews(portal.strapi, fields);
    await portal.strapi.documents(NEWS).delete({ documentId });
    expect(await versions(documentId)).toBe('FOREIGN_UNIT');
  });

  it('restored of own entries only', async () => {
    const restore = async (name: UnitName) => {
      const data = { contentType: NEWS, relatedDocumentId: id(name), data: {}, schema: {} };
      const version = await portal.strapi.db.query(HISTORY).create({ data });
      return ask('restoreVersion', { params: { versionId: String(version.id) } });
    };
    expect(await restore('own')).toBe('restored');
    expect(await restore('neighbour')).toBe('FOREIGN_UNIT');
  });

  it('Strapi’s own matter for other types', async () => {
    expect(await versions(id('neighbour'), 'plugin::cchc.topic')).toBe('versions');
  });
});
