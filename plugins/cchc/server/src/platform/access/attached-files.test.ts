import type { Core } from '@strapi/types';

import { attachedFiles } from './attached-files';

const MODELS: Record<string, object> = {
  'api::page.page': {
    cover: { type: 'media' },
    blocks: { type: 'dynamiczone', components: ['block.gallery', 'block.text'] },
  },
  'block.gallery': { frames: { type: 'component', repeatable: true, component: 'block.frame' } },
  'block.frame': { picture: { type: 'media' } },
  'block.text': { text: { type: 'text' } },
};

/** A page in two languages, with a gallery in one of them. */
const ROWS = [
  { id: 1, blocks: [{ id: 5, __component: 'block.gallery', frames: [{ id: 7 }, { id: 8 }] }] },
  { id: 2, blocks: [] },
];

const LINKS = [
  { file: 11, uid: 'api::page.page', id: 1, field: 'cover' },
  { file: 12, uid: 'api::page.page', id: 2, field: 'cover' },
  { file: 13, uid: 'block.frame', id: 8, field: 'picture' },
  // Of other pages: the statement asks for types and numbers apart.
  { file: 14, uid: 'api::page.page', id: 8, field: 'cover' },
  { file: 15, uid: 'block.frame', id: 1, field: 'picture' },
];

const joinTable = {
  name: 'files_related_mph',
  joinColumn: { name: 'file_id' },
  morphColumn: { idColumn: { name: 'related_id' }, typeColumn: { name: 'related_type' } },
};

const asked: unknown[] = [];
// As much of Strapi as is needed to find the files of an entry.
const strapi = {
  getModel: (uid: string) => ({ attributes: MODELS[uid] }),
  db: {
    query: () => ({ findMany: (query: object) => (asked.push(query), Promise.resolve(ROWS)) }),
    metadata: new Map([['plugin::upload.file', { attributes: { related: { joinTable } } }]]),
    inTransaction: () => false,
    connection: { raw: () => Promise.resolve(LINKS) },
  },
} as unknown as Core.Strapi;

it('the files of an entry are those of all its languages, zones and rows, by field of the form', async () => {
  const files = await attachedFiles(strapi, 'api::page.page', 'trang');
  expect([...files]).toEqual([
    [11, 'cover'],
    [12, 'cover'],
    [13, 'blocks'],
  ]);
  expect(asked).toMatchObject([
    {
      where: { documentId: 'trang' },
      populate: { blocks: { on: { 'block.gallery': { populate: { frames: {} } } } } },
    },
  ]);
});
