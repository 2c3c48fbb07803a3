import { buildDocument, buildProcedure } from '../support/build';
import type { Panel } from '../support/panel';
import { picture } from '../support/picture';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let section: Section;
let editor: Panel;
let neighbour: Panel;
let own: number;
let foreign: number;

const upload = async (panel: Panel, name: string, folder?: number): Promise<number> => {
  const info = JSON.stringify({ name, ...(folder && { folder }) });
  const { body } = await panel
    .post('/upload')
    .field('fileInfo', info)
    .attach('files', picture(), name)
    .expect(201);
  return body[0].id as number;
};

const folder = async (panel: Panel, name: string, parent: number | null = null) => {
  const { body } = await panel.post('/upload/folders').send({ name, parent }).expect(201);
  return body.data.id as number;
};

const file = (id: number): Promise<{ name: string; url: string; folderPath: string } | null> =>
  portal.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
const folderNames = async (): Promise<string[]> => {
  const folders = await portal.strapi.db.query('plugin::upload.folder').findMany({});
  return folders.map(({ name }: { name: string }) => name);
};

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  editor = await section.as('unit-editor', 'own');
  neighbour = await section.as('unit-editor', 'neighbour');
  own = await upload(editor, 'nha.png');
  foreign = await upload(neighbour, 'ben.png');
});
afterAll(() => portal.stop());

const names = async (panel: Panel, query = '') => {
  const { body } = await panel.get(`/upload/files?${query}`).expect(200);
  const { results, pagination } = body as {
    results: { name: string }[];
    pagination: { total: number };
  };
  return [results.map(({ name }) => name).sort(), pagination.total];
};

describe('the media library shows', () => {
  it('an editor the files of the own unit and below', async () => {
    expect(await names(editor)).toEqual([['nha.png'], 1]);
    expect(await names(editor, '_q=ben')).toEqual([[], 0]);
    expect(await names(editor, 'filters[$and][0][name][$contains]=ben')).toEqual([[], 0]);
  });

  it('the editor of the province the files of its communes, but not the other way round', async () => {
    const province = await section.as('unit-editor', 'province');
    await upload(province, 'tinh.png');
    expect(await names(province)).toEqual([['ben.png', 'nha.png', 'tinh.png'], 3]);
    expect(await names(editor)).toEqual([['nha.png'], 1]);
  });

  it('no editor the files of an account that works elsewhere, too', async () => {
    const both = await section.as('unit-editor', 'own', 'elsewhere');
    await upload(both, 'hai-noi.png');
    expect(await names(editor)).toEqual([['nha.png'], 1]);
    expect((await names(both))[1]).toBe(2);
  });

  it('an editor without a member record the own files only', async () => {
    const nobody = await section.as('unit-editor');
    expect(await names(nobody)).toEqual([[], 0]);
    await upload(nobody, 'rieng.png');
    expect(await names(nobody)).toEqual([['rieng.png'], 1]);
  });

  it('the editor-in-chief all files', async () => {
    expect((await names(await section.as('editor-in-chief')))[0]).toContain('ben.png');
  });

  it('a file by its number to those who find it in the list', async () => {
    await editor.get(`/upload/files/${own}`).expect(200);
    await editor.get(`/upload/files/${foreign}`).expect(403);
  });
});

describe('a foreign file is not', () => {
  const info = { fileInfo: { alternativeText: 'Chiếm' } };

  it.each<[string, () => Promise<{ status: number }>]>([
    ['renamed', () => editor.put(`/upload/files/${foreign}`).send(info)],
    ['renamed by the old address', () => editor.post(`/upload?id=${foreign}`).send(info)],
    [
      'replaced',
      async () =>
        editor.post(`/upload/files/${foreign}/replace`).attach('files', picture(), 'x.png'),
    ],
    [
      'replaced by the old address',
      async () => editor.post(`/upload?id=${foreign}`).attach('files', picture(), 'x.png'),
    ],
    ['deleted', () => editor.delete(`/upload/files/${foreign}`)],
    [
      'deleted with own ones',
      () => editor.post('/upload/actions/bulk-delete').send({ fileIds: [own, foreign] }),
    ],
    [
      'moved',
      () =>
        editor
          .post('/upload/actions/bulk-move')
          .send({ fileIds: [foreign], destinationFolderId: null }),
    ],
    [
      'changed with own ones',
      () =>
        editor
          .post('/upload/actions/bulk-update')
          .send({ updates: [own, foreign].map((id) => ({ id, ...info })) }),
    ],
  ])('%s', async (_name, attempt) => {
    const before = JSON.stringify(await file(foreign));
    expect((await attempt()).status).toBe(403);
    expect(JSON.stringify(await file(foreign))).toBe(before);
    expect(await file(own)).not.toBeNull();
  });
});

