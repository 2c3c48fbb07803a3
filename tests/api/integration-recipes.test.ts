import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { Webhook } from 'standardwebhooks';

import { buildNews, buildUnit } from '../support/build';
import { freePort } from '../support/free-port';
import { Severable } from '../support/severable';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';
import { listen } from '../support/wire';

const EXAMPLES = resolve(__dirname, '../../docs/integration/examples');
const HARNESS = resolve(__dirname, '../support/wordpress.php');
const NEWS = 'plugin::cchc.news-item';
const TITLE = 'Phí <b>mới</b> & "lệ phí"';
const ESCAPED = /Phí &(lt|#60);b&(gt|#62);mới/;
const STALE = 'Chưa nối được với cổng thông tin';

const hasPhp = spawnSync('php', ['-r', 'exit((int) !function_exists("curl_init"));']).status === 0;
const withPhp = hasPhp ? describe : describe.skip;
const php = (what: string) => (hasPhp ? what : `${what} (skipped: no php with curl here)`);

let portal: Portal;
let wire: Awaited<ReturnType<typeof listen>>;
/** The way from the commune's server to the portal. */
let way: Severable;
let unit: string;
let folder: string;
let settings: Record<string, string>;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586', name: 'Xã Đông Kinh' })).documentId;
  wire = await listen(portal);
  const { hostname, port } = new URL(wire.url);
  way = new Severable({ host: hostname, port: Number(port) });
});
afterAll(async () => {
  await wire.close();
  await portal.stop();
});
beforeEach(async () => {
  await way.open();
  folder = await mkdtemp(join(tmpdir(), 'cchc-recipe-'));
  settings = {
    CCHC_PORTAL: `http://127.0.0.1:${way.port}`,
    CCHC_UNIT: '18586',
    CCHC_FOLDER: folder,
  };
});
afterEach(async () => {
  await way.cut();
  await rm(folder, { recursive: true, force: true });
});

const publish = async () => {
  const { documentId } = await buildNews(portal.strapi, { title: TITLE, unit });
  const [row] = await portal.strapi
    .documents(NEWS)
    .findMany({ filters: { documentId }, status: 'published' });
  return { documentId, slug: String(row?.slug) };
};

const end = async (child: ChildProcess) => {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
};

/** What every recipe owes its readers; `forget` has the site ask the portal again at once. */
const keepsItsPromises = async (url: string, item: string, forget: () => Promise<void>) => {
  const { documentId, slug } = await publish();
  const show = async (path: string) => {
    const answer = await fetch(url + path);
    return { status: answer.status, text: await answer.text() };
  };
  const list = await show('/');
  expect([list.status, list.text]).toEqual([200, expect.stringMatching(ESCAPED)]);
  expect((await show(item + slug)).text).toContain('<p>Nội dung</p>');
  expect(await show(`${item}khong-co`)).toMatchObject({ status: 404 });

  await forget();
  await way.cut();
  for (const path of ['/', item + slug]) {
    const { status, text } = await show(path);
    expect([status, text]).toEqual([200, expect.stringMatching(ESCAPED)]);
    expect(text).toContain(STALE);
  }
  expect(await show(`${item}chua-tung-xem`)).toMatchObject({ status: 503 });

  await way.open();
  await portal.strapi.documents(NEWS).unpublish({ documentId });
  await forget();
  const later = await show('/');
  expect([later.status, later.text]).toEqual([200, expect.not.stringMatching(ESCAPED)]);
  expect(later.text).not.toContain(STALE);
  expect(await show(item + slug)).toMatchObject({ status: 404 });
};

