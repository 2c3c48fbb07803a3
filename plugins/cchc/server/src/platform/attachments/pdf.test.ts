import { deflateSync } from 'node:zlib';

import { secondsOfWork } from '../../../../shared/work.fixture';
import { type TestFolder, testFolder } from './folder.fixture';
import { inspectPdf } from './pdf';
import { zip } from './zip.fixture';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

const flags = async (...parts: (Buffer | string)[]) => {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { path } = await folder.put('a.pdf', bytes);
  return inspectPdf(path, 'a.pdf');
};

const HEAD = '%PDF-1.7\n';
const END = '\n%%EOF\n';
const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`9 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const PACKED = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode';

it('has nothing to say of a PDF that only shows text', async () => {
  const content = stream('/Filter /FlateDecode', deflateSync('BT (/JavaScript) Tj ET'));
  expect(await flags(HEAD, content, '<< /Type /Catalog >>', END)).toEqual([]);
});

it.each([
  ['/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', 'script'],
  ['/S /J#61vaScr#69pt', 'script'],
  ['/AcroForm << /XFA 5 0 R >>', 'script'],
  ['/S /Launch /F (cmd.exe)', 'launch'],
  ['/Names << /EmbeddedFiles 3 0 R >>', 'embedded-file'],
  ['/Type /EmbeddedFile', 'embedded-file'],
  ['/Encrypt 7 0 R', 'unseen'],
])('flags %s as %s', async (sign, flag) => {
  expect(await flags(HEAD, `<< ${sign} >>`, END)).toEqual([flag]);
});

it('sees what stands in compressed objects', async () => {
  const packed = deflateSync('7 0 << /S /JavaScript /JS (x) >>');
  expect(await flags(HEAD, stream(PACKED, packed), END)).toEqual(['script']);
  // The type may be written in another place; what says where the objects begin must stand here.
  const untyped = '/Type 5 0 R /N 1 /First 4 /Filter /FlateDecode';
  expect(await flags(HEAD, stream(untyped, packed), END)).toEqual(['script']);
});

it('says so when it cannot see into compressed objects', async () => {
  const packed = Buffer.from('no zlib data');
  expect(await flags(HEAD, stream(PACKED, packed), END)).toEqual(['unseen']);
  const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024));
  expect(await flags(HEAD, stream(PACKED, bomb), END)).toEqual(['unseen']);
  // A part that breaks off behind a lot of it has been unpacked all the same.
  const torn = stream('/First 4', deflateSync(Buffer.alloc(17 * 1024 * 1024)).subarray(0, -8));
  expect(await flags(HEAD, torn, END)).toEqual([]);
  expect(await flags(HEAD, torn, torn, END)).toEqual(['unseen']);
  const many = Array.from({ length: 2001 }, () => stream(PACKED, deflateSync('7 0 <<>>')));
  expect(await flags(HEAD, ...many, END)).toEqual(['unseen']);
});

it.each([
  ['escaped names', '/#4a#61'],
  ['streams', 'stream\n'],
  ['names of packed objects', '/First /ObjStm stream\n'],
  ['slashes', '/'],
])('takes for 10 MiB of %s ten times as long as for one, and no hundred times', async (_, part) => {
  const cost = (mebibytes: number) => {
    const body = part.repeat((mebibytes * 1024 * 1024) / part.length);
    return secondsOfWork(() => flags(HEAD, body, END));
  };
  // The first time it is slow, since nothing of it is compiled.
  await cost(1);
  expect((await cost(10)) / (await cost(1))).toBeLessThan(40);
});

it('flags an archive that lies behind it', async () => {
  expect(await flags(HEAD, END, zip([{ name: 'a.txt' }]), END)).toEqual(['archive']);
});

it('refuses what does not begin or end as a PDF', async () => {
  await expect(flags(`\n${HEAD}`, END)).rejects.toMatchObject({ code: 'PDF_BROKEN' });
  await expect(flags(HEAD, '<<>>')).rejects.toMatchObject({ code: 'PDF_BROKEN' });
  await expect(flags(HEAD, END, ' '.repeat(2000))).rejects.toMatchObject({ code: 'PDF_BROKEN' });
});