it('a new file is not hung on an entry by naming its row', async () => {
  const news = portal.strapi.db.query('plugin::cchc.news-item');
  const { documentId } = section.news.neighbour;
  for (const { id } of (await news.findMany({ where: { documentId } })) as { id: number }[]) {
    await editor
      .post('/upload')
      .field({ refId: String(id), ref: 'plugin::cchc.news-item', field: 'cover' })
      .attach('files', picture(), 'gan.png')
      .expect(400);
  }
  expect(await news.count({ where: { documentId, cover: { id: { $notNull: true } } } })).toBe(0);
  // The search looks into document ids, too, which may hold any letters.
  expect(await names(editor, 'filters[$and][0][name][$contains]=gan')).toEqual([[], 0]);
});

describe('a file of the own unit', () => {
  const info = { fileInfo: { name: 'Đổi tên' } };
  const cover = async ({ documentId }: { documentId: string }, id: number) => {
    const data: Record<string, unknown> = { cover: id };
    await portal.strapi
      .documents('plugin::cchc.news-item')
      .update({ documentId, locale: 'vi', data });
  };

  type Change = (id: number) => PromiseLike<{ status: number; body: { error?: object } }>;
  const CHANGES: [string, Change][] = [
    ['renamed', (id) => editor.put(`/upload/files/${id}`).send(info)],
    ['renamed by the old address', (id) => editor.post(`/upload?id=${id}`).send(info)],
    [
      'replaced',
      (id) => editor.post(`/upload/files/${id}/replace`).attach('files', picture(), 'x.png'),
    ],
    [
      'replaced by the old address',
      (id) => editor.post(`/upload?id=${id}`).attach('files', picture(), 'x.png'),
    ],
    [
      'changed with others',
      (id) => editor.post('/upload/actions/bulk-update').send({ updates: [{ id, ...info }] }),
    ],
    ['deleted', (id) => editor.delete(`/upload/files/${id}`)],
    [
      'deleted with others',
      (id) => editor.post('/upload/actions/bulk-delete').send({ fileIds: [own, id] }),
    ],
  ];

  it.each(CHANGES)('that another unit uses is not %s', async (_name, change) => {
    const id = await upload(editor, 'muon.png');
    await cover(section.news.neighbour, id);
    const before = JSON.stringify(await file(id));
    const { status, body } = await change(id);
    expect([status, body.error]).toMatchObject([
      403,
      { message: expect.stringMatching(/đang được dùng/), details: { code: 'FILE_IN_USE' } },
    ]);
    expect(JSON.stringify(await file(id))).toBe(before);
    expect(await file(own)).not.toBeNull();
  });

  it.each(CHANGES.slice(0, -1))(
    'that the own unit and those below use is %s',
    async (_name, change) => {
      const id = await upload(editor, 'dung.png');
      await cover(section.news.own, id);
      await cover(section.news.office, id);
      expect((await change(id)).status).toBe(200);
    },
  );

  it('is not deleted with its folder while another unit uses it', async () => {
    const top = await folder(editor, 'Dùng chung');
    const id = await upload(editor, 'trong.png', top);
    await cover(section.news.neighbour, id);
    const { body } = await editor.post('/upload/actions/bulk-delete').send({ folderIds: [top] });
    expect(body.error?.details).toMatchObject({ code: 'FILE_IN_USE' });
    expect(await file(id)).not.toBeNull();
  });

  it('is not deleted while a paper of a procedure or a document of the unit above is it', async () => {
    const form = await upload(editor, 'to-khai.png');
    const papers = [{ name: 'Tờ khai', originals: 1, copies: 0, formFile: form }];
    await buildProcedure(portal.strapi, { cases: [{ name: null, papers }] }, { status: 'draft' });
    const plan = await upload(editor, 'ke-hoach.png');
    const unit = section.units.province.documentId;
    await buildDocument(portal.strapi, { unit, files: [plan] });
    for (const id of [form, plan]) {
      const { body } = await editor.delete(`/upload/files/${id}`).expect(403);
      expect(body.error.details.code).toBe('FILE_IN_USE');
    }
    const chief = await section.as('editor-in-chief');
    for (const id of [form, plan]) await chief.delete(`/upload/files/${id}`).expect(200);
  });

  it.each(['abc', '9007199254740993', '1.5'])('is named by nothing like %s', async (id) => {
    for (const [, change] of CHANGES.filter(([name]) => !name.includes('others'))) {
      const { status } = await change(id as unknown as number);
      expect(status).toBe(400);
    }
  });
});

