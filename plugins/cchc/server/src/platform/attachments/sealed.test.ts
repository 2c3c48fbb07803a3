import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { ringOf } from '../vault/keys.fixture';
import { type TestFolder, testFolder } from './folder.fixture';
import { sealedStore } from './sealed';
import { folderStore } from './store';

const WORDS = 'Nguyễn Văn A, 0912 345 678';

let folder: TestFolder;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(() => folder.remove());

const store = (...keys: string[]) => sealedStore(folderStore(folder), ringOf(...keys));
const kept = async () => {
  const file = await folder.put('đơn.pdf', WORDS);
  await store('one').seal(file);
  await store('one').keep(file);
  return file.key;
};
const lying = (key: string) => readFile(join(folder.kept, key));

it('gives back what came in, and has nothing of it on the disk', async () => {
  const key = await kept();
  expect((await lying(key)).includes(WORDS)).toBe(false);
  expect(await folder.left()).toEqual([]);
  expect(await text(await store('one').read(key))).toBe(WORDS);
});

it('is sealed before it is kept: a stop in between leaves nothing in clear', async () => {
  const file = await folder.put('đơn.pdf', WORDS);
  await store('one').seal(file);
  expect(await folder.left()).toEqual([file.key]);
  expect((await readFile(file.path)).includes(WORDS)).toBe(false);
});

it('opens nothing that was changed, cut, put in the place of another, or never sealed', async () => {
  const [key, other] = [await kept(), await kept()];
  const [sealed, stranger] = [await lying(key), await lying(other)];
  const flipped = Buffer.from(sealed);
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  for (const bytes of [flipped, sealed.subarray(0, 20), stranger, Buffer.from(WORDS)]) {
    await writeFile(join(folder.kept, key), bytes);
    await expect(store('one').read(key)).rejects.toThrow(/NOT_AUTHENTIC|MALFORMED/);
  }
});

it('is sealed anew by another key, once, and the old one is of no use then', async () => {
  const key = await kept();
  expect(await store('two', 'one').reseal(key)).toBe(true);
  expect(await store('two', 'one').reseal(key)).toBe(false);
  expect(await text(await store('two').read(key))).toBe(WORDS);
  expect(await folder.left()).toEqual([]);
  await expect(store('one').read(key)).rejects.toThrow('UNKNOWN_KEY');
});
