import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { type TestFolder, testFolder } from './folder.fixture';
import { FORM_LIMITS, MIB } from './limits';
import { receive, type ReceivedForm } from './receive';
import { Refused } from './refused';

let folder: TestFolder;
let server: Server;
let port: number;
/** What became of the last request. */
let outcome: Promise<ReceivedForm>;

beforeAll(async () => {
  folder = await testFolder();
  server = createServer((request, response) => {
    outcome = receive(request, folder.incoming);
    outcome.then(
      () => response.writeHead(201).end(),
      (error: unknown) => response.writeHead(error instanceof Refused ? error.status : 500).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await folder.remove();
});

const BOUNDARY = 'ranh-gioi';
const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = (filename: string, part = 'files') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${part}"; filename="${filename}"\r\nContent-Type: image/png\r\n\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const PAYLOAD = field('payload', '{"title":"Đèn hỏng"}');

type Chunks = Iterable<string | Buffer>;

function* file(filename: string, bytes: number, part?: string): Chunks {
  yield fileHead(filename, part);
  const chunk = Buffer.alloc(64 * 1024);
  for (let left = bytes; left > 0; left -= chunk.length) yield chunk.subarray(0, left);
  yield '\r\n';
}
function* joined(...parts: (Chunks | string)[]): Chunks {
  for (const part of parts) {
    if (typeof part === 'string') yield part;
    else yield* part;
  }
}

/** Sends a form without saying its length, and says the status of the answer. */
const post = (chunks: Chunks, headers: Record<string, string> = {}) =>
  new Promise<number>((resolve, reject) => {
    const type = `multipart/form-data; boundary=${BOUNDARY}`;
    const sent = send({
      port,
      method: 'POST',
      agent: false,
      headers: { 'content-type': type, ...headers },
    });
    sent.on('error', reject).on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    Readable.from(chunks).pipe(sent);
  });

const refusal = async (): Promise<Refused> => {
  const error: unknown = await outcome.catch((why: unknown) => why);
  if (error instanceof Refused) return error;
  throw new Error('it was not refused', { cause: error });
};

it('takes what a browser sends: the text, the files and their Vietnamese names', async () => {
  const form = new FormData();
  form.append('payload', JSON.stringify({ title: 'Đèn hỏng' }));
  form.append('files', new Blob(['một']), 'Ảnh “đèn” hỏng.png');
  form.append('files', new Blob(['hai']), '..\\..\\hai.pdf');
  const { status } = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form });
  expect(status).toBe(201);
  const { payload, files, discard } = await outcome;
  expect(payload).toEqual({ title: 'Đèn hỏng' });
  expect(files).toMatchObject([
    { name: 'Ảnh “đèn” hỏng.png', size: 5 },
    { name: 'hai.pdf', size: 3 },
  ]);
  expect(await readFile(files[0]?.path ?? '', 'utf8')).toBe('một');
  expect(files.map(({ key }) => key)).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}$/),
    expect.stringMatching(/^[0-9a-f]{32}$/),
  ]);
  await discard();
  expect(await folder.left()).toEqual([]);
});

it('takes a form whose file field was left empty', async () => {
  const empty = fileHead('').replace('image/png', 'application/octet-stream');
  expect(await post([PAYLOAD, empty, '\r\n', END])).toBe(201);
  expect((await outcome).files).toEqual([]);
});

it('takes files of the largest size, together as well', async () => {
  const files = [10, 10, 5].map((size, at) => file(`${at}.png`, size * MIB));
  expect(await post(joined(PAYLOAD, ...files, END))).toBe(201);
  await (await outcome).discard();
});

const REFUSALS: [string, number, string, () => Chunks, string | undefined][] = [
  [
    'a file over 10 MiB',
    413,
    'FILE_TOO_LARGE',
    () => joined(PAYLOAD, file('to.png', 10 * MIB + 1), END),
    'Tệp “to.png” lớn hơn 10 MB.',
  ],
  [
    'files over 25 MiB together',
    413,
    'FILES_TOO_LARGE',
    () => joined(PAYLOAD, ...[1, 2, 3].map((at) => file(`${at}.png`, 9 * MIB)), END),
    'Tính đến tệp “3.png”, các tệp gửi kèm đã lớn hơn 25 MB cộng lại.',
  ],
  [
    '500 files',
    413,
    'TOO_MANY_FILES',
    () => joined(PAYLOAD, ...Array.from({ length: 500 }, (_, at) => file(`${at}.png`, 10)), END),
    'Mỗi lần chỉ gửi kèm được tối đa 5 tệp.',
  ],
  [
    '10,000 fields',
    400,
    'UNEXPECTED_PART',
    () => joined(PAYLOAD, ...Array.from({ length: 10_000 }, (_, at) => field(`f${at}`, 'x')), END),
    undefined,
  ],
  [
    'a field name of 1 MiB',
    400,
    'FORM_BROKEN',
    () => joined(PAYLOAD, field('x'.repeat(MIB), 'x'), END),
    undefined,
  ],
  [
    'a file in another field',
    400,
    'UNEXPECTED_PART',
    () => joined(PAYLOAD, file('a.png', 10, 'avatar'), END),
    undefined,
  ],
  ['the end missing', 400, 'FORM_BROKEN', () => joined(PAYLOAD, file('a.png', 100_000)), undefined],
];