describe('folders', () => {
  it('are for all to see, and common ones for all to put files and folders into', async () => {
    const id = await folder(await section.as('editor-in-chief'), 'Chung');
    const { body } = await editor.get('/upload/folders').expect(200);
    expect(body.data).toContainEqual(expect.objectContaining({ name: 'Chung' }));
    const shared = await upload(editor, 'gop.png', id);
    expect(await file(shared)).toMatchObject({ name: 'gop.png' });
    await folder(editor, 'Góp', id);
  });

  it('of the unit above take what is below, which is deleted with them', async () => {
    const province = await section.as('unit-editor', 'province');
    const top = await folder(province, 'Tỉnh');
    await upload(editor, 'gui-tinh.png', await folder(editor, 'Xã gửi', top));
    await province
      .post('/upload/actions/bulk-delete')
      .send({ folderIds: [top] })
      .expect(200);
    expect(await folderNames()).not.toContain('Xã gửi');
  });

  it('of another unit take in nothing, so that it can delete them', async () => {
    const theirs = await folder(neighbour, 'Của bên');
    const mine = await folder(editor, 'Của nhà');
    const move = (body: object) =>
      editor.post('/upload/actions/bulk-move').send({ destinationFolderId: theirs, ...body });
    const fileInfo = { name: 'x.png', folder: theirs };
    const attempts = [
      editor.post('/upload/folders').send({ name: 'Chen', parent: theirs }),
      editor.put(`/upload/folders/${mine}`).send({ name: 'Chen', parent: theirs }),
      move({ folderIds: [mine] }),
      move({ fileIds: [own] }),
      editor.put(`/upload/files/${own}`).send({ fileInfo }),
      editor.post('/upload/actions/bulk-update').send({ updates: [{ id: own, fileInfo }] }),
      editor
        .post('/upload')
        .field('fileInfo', JSON.stringify(fileInfo))
        .attach('files', picture(), 'x.png'),
      editor
        .post('/upload/files')
        .field('fileInfo', JSON.stringify(fileInfo))
        .attach('files', picture(), 'x.png'),
    ];
    for (const attempt of attempts) {
      const { status, body } = await attempt;
      expect([status, body.error?.details?.code]).toEqual([403, 'FOREIGN_FOLDER']);
    }
    await neighbour
      .post('/upload/actions/bulk-delete')
      .send({ folderIds: [theirs] })
      .expect(200);
    expect(await folderNames()).toContain('Của nhà');
    expect(await file(own)).toMatchObject({ folderPath: '/' });
  });

  it.each<[string, (id: number) => Promise<{ status: number; body: unknown }>]>([
    ['deleted', (id) => editor.post('/upload/actions/bulk-delete').send({ folderIds: [id] })],
    [
      'moved',
      (id) =>
        editor
          .post('/upload/actions/bulk-move')
          .send({ folderIds: [id], destinationFolderId: null }),
    ],
    ['renamed', (id) => editor.put(`/upload/folders/${id}`).send({ name: 'Đổi', parent: null })],
  ])('of others, or with files of others deep inside, are not %s', async (name, attempt) => {
    const top = await folder(editor, `Nhà (${name})`);
    const inner = await folder(editor, 'Trong', top);
    const lent = await upload(await section.as('editor-in-chief'), 'gui-nho.png', inner);
    const theirs = await folder(neighbour, `Bên (${name})`);
    for (const id of [top, theirs]) {
      const { status, body } = await attempt(id);
      expect([status, JSON.stringify(body)]).toEqual([403, expect.stringMatching(/đơn vị khác/)]);
    }
    expect(await file(lent)).not.toBeNull();
    expect(await folderNames()).toEqual(expect.arrayContaining([`Nhà (${name})`, `Bên (${name})`]));
  });

  it('of the own unit are moved and deleted with all that is in them', async () => {
    const id = await folder(editor, 'Bỏ đi');
    const inside = await upload(editor, 'bo-di.png', id);
    const parent = await folder(editor, 'Ngăn');
    await editor
      .post('/upload/actions/bulk-move')
      .send({ folderIds: [id], destinationFolderId: parent })
      .expect(200);
    await editor
      .post('/upload/actions/bulk-delete')
      .send({ folderIds: [parent] })
      .expect(200);
    expect(await file(inside)).toBeNull();
    expect(await folderNames()).not.toContain('Bỏ đi');
  });
});

it('an editor of a unit does not make the server fetch addresses, which may be its own network', async () => {
  const urls = ['http://0.0.0.0:1/x.png'];
  const { status, body } = await editor.post('/upload/actions/upload-from-urls').send({ urls });
  expect([status, JSON.stringify(body)]).toEqual([403, expect.stringMatching(/FETCHED_FILE/)]);
});

it('the media library takes nothing from those who may only look', async () => {
  const viewer = await section.as('viewer', 'own');
  expect((await names(viewer))[0]).toContain('nha.png');
  await viewer.post('/upload').attach('files', picture(), 'x.png').expect(403);
  await viewer.delete(`/upload/files/${own}`).expect(403);
  await viewer.post('/upload/folders').send({ name: 'Không', parent: null }).expect(403);
});
