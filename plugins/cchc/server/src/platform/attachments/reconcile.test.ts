import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type TestFolder, testFolder } from './folder.fixture';
import { newKey } from './private-folder';
import { type KnownFiles, reconcile } from './reconcile';
import { folderStore, type PrivateStore } from './store';

const HOUR = 3_600_000;
let folder: TestFolder;
let store: PrivateStore;
beforeEach(async () => {
  folder = await testFolder();
  store = folderStore(folder);
});
afterEach(() => folder.remove());

const known = (...keys: string[]): KnownFiles => ({
  has: (key) => Promise.resolve(keys.includes(key)),
  all: () => keys,
});

/** A file that came in so many milliseconds ago. */
const cameIn = async (age: number) => {
  const { key, path } = await folder.put('a.pdf', 'a');
  const moment = new Date(Date.now() - age);
  await utimes(path, moment, moment);
  return key;
};

it('R3 keeps what was committed and not moved any more, however old it is', async () => {
  const keys = [await cameIn(0), await cameIn(50 * HOUR)];
  const { kept, deleted, missing } = await reconcile(store, known(...keys));
  expect(kept.sort()).toEqual(keys.sort());
  expect({ deleted, missing }).toEqual({ deleted: 0, missing: [] });
  expect(await folder.left()).toEqual([]);
  for (const key of keys) expect(await store.has(key)).toBe(true);
});

it('R4 deletes what nobody committed in an hour, and leaves alone what may still be', async () => {
  const young = await cameIn(HOUR - 60_000);
  const old = await cameIn(HOUR + 60_000);
  await folder.put('a', 'a').then(({ path }) => utimes(path, 0, 0));
  expect(await reconcile(store, known())).toEqual({ kept: [], deleted: 2, missing: [] });
  expect(await folder.left()).toEqual([young]);
  expect(await store.has(old)).toBe(false);
});

it('deletes half-drawn pictures and whatever else lies there, by its age', async () => {
  const { path } = await folder.put('a', 'a');
  const drawn = `${path}.new`;
  await folder.put('a', 'a').then((file) => utimes(file.path, 0, 0));
  await writeFile(drawn, '');
  await utimes(drawn, 0, 0);
  expect((await reconcile(store, known())).deleted).toBe(2);
  expect((await folder.left()).map((name) => join(folder.incoming, name))).toEqual([path]);
});

it('reports what is known and has no file', async () => {
  const present = await cameIn(0);
  const lost = newKey();
  expect((await reconcile(store, known(present, lost))).missing).toEqual([lost]);
});

it('does not report what was removed on purpose meanwhile', async () => {
  const gone = newKey();
  const files = { has: () => Promise.resolve(false), all: () => [gone] };
  expect((await reconcile(store, files)).missing).toEqual([]);
});

it('changes nothing the second time', async () => {
  const key = await cameIn(0);
  await reconcile(store, known(key));
  expect(await reconcile(store, known(key))).toEqual({ kept: [], deleted: 0, missing: [] });
});