describe('S-32 refuses', () => {
  it.each(REFUSALS)(
    '%s, keeps nothing and gives the text back',
    async (_, status, code, chunks, text) => {
      expect(await post(chunks())).toBe(status);
      const error = await refusal();
      expect(error.code).toBe(code);
      if (text) expect(error.message).toBe(text);
      expect(error.payload).toEqual({ title: 'Đèn hỏng' });
      expect(await folder.left()).toEqual([]);
    },
  );

  it.each([
    ['no text', joined(file('a.png', 10), END), 'PAYLOAD_MISSING'],
    ['text that is no JSON', [field('payload', '{"a'), END], 'PAYLOAD_NOT_JSON'],
    [
      'text over 64 KiB',
      [field('payload', `"${'x'.repeat(64 * 1024)}"`), END],
      'PAYLOAD_TOO_LARGE',
    ],
    ['two texts', [PAYLOAD, PAYLOAD, END], 'UNEXPECTED_PART'],
    ['nothing at all', [END], 'PAYLOAD_MISSING'],
    ['what is no form', ['GIF89a'], 'FORM_BROKEN'],
  ])('%s', async (_, chunks, code) => {
    await post(chunks);
    expect((await refusal()).code).toBe(code);
    expect(await folder.left()).toEqual([]);
  });

  it.each([
    'application/json',
    'multipart/form-data',
    'multipart/form-data; x=y',
    'multipart/mixed; boundary=a',
  ])('the type %s', async (type) => {
    await post(['{}'], { 'content-type': type });
    expect((await refusal()).code).toBe('NOT_A_FORM');
  });

  it('a length over all limits before anything is read', async () => {
    expect(await post([], { 'content-length': String(26 * MIB) })).toBe(413);
    expect((await refusal()).code).toBe('FORM_TOO_LARGE');
  });

  it('in English for who reads English', () => {
    expect(new Refused('FILE_EMPTY', 'a.png').messageIn('en')).toBe('The file “a.png” is empty.');
  });
});

it('cuts off who goes on sending after a refusal', async () => {
  const endless = function* () {
    yield* joined(PAYLOAD, file('a.png', 1000 * MIB));
  };
  // Whether the answer or the end of the connection comes first is the network's to say.
  const status = await post(endless()).catch(() => 413);
  expect(status).toBe(413);
  expect((await refusal()).code).toBe('FILE_TOO_LARGE');
});

// Only Linux says which descriptors a process has open.
const openDescriptors = async () =>
  process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0;

it('leaves no file and no descriptor behind of uploads that stop half way', async () => {
  const half = async () => {
    const sent = send({
      port,
      method: 'POST',
      agent: false,
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    }).on('error', () => undefined);
    sent.write(PAYLOAD);
    sent.write(fileHead('a.png'));
    sent.write(Buffer.alloc(100_000));
    const came = once(server, 'request');
    await came;
    await wait(1);
    sent.destroy();
    expect((await refusal()).code).toBe('FORM_BROKEN');
  };
  await half();
  const before = await openDescriptors();
  for (let times = 0; times < 200; times += 1) await half();
  expect(await folder.left()).toEqual([]);
  expect((await openDescriptors()) - before).toBeLessThan(10);
}, 30_000);

it('does not wait for a sender that left before anybody looked at the form', async () => {
  const late = createServer((request) => {
    request
      .on('error', () => undefined)
      .on('close', () => {
        outcome = receive(request, folder.incoming);
        late.emit('asked');
      });
  }).listen(0, '127.0.0.1');
  await once(late, 'listening');
  // A server that listens on a port has an address of this kind.
  const { port: latePort } = late.address() as AddressInfo;
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  const sent = send({ port: latePort, method: 'POST', headers }).on('error', () => undefined);
  sent.write(PAYLOAD);
  await once(late, 'request');
  sent.destroy();
  await once(late, 'asked');
  expect((await refusal()).code).toBe('FORM_BROKEN');
  late.close();
});

it('takes no more memory for a large form than for a small one', async () => {
  const large = () =>
    joined(PAYLOAD, ...[10, 10, 5].map((size, at) => file(`${at}.png`, size * MIB)), END);
  const sendOne = async () => {
    await post(large());
    await (await outcome).discard();
  };
  await sendOne();
  const before = process.memoryUsage().rss;
  for (let times = 0; times < 8; times += 1) await sendOne();
  // Eight times 25 MiB went through.
  expect(process.memoryUsage().rss - before).toBeLessThan(2 * FORM_LIMITS.total);
}, 30_000);
