import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';

import sharp from 'sharp';

import { ringOf } from '../vault/keys.fixture';
import { type TestFolder, testFolder } from './folder.fixture';
import { Refused } from './refused';
import { sealedStore } from './sealed';
import { folderStore } from './store';
import { takeIn } from './take-in';

let folder: TestFolder;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(() => folder.remove());

const take = async (...files: [string, Buffer | string][]) => {
  const form = new FormData();
  form.append('payload', '{"title":"Đèn hỏng"}');
  for (const [name, bytes] of files) form.append('files', new Blob([bytes]), name);
  const { body, headers } = new Response(form);
  if (!body) throw new Error('a form has a body');
  const request = Object.assign(Readable.fromWeb(body), {
    headers: Object.fromEntries(headers),
    complete: true,
  });
  // What is read of a request is its stream and its headers.
  const { seal } = sealedStore(folderStore(folder), ringOf('one'));
  return takeIn(request as unknown as IncomingMessage, { ...folder, seal });
};

it('takes a form whose files are all sound', async () => {
  const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const { payload, files, discard } = await take(['a.jpeg', jpeg], ['b.txt', jpeg]);
  expect(payload).toEqual({ title: 'Đèn hỏng' });
  expect(files.map(({ name }) => name)).toEqual(['a.jpg', 'b.txt.jpg']);
  await discard();
  expect(await folder.left()).toEqual([]);
});

it('keeps nothing of a form when one file is refused, and gives its text back', async () => {
  const pdf = '%PDF-1.7\n%%EOF';
  const error: unknown = await take(['a.pdf', pdf], ['ảnh.svg', '<svg/>'], ['b.pdf', pdf]).catch(
    (why: unknown) => why,
  );
  expect(error).toBeInstanceOf(Refused);
  expect(error).toMatchObject({
    code: 'FILE_TYPE',
    file: 'ảnh.svg',
    payload: { title: 'Đèn hỏng' },
  });
  expect(await folder.left()).toEqual([]);
});
