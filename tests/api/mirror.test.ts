import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { mirror, type MirrorStore, readBundle } from '../../plugins/cchc/client/src';
import { directoryStore, mirrorToDirectory } from '../../plugins/cchc/client/src/node';
import { buildNews, buildProcedure, buildUnit } from '../support/build';
import { type Copies, createReader, look } from '../support/follower';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';
import { listen } from '../support/wire';

const NEWS = 'plugin::cchc.news-item';
const UNIT = 'plugin::cchc.unit';
const COMMAND = resolve(__dirname, '../../plugins/cchc/bin/cchc-mirror.js');

let portal: Portal;
let wire: Awaited<ReturnType<typeof listen>>;
let unit: string;
let directory: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  wire = await listen(portal);
});
afterAll(async () => {
  await wire.close();
  await portal.stop();
});
beforeEach(async () => {
  await look(portal);
  directory = await mkdtemp(join(tmpdir(), 'cchc-mirror-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const site = { unit: '18586', backoff: 1 };
const sync = () => mirrorToDirectory({ ...site, url: wire.url, directory }).sync();
const publish = (title: string) => buildNews(portal.strapi, { title, unit });
const json = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(directory, path), 'utf8'));

/** All that lies in the folder, by `type id`. */
const held = async (): Promise<Record<string, unknown>> => {
  const copies: Copies = new Map();
  for (const type of await readdir(directory)) {
    if (type.endsWith('.json')) continue;
    for (const name of await readdir(join(directory, type))) {
      if (name === 'index.json') continue;
      copies.set(`${type} ${name.replace(/\.json$/, '')}`, await json(`${type}/${name}`));
    }
  }
  return Object.fromEntries(copies);
};
const shown = async () => Object.fromEntries(await createReader(portal).site('18586'));

describe('a folder', () => {
  it('holds what the site shows, from nothing and by changes', async () => {
    const { documentId } = await publish('Tin một');
    await buildProcedure(portal.strapi, { code: '1.000201' });
    expect(await sync()).toMatchObject({ isWhole: true });
    expect(await held()).toEqual(await shown());
    await publish('Tin hai');
    await portal.strapi.documents(NEWS).unpublish({ documentId });
    expect(await sync()).toEqual({ isWhole: false, stored: 1, removed: 1 });
    expect(await held()).toEqual(await shown());
    expect(await sync()).toEqual({ isWhole: false, stored: 0, removed: 0 });
  });

  it('has an index with the short fields of each record', async () => {
    await publish('Tin trong mục lục');
    await sync();
    const index = (await json('news/index.json')) as Record<string, unknown>[];
    const entry = index.find(({ id }) => id === 'tin-trong-muc-luc');
    expect(entry).toMatchObject({ title: 'Tin trong mục lục', hash: expect.any(String) });
    expect(Object.keys(await held()).filter((key) => key.startsWith('news'))).toHaveLength(
      index.length,
    );
  });

  it('is taken anew when its cursor is too old, of another portal, or unreadable', async () => {
    await sync();
    await updateDocument(portal.strapi, UNIT, unit, { name: 'Xã Đổi Tên' });
    expect(await sync()).toMatchObject({ isWhole: true });
    const state = (await json('state.json')) as Record<string, unknown>;
    await writeFile(join(directory, 'state.json'), JSON.stringify({ ...state, cursor: 999_999 }));
    expect(await sync()).toMatchObject({ isWhole: true });
    await writeFile(join(directory, 'state.json'), '{"cursor":');
    expect(await sync()).toMatchObject({ isWhole: true });
    expect(await held()).toEqual(await shown());
  });

  it('loses what the site no longer shows when it is taken anew, and nothing of others', async () => {
    const { documentId } = await publish('Tin sẽ mất');
    await sync();
    await writeFile(join(directory, 'robots.txt'), 'của trang');
    await portal.strapi.documents(NEWS).delete({ documentId });
    await rm(join(directory, 'state.json'));
    await sync();
    expect(await readdir(join(directory, 'news'))).not.toContain('tin-se-mat.json');
    expect(await readdir(directory)).toContain('robots.txt');
  });

  it('comes right again, wherever the work was broken off', async () => {
    const { documentId } = await publish('Tin bị sửa');
    await sync();
    const gone = await publish('Tin bị gỡ');
    await sync();
    await updateDocument(portal.strapi, NEWS, documentId, { lead: 'Mới' }, { status: 'published' });
    await portal.strapi.documents(NEWS).delete(gone);
    const store = directoryStore(directory);
    const broken: MirrorStore = {
      ...store,
      // All but the state, which comes last.
      change: async (lines, state) => {
        const before = await readFile(join(directory, 'state.json'));
        await store.change(lines, state);
        await writeFile(join(directory, 'state.json'), before);
        throw new Error('mất điện');
      },
    };
    const failing = mirror({ ...site, url: wire.url, store: broken });
    await expect(failing.sync()).rejects.toThrow('mất điện');
    expect(await sync()).toMatchObject({ isWhole: false });
    expect(await held()).toEqual(await shown());
  });

  it('takes no name that leads out of it', async () => {
    const line = { type: 'news' as const, hash: 'x', data: {} };
    const state = { url: '', unit: null, locale: 'vi' as const, types: null, cursor: 1 };
    for (const id of ['../ra-ngoai', '..', 'a/b', 'index', '']) {
      const store = directoryStore(directory);
      await expect(store.change([{ ...line, id }], state)).rejects.toThrow('cchc');
    }
  });

  it('stays as it is when the portal is away', async () => {
    await sync();
    const before = await held();
    const away = mirrorToDirectory({ ...site, url: 'http://127.0.0.1:9', directory, retries: 1 });
    await expect(away.sync()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(await held()).toEqual(before);
  });
});

describe('a bundle', () => {
  it('that did not arrive as it was sent is refused', async () => {
    await publish('Tin nguyên vẹn');
    const { text } = await portal.http().get('/api/cchc/bundle?unit=18586').expect(200);
    await expect(readBundle(text)).resolves.toMatchObject({ head: { more: false } });
    const cut = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    for (const bad of [cut, text.replace('Tin nguyên vẹn', 'Tin khác hẳn'), '<html>', '']) {
      await expect(readBundle(bad)).rejects.toMatchObject({ code: 'DAMAGED' });
    }
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; text: string }>((done) => {
      const child = spawn(process.execPath, [COMMAND, ...args]);
      let text = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      }
      child.on('close', (code) => done({ code, text }));
    });

  it('keeps a folder', async () => {
    const { code, text } = await run('--url', wire.url, '--unit', '18586', '--dir', directory);
    expect([code, text]).toEqual([0, expect.stringContaining('trọn gói')]);
    expect(await held()).toEqual(await shown());
  });

  it('says in both languages what is wrong', async () => {
    expect(await run('--url', wire.url)).toMatchObject({
      code: 2,
      text: expect.stringMatching(/thư mục[^]*folder/),
    });
    expect(await run('--url', wire.url, '--unit', '00000', '--dir', directory)).toMatchObject({
      code: 1,
      text: expect.stringMatching(/Không tìm thấy[^]*files that are there/),
    });
  });
});
