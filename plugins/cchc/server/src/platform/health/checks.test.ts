import { tmpdir } from 'node:os';

import { hasRoom } from './checks';

it.each([
  ['a usual folder', tmpdir(), true],
  ['one without a free byte', '/proc', false],
  ['one that is not there', '/khong/co', false],
])('room for more is in a folder: %s', async (_name, folder, expected) => {
  expect(await hasRoom(folder)).toBe(expected);
});
