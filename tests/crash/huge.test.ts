import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import supertest from 'supertest';

import { docx, zip } from '../../plugins/cchc/server/src/platform/attachments/zip.fixture';
import { createDatabase, type Database } from '../support/database';
import { freePort } from '../support/free-port';
import { feedbackOf, sendFeedback, sendForm } from '../support/intake';
import { NodeProcess } from '../support/node-process';
import { Office, UNIT } from '../support/office';
import { picture } from '../support/picture';

const MIB = 1024 * 1024;
/** Of the whole process, at any time since its start. */
const MOST_MEMORY = 700 * MIB;

let folder: string;
let database: Database;
let node: NodeProcess;
let pid: number;
const portal = { http: () => supertest(`http://127.0.0.1:${node.port}`) };

/** The most that the process ever had in memory; Linux keeps count. */
const peak = () => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
};
const descriptors = () => readdirSync(`/proc/${pid}/fd`).length;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-huge-'));
  await mkdir(join(folder, 'public', 'uploads'), { recursive: true });
  database = await createDatabase(folder);
  node = new NodeProcess(await freePort(), {
    ...database.environment,
    PUBLIC_DIR: join(folder, 'public'),
    CCHC_PRIVATE_DIR: join(folder, 'private'),
  });
  await node.start();
  await Office.open(node);
  pid = node.pid ?? 0;
});
afterAll(async () => {
  await node?.end('SIGKILL');
  await database?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Sends as much as is taken; the status, or undefined where the line is cut before there is one. */
const pour = (path: string, head: string, size: number, isAborted = false) =>
  new Promise<number | undefined>((resolve) => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'x-forwarded-proto': 'https',
    };
    const sent = request(
      { host: '127.0.0.1', port: node.port, path, method: 'POST', headers },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
        sent.destroy();
      },
    );
    sent.on('error', () => resolve(undefined));
    sent.on('close', () => resolve(undefined));
    sent.write(head);
    const piece = Buffer.alloc(256 * 1024, 'a');
    const more = (left: number) => {
      if (sent.destroyed) return;
      if (left > 0) sent.write(piece, () => more(left - piece.length));
      else if (isAborted) sent.destroy();
      else sent.end('\r\n--x--\r\n');
    };
    more(size);
  });

const filePart = (field: string, name: string) =>
  `--x\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`;
const field = (name: string, value = 'a') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const DOORS = [
  '/api/cchc/cases/track',
  '/api/cchc/sites/x/receipts',
  '/admin/login',
  '/graphql',
  '/api/cchc/news',
];
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const INTAKE = '/api/cchc/feedback';

/** Each has its answer, and it is no: a line that was cut says nothing of a limit. */
const expectRefused = (statuses: readonly (number | undefined)[]) => {
  const others = statuses.filter((status) => status === undefined || status < 400 || status >= 500);
  expect(others).toEqual([]);
};

const formWith = async (name: string, content: Buffer | string) =>
  (await sendForm(portal, await feedbackOf(portal, UNIT), [[name, content]])).status;

const bomb = () => {
  const png = picture();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  return png;
};

describe('R18 one running portal, to which is presented', () => {
  it('#41 two hundred times 5 MiB of files where none are taken: refused', async () => {
    for (const door of DOORS) {
      const forms = times(40, () => pour(door, filePart('la', 'a.bin'), 5 * MIB));
      const statuses = await Promise.all(forms);
      expectRefused(statuses);
    }
  }, 60_000);

  it('#43 five hundred files, ten thousand fields, a name of 1 MiB: refused', async () => {
    // Each form would be taken but for the one thing: it begins with what proves it.
    const bodies: [status: number, rest: (payload: string) => string][] = [
      [413, () => times(500, (at) => `${filePart('files', `${at}.pdf`)}${PDF}\r\n`).join('')],
      // The last of one name would count.
      [400, (payload) => `${field('payload').repeat(9_998)}${payload}`],
      [400, () => field('n'.repeat(MIB))],
      [400, () => `${filePart('files', `${'n'.repeat(MIB)}.pdf`)}${PDF}`],
    ];
    for (const [status, rest] of bodies) {
      const payload = field('payload', JSON.stringify(await feedbackOf(portal, UNIT)));
      const forms = times(5, () => pour(INTAKE, `${payload}${rest(payload)}`, 0));
      expect(await Promise.all(forms)).toEqual(times(5, () => status));
    }
  }, 60_000);

  it('#44 three hundred forms that stop half way: no descriptor stays', async () => {
    const before = descriptors();
    const body = JSON.stringify(await feedbackOf(portal, UNIT));
    const head = field('payload', body) + filePart('files', 'a.pdf');
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(times(50, () => pour(INTAKE, head, 256 * 1024, true)));
    }
    await portal.http().get('/api/cchc/live').expect(204);
    expect(descriptors() - before).toBeLessThan(60);
  }, 60_000);

  it('#45 five hundred connections that say a byte now and then: others are served', async () => {
    const sockets: Socket[] = times(500, () => connect(node.port, '127.0.0.1'));
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write('POST /api/cchc/feedback HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nA');
    }
    await portal.http().get('/api/cchc/units').expect(200);
    expect((await sendFeedback(portal, await feedbackOf(portal, UNIT))).status).toBe(201);
    for (const socket of sockets) socket.destroy();
  }, 60_000);

  it('#47 #48 monstrous queries and pages: refused', async () => {
    const queries = [
      `filters${'[a]'.repeat(1_000)}=1`,
      times(3_000, (at) => `a${at}=1`).join('&'),
      'filters[id][1000000000]=1',
      '__proto__[a]=1&constructor[prototype][b]=1',
      ...['1000000000', '-1', 'NaN', '1e9'].map((size) => `pagination[pageSize]=${size}`),
      'pagination[page]=99999999999999999999',
    ];
    for (const query of queries) {
      const { status } = await portal.http().get(`/api/cchc/news?${query}`);
      expect([query.slice(0, 40), status]).toEqual([query.slice(0, 40), expect.any(Number)]);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    const json = await portal.http().post(INTAKE).type('application/json').send(deep);
    expect(json.status).toBe(400);
  }, 60_000);

  it('#59 #60 #61 archives that unfold, pictures without end: refused', async () => {
    const zeros = Buffer.alloc(200 * MIB);
    const files: [string, Buffer][] = [
      ['bom.docx', docx({ name: 'word/a.xml', content: zeros })],
      ['doi.docx', docx({ name: 'word/a.xml', content: zeros, claims: 10 })],
      ['nhieu.docx', docx(...times(5_000, (at) => ({ name: `a${at}` })))],
      ['long.docx', docx({ name: 'word/b.zip', content: zip([{ name: 'a', content: zeros }]) })],
      ['len.docx', docx({ name: '../../a' })],
      ['bom.png', bomb()],
    ];
    for (const [name, content] of files) {
      const status = await formWith(name, content);
      expect([name, [400, 413].includes(status)]).toEqual([name, true]);
    }
  }, 60_000);

  it('all of it stays in the memory that it may have, and in the process that it was', async () => {
    const most = peak();
    process.stdout.write(`at most ${Math.round(most / MIB)} MiB\n`);
    expect(node.pid).toBe(pid);
    await portal.http().get('/api/cchc/ready').expect(200);
    expect(most).toBeLessThanOrEqual(MOST_MEMORY);
  });
});
