import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isKey, newKey, preparePrivateFolder, UnfitFolder } from './private-folder';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cchc-attachments-'));
  mkdirSync(join(root, 'public'));
});
afterEach(() => rmSync(root, { recursive: true }));

const prepare = (folder?: string) =>
  preparePrivateFolder({ CCHC_PRIVATE_DIR: folder }, { root, publicDir: join(root, 'public') });

it('lies below the app when nothing else is said, closed to other users', () => {
  const { incoming, kept } = prepare();
  expect(incoming).toBe(join(root, '.private', 'incoming'));
  expect(statSync(kept).mode & 0o777).toBe(0o700);
  expect(statSync(join(root, '.private')).mode & 0o777).toBe(0o700);
});

it('lies where the environment says, again without a complaint', () => {
  expect(prepare('data/tep').kept).toBe(join(root, 'data/tep/kept'));
  expect(prepare(join(root, 'data/tep')).kept).toBe(join(root, 'data/tep/kept'));
  expect(prepare('public-not').kept).toBe(join(root, 'public-not/kept'));
});

it.each(['public', 'public/uploads/tep', './x/../public/a', 'link/a'])(
  'S-34 refuses to lie inside the public folder: %s',
  (folder) => {
    symlinkSync(join(root, 'public'), join(root, 'link'));
    expect(() => prepare(folder)).toThrow(UnfitFolder);
    expect(() => prepare(folder)).toThrow('không được nằm trong thư mục công khai');
  },
);

it('draws names of 128 bits', () => {
  const keys = new Set(Array.from({ length: 1000 }, newKey));
  expect(keys.size).toBe(1000);
  expect([...keys].every(isKey)).toBe(true);
  expect(['', '../../etc/passwd', `${newKey()}/`, `${newKey()}\n`].some(isKey)).toBe(false);
});
