import type { Panel } from '../support/panel';
import { picture } from '../support/picture';
import { buildSection } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let editor: Panel;

beforeAll(async () => {
  portal = await startPortal();
  editor = await (await buildSection(portal)).as('unit-editor', 'own');
});
afterAll(() => portal.stop());

const LARGE = Buffer.alloc(5 * 1024 * 1024);

it.each(['/api/cchc/news', '/api/auth/local', '/graphql', '/admin/login', '/khong-co'])(
  'a form with files to %s, where nobody takes any, is refused in Vietnamese',
  async (path) => {
    const { status, body, headers } = await portal
      .http()
      .post(path)
      .attach('la', LARGE, 'a.png')
      .attach('la', LARGE, 'b.png');
    expect(status).toBe(415);
    expect(body.error).toMatchObject({
      message: 'Địa chỉ này không nhận tệp gửi kèm.',
      details: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    });
    expect(headers['cache-control']).toBe('no-store');
  },
);

it('the language of the refusal can be chosen', async () => {
  const { body } = await portal
    .http()
    .post('/api/cchc/news?locale=en')
    .attach('la', LARGE, 'a.png');
  expect(body.error.message).toBe('No files can be sent to this address.');
});

it('the media library takes files as before', async () => {
  await editor.post('/upload').attach('files', picture(), 'nha.png').expect(201);
});