describe('the recipe for Node', () => {
  it('shows the news, goes on while the portal is away, and drops what was withdrawn', async () => {
    const child = spawn(process.execPath, [join(EXAMPLES, 'node/server.mjs')], {
      env: { ...process.env, ...settings, CCHC_FRESH: '0', PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      await keepsItsPromises(url, '/tin/', () => Promise.resolve());
    } finally {
      await end(child);
    }
  });
});

describe('the recipe for being told at once', () => {
  it('takes in what is new when the portal says so, and listens to nobody else', async () => {
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const port = await freePort();
    const child = spawn(process.execPath, [join(EXAMPLES, 'webhook/receiver.mjs')], {
      env: {
        ...{ ...process.env, ...settings, CCHC_DIR: folder },
        ...{ CCHC_WEBHOOK_SECRET: secret, PORT: String(port) },
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const tell = async (key: string) => {
      const body = '{"type":"cchc.test"}';
      const signed = new Webhook(key).sign('msg_1', new Date(), body);
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': signed,
      };
      const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
      return answer.status;
    };
    try {
      await once(createInterface({ input: child.stdout }), 'line');
      const { documentId, slug } = await publish();
      const copy = join(folder, 'news', `${slug}.json`);
      expect(await tell(`whsec_${randomBytes(32).toString('base64')}`)).toBe(400);
      expect(await tell(secret)).toBe(204);
      await until(() => existsSync(copy), 5000);
      await portal.strapi.documents(NEWS).unpublish({ documentId });
      expect(await tell(secret)).toBe(204);
      await until(() => !existsSync(copy), 5000);
    } finally {
      await end(child);
    }
  });
});

withPhp(php('the recipe for PHP'), () => {
  /** As if the copies were from an hour ago, and the portal's silence forgotten. */
  const makeOld = async () => {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (!name.endsWith('.json')) await rm(path);
      else {
        const copy = JSON.parse(await readFile(path, 'utf8')) as { at: number };
        await writeFile(path, JSON.stringify({ ...copy, at: copy.at - 3600 }));
      }
    }
  };

  it('shows the news, goes on while the portal is away, and drops what was withdrawn', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const page = join(EXAMPLES, 'php/tin-cchc.php');
    const child = spawn('php', ['-S', new URL(url).host, page], {
      env: { ...process.env, ...settings },
      stdio: 'ignore',
    });
    try {
      await until(() => fetch(url).then(Boolean, () => false), 5000);
      await makeOld();
      await keepsItsPromises(url, '/?tin=', makeOld);
    } finally {
      await end(child);
    }
  });
});

withPhp(php('the recipe for WordPress'), () => {
  const PLUGIN = join(EXAMPLES, 'wordpress/cchc-shortcode.php');
  const run = async (query = '', later = 0) => {
    const shortcode = '[cchc_news unit="18586" count="5"]';
    const child = spawn('php', [HARNESS, PLUGIN, shortcode, query], {
      env: {
        ...process.env,
        ...settings,
        CCHC_STORE: join(folder, 'store.json'),
        CCHC_LATER: String(later),
      },
    });
    let [html, asked] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (html += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (asked += chunk.toString()));
    await once(child, 'close');
    return { html, asked: asked.trim() };
  };

  it('shows the news, asks once a minute, and only for what is new', async () => {
    const { slug } = await publish();
    expect(await run()).toEqual({ html: expect.stringMatching(ESCAPED), asked: 'asked 200' });
    expect(await run()).toEqual({ html: expect.stringMatching(ESCAPED), asked: '' });
    expect(await run('', 61)).toEqual({
      html: expect.stringMatching(ESCAPED),
      asked: 'asked 304',
    });
    expect((await run(`cchc_tin=${slug}`)).html).toContain('<p>Nội dung</p>');
  });

  it('goes on while the portal is away, and drops what was withdrawn', async () => {
    const { documentId, slug } = await publish();
    await run(`cchc_tin=${slug}`);
    await way.cut();
    const { html, asked } = await run(`cchc_tin=${slug}`, 61);
    expect([html, asked]).toEqual([expect.stringMatching(ESCAPED), 'asked 0']);
    expect(html).toContain(STALE);
    // Who was silent is left alone for a while.
    expect(await run(`cchc_tin=${slug}`, 70)).toEqual({ html, asked: '' });
    await way.open();
    await portal.strapi.documents(NEWS).unpublish({ documentId });
    expect((await run(`cchc_tin=${slug}`, 120)).html).toContain('Chưa có nội dung');
  });
});
