import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Koa from 'koa';
import { koaBody } from 'koa-body';

import { type TestFolder, testFolder } from './folder.fixture';
import { MIB } from './limits';
import { guardMultipart } from './multipart';
import { receive } from './receive';

let folder: TestFolder;
let uploads: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = await testFolder();
  uploads = await mkdtemp(join(tmpdir(), 'cchc-parsed-'));
  const app = new Koa();
  app.use(guardMultipart({ streamed: ['/api/cchc/feedback'], parsed: ['/upload'] }));
  // As Strapi's own body middleware does it.
  app.use(koaBody({ multipart: true, patchKoa: true, formidable: { uploadDir: uploads } }));
  app.use(async (ctx) => {
    if (ctx.path !== '/api/cchc/feedback') {
      ctx.body = { parsed: Object.keys(Object(ctx.request.files)) };
      return;
    }
    const form = await receive(ctx.req, folder.incoming);
    await form.discard();
    ctx.body = { payload: form.payload, files: form.files.map(({ name }) => name) };
  });
  const answer = app.callback();
  server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await folder.remove();
  await rm(uploads, { recursive: true });
});
afterEach(async () => {
  for (const name of await readdir(uploads)) await rm(join(uploads, name));
});

const send = async (path: string, { method = 'POST', bytes = 3 } = {}) => {
  const form = new FormData();
  form.append('payload', '{"a":1}');
  form.append('files', new Blob([Buffer.alloc(bytes)]), 'a.png');
  const answer = await fetch(address + path, { method, body: form });
  return { status: answer.status, body: await answer.json() };
};

it('leaves the form of an intake door to that door', async () => {
  expect(await send('/api/cchc/feedback')).toEqual({
    status: 200,
    body: { payload: { a: 1 }, files: ['a.png'] },
  });
  expect(await readdir(uploads)).toEqual([]);
});

it('leaves the media library to Strapi', async () => {
  expect(await send('/upload')).toEqual({ status: 200, body: { parsed: ['files'] } });
  expect(await send('/upload/files/1/replace')).toMatchObject({ body: { parsed: ['files'] } });
  expect(await readdir(uploads)).toHaveLength(2);
});

it.each([
  ['/api/cchc/news', 'POST'],
  ['/api/cchc/feedback/', 'POST'],
  ['/api/cchc/feedback', 'PUT'],
  ['/api/auth/local', 'POST'],
  ['/uploads', 'POST'],
  ['/upload', 'PATCH'],
  ['/', 'POST'],
])('refuses a form at %s (%s) before anything is written', async (path, method) => {
  const { status, body } = await send(path, { method, bytes: 5 * MIB });
  expect(status).toBe(415);
  expect(body).toMatchObject({
    error: {
      status: 415,
      message: 'Địa chỉ này không nhận tệp gửi kèm.',
      details: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    },
  });
  expect(await readdir(uploads)).toEqual([]);
});

it('lets everything else through', async () => {
  const headers = { 'content-type': 'application/json' };
  const post = { method: 'POST', headers, body: '{}' };
  expect((await fetch(`${address}/api/auth/local`, post)).status).toBe(200);
  const get = { headers: { 'content-type': 'multipart/form-data; boundary=a' } };
  expect((await fetch(`${address}/api/cchc/news`, get)).status).toBe(200);
});

it('#41 refuses two hundred at once, and keeps nothing of them on the disk or in memory', async () => {
  const [{ port }, piece] = [new URL(address), Buffer.alloc(MIB, 'a')];
  const head = '--b\r\ncontent-disposition: form-data; name="lạ"; filename="a.png"\r\n\r\n';
  const path = ['/api/cchc/news', '/api/cchc/cases/track', '/api/auth/local', '/admin/login'];
  const post = async (index: number) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const sent = request({ port, method: 'POST', path: path[index % path.length], headers });
    sent.write(head);
    for (let times = 0; times < 2; times += 1) sent.write(piece);
    sent.end('\r\n--b--\r\n');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    for await (const _rest of answer) continue;
    return answer.statusCode;
  };
  await post(0);
  const before = process.memoryUsage().rss;
  const statuses = await Promise.all(Array.from({ length: 200 }, (_, index) => post(index)));
  expect(new Set(statuses)).toEqual(new Set([415]));
  expect(await readdir(uploads)).toEqual([]);
  // 400 MiB were sent.
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * MIB);
}, 30_000);
