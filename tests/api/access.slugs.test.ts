import { buildTopic } from '../support/build';
import type { Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = 'plugin::cchc.news-item';
const TOPIC = 'plugin::cchc.topic';

let portal: Portal;
let section: Section;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  await buildTopic(portal.strapi, { name: 'Đất đai' });
});
afterAll(() => portal.stop());

const ask = async (panel: Panel, contentTypeUID: string) => {
  const field = 'slug';
  const name = 'Tin của own';
  const available = await panel
    .post('/content-manager/uid/check-availability?locale=vi')
    .send({ contentTypeUID, field, value: 'tin-cua-own' });
  const generated = await panel
    .post('/content-manager/uid/generate?locale=vi')
    .send({ contentTypeUID, field, data: { title: name, name } });
  return [available, generated];
};
const statuses = async (panel: Panel, type: string) =>
  (await ask(panel, type)).map(({ status }) => status);

describe('which addresses are taken', () => {
  it.each(['viewer', 'officer'])('is not told to a %s, who writes no news', async (role) => {
    const reader = await section.as(role, 'own');
    for (const { status, body } of await ask(reader, NEWS)) {
      expect(status).toBe(403);
      expect(body.error.details.code).toBe('NOT_A_WRITER');
      expect(JSON.stringify(body)).not.toMatch(/tin-cua-own/);
    }
  });

  it('is told to who writes the type, and for that type only', async () => {
    const editor = await section.as('unit-editor', 'own');
    expect(await statuses(editor, NEWS)).toEqual([200, 200]);
    expect(await statuses(editor, TOPIC)).toEqual([403, 403]);
    expect(await statuses(await section.as('editor-in-chief'), TOPIC)).toEqual([200, 200]);
  });

  it('of types that are not ours is Strapi’s own matter', async () => {
    const reader = await section.as('viewer', 'own');
    const codes = await statuses(reader, 'plugin::upload.file');
    expect(codes).toEqual([400, 400]);
  });
});
