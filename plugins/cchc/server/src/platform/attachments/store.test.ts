import { readdir } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

import { type TestFolder, testFolder } from './folder.fixture';
import { newKey } from './private-folder';
import { folderStore, type PrivateStore } from './store';

let folder: TestFolder;
let store: PrivateStore;
beforeEach(async () => {
  folder = await testFolder();
  store = folderStore(folder);
});
afterEach(() => folder.remove());

it('keeps what came in under its key, gives it back and removes it', async () => {
  const file = await folder.put('đơn.pdf', 'nội dung');
  expect(await store.has(file.key)).toBe(true);
  expect(await store.keep(file)).toBe(file.key);
  expect(await folder.left()).toEqual([]);
  expect(await text(await store.read(file.key))).toBe('nội dung');
  await store.remove(file.key);
  expect(await store.has(file.key)).toBe(false);
  await expect(store.read(file.key)).rejects.toThrow('ENOENT');
});

it('keeps and removes a second time without a complaint', async () => {
  const file = await folder.put('a.pdf', 'a');
  await store.keep(file);
  await store.keep(file);
  await store.remove(file.key);
  await store.remove(file.key);
  await expect(store.keep(file)).rejects.toThrow('ENOENT');
});

it('gives back what was not kept yet', async () => {
  const { key } = await folder.put('a.pdf', 'a');
  expect(await text(await store.read(key))).toBe('a');
});

it('removes what was not kept yet, too', async () => {
  const { key } = await folder.put('a.pdf', 'a');
  await store.remove(key);
  expect(await folder.left()).toEqual([]);
});

it.each(['../kept', 'a/b', '', `${newKey()}.pdf`])('takes %j for no key', async (key) => {
  await expect(store.read(key)).rejects.toThrow('not a key');
  await expect(store.keep({ key })).rejects.toThrow('not a key');
  await expect(store.remove(key)).rejects.toThrow('not a key');
  expect(await readdir(folder.kept)).toEqual([]);
});

it('says so when a folder cannot be read', async () => {
  await folder.remove();
  await expect(store.waiting()).rejects.toThrow('ENOENT');
});
