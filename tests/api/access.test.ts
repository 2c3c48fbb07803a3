import { buildHotline, buildNews, buildTopic } from '../support/build';
import { collection, type Panel } from '../support/panel';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = collection('news-item');
const UNITS = collection('unit');
const PICKER = '/content-manager/relations/plugin::cchc.news-item';

let portal: Portal;
let section: Section;
let editor: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  editor = await section.as('unit-editor', 'own');
});
afterAll(() => portal.stop());

const id = (name: UnitName) => section.news[name].documentId;
const unitId = (name: UnitName) => section.units[name].documentId;

interface Listed {
  results: { title: string; name: string; label: string }[];
  pagination: { total: number };
}

const list = async (panel: Panel, path: string): Promise<Listed> =>
  (await panel.get(path).expect(200)).body as Listed;
const titles = async (panel: Panel, path = NEWS) =>
  (await list(panel, path)).results.map(({ title }) => title).sort();

describe('a unit editor', () => {
  it('finds the news of the own unit and below in the list, and no others', async () => {
    expect(await titles(editor)).toEqual(['Tin của office', 'Tin của own']);
  });

  it.each([
    ['the filter of a column', `filters[$and][0][title][$contains]=neighbour`],
    ['a filter through the unit', `filters[$and][0][unit][name][$eq]=Xã Bên`],
    ['the search box', `_q=neighbour`],
    ['the published tab', `status=published&_q=neighbour`],
    ['the filter of states', `filters[$and][0][__status][$eq]=published-unmodified&_q=neighbour`],
  ])('finds no foreign news by %s', async (_name, query) => {
    expect((await list(editor, `${NEWS}?${query}`)).pagination.total).toBe(0);
  });

  it('is told the number of the own entries only', async () => {
    expect((await list(editor, `${NEWS}?pageSize=1`)).pagination.total).toBe(2);
  });

  it('opens an own item', async () => {
    const { body } = await editor.get(`${NEWS}/${id('office')}`).expect(200);
    expect(body.data.title).toBe('Tin của office');
  });

  it.each<[string, (document: string) => string]>([
    ['the form', (document) => `${NEWS}/${document}`],
    ['the form in a language it lacks', (document) => `${NEWS}/${document}?locale=en`],
    ['the published text', (document) => `${NEWS}/${document}?status=published`],
    [
      'the count of draft relations',
      (document) => `${NEWS}/${document}/actions/countDraftRelations`,
    ],
    [
      'the count for many',
      (document) => `${NEWS}/actions/countManyEntriesDraftRelations?documentIds[]=${document}`,
    ],
    ['its relations', (document) => `${PICKER}/${document}/topics`],
    ['a picker beside it', (document) => `${PICKER}/topics?id=${document}`],
    [
      'filling in from another language',
      (document) =>
        `/i18n/content-manager/get-fill-from-locale/plugin::cchc.news-item?documentId=${document}` +
        '&sourceLocale=vi&targetLocale=en&collectionType=collection-types',
    ],
  ])('does not see a foreign item through %s, but the own one', async (_name, path) => {
    const foreign = await editor.get(path(id('neighbour'))).expect(403);
    expect(foreign.body.error.message).toMatch(/đơn vị mình và đơn vị cấp dưới/);
    await editor.get(path(id('own'))).expect(200);
  });

  it('gets no foreign text from the check before bulk publishing, but all of the own', async () => {
    const check = (...documentIds: string[]) =>
      editor.post(`${NEWS}/actions/bulkFindForValidation`).send({ documentIds });
    await check(id('own'), id('elsewhere')).expect(403);
    const { body } = await check(id('own')).expect(200);
    expect(body.results).toMatchObject([{ title: 'Tin của own', body: '<p>Nội dung</p>' }]);
  });

  describe('asking for the fields of an item by its row number', () => {
    const rowId = async (name: UnitName): Promise<number> => {
      const row = await portal.strapi.db
        .query('plugin::cchc.news-item')
        .findOne({ where: { documentId: id(name) } });
      return row.id as number;
    };
    const fields = async (written: unknown) =>
      (
        await editor
          .post('/i18n/content-manager/actions/get-non-localized-fields')
          .send({ model: 'plugin::cchc.news-item', id: written, locale: 'vi' })
      ).status;

    it.each<[string, (row: number) => unknown]>([
      ['a number', (row) => row],
      ['a text', String],
    ])('gets the own ones only when it is %s', async (_name, write) => {
      expect(await fields(write(await rowId('own')))).toBe(200);
      expect(await fields(write(await rowId('neighbour')))).toBe(403);
    });

    // The databases read most of these as the number.
    it.each<[string, (row: number) => unknown]>([
      ['with a space', (row) => ` ${row}`],
      ['with a sign', (row) => `+${row}`],
      ['as a fraction', (row) => `${row}.0`],
      ['as an operator', (row) => ({ $in: [row] })],
      ['in lists', (row) => [[row]]],
    ])('gets none when it is written %s', async (_name, write) => {
      for (const name of ['own', 'neighbour'] as const) {
        expect(await fields(write(await rowId(name)))).toBe(400);
      }
    });

    it('gets none of a row that is not there', async () => {
      expect(await fields(999_999)).toBe(403);
    });
  });

  it.each<[string, (document: string) => string]>([
    ['an operator', (document) => `documentIds[$in][0]=${document}`],
    ['a list in the list', (document) => `documentIds[0][0]=${document}`],
    ['an operator in the list', (document) => `documentIds[0][$in][0]=${document}`],
    ['no list', (document) => `documentIds=${document}`],
  ])('has nothing counted that it names by %s', async (_name, query) => {
    for (const name of ['own', 'neighbour'] as const) {
      const { status, body } = await editor.get(
        `${NEWS}/actions/countManyEntriesDraftRelations?${query(id(name))}`,
      );
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringMatching(/INVALID_ID/)]);
    }
  });

  it('names nothing else than entries that are there', async () => {
    const missing = 'khongcotaiday';
    const counted = `documentIds[]=${id('own')}&documentIds[]=${missing}`;
    await editor.get(`${NEWS}/actions/countManyEntriesDraftRelations?${counted}`).expect(403);
    await editor
      .post(`${NEWS}/actions/bulkFindForValidation`)
      .send({ documentIds: [id('own'), missing] })
      .expect(403);
    await editor.get(`${NEWS}/${missing}`).expect(403);
  });

  it('opens a picker beside an item that is not saved yet', async () => {
    await editor.get(`${PICKER}/topics?id=`).expect(200);
  });

  it('fills an English text in from the own Vietnamese one', async () => {
    const { body } = await editor
      .get('/i18n/content-manager/get-fill-from-locale/plugin::cchc.news-item')
      .query({ documentId: id('own'), sourceLocale: 'vi', targetLocale: 'en' })
      .query({ collectionType: 'collection-types' })
      .expect(200);
    expect(body.data).toMatchObject({ title: 'Tin của own', body: '<p>Nội dung</p>' });
  });

  it.each(['unit', 'selectedUnits'])('picks %s among the own units', async (field) => {
    const { results } = await list(editor, `${PICKER}/${field}`);
    expect(results.map(({ label }) => label).sort()).toEqual([
      'Phòng Nhà, Xã Nhà, Tỉnh Một',
      'Xã Nhà, Tỉnh Một',
    ]);
  });

  it('finds no foreign unit by what it types into a picker', async () => {
    expect((await list(editor, `${PICKER}/unit?_q=Bên`)).results).toEqual([]);
  });

  it('picks among all topics', async () => {
    const topic = await buildTopic(portal.strapi, { name: 'Chủ đề chung' });
    const { results } = await list(editor, `${PICKER}/topics?_q=Chủ đề chung`);
    expect(results).toMatchObject([{ documentId: topic.documentId, name: 'Chủ đề chung' }]);
  });

  it('sees of a foreign relation of an own item nothing but that it is there', async () => {
    const { documentId } = await buildNews(portal.strapi, {
      title: 'Gửi sang bên',
      unit: unitId('own'),
      audience: 'selected',
      selectedUnits: [unitId('neighbour')],
    });
    const { results } = await list(editor, `${PICKER}/${documentId}/selectedUnits`);
    expect(results).toHaveLength(1);
    expect(results[0]?.label).toBeUndefined();
    await portal.strapi.documents('plugin::cchc.news-item').delete({ documentId });
  });

  it('sees the own units and hotlines only', async () => {
    for (const name of ['own', 'neighbour'] as const) {
      await buildHotline(portal.strapi, { label: `Số của ${name}`, unit: unitId(name) });
    }
    const hotlines = await list(editor, collection('hotline'));
    const units = await list(editor, UNITS);
    expect(hotlines.results).toMatchObject([{ label: 'Số của own' }]);
    expect(units.results.map(({ name }) => name).sort()).toEqual(['Phòng Nhà', 'Xã Nhà']);
    await editor.get(`${UNITS}/${unitId('neighbour')}`).expect(403);
  });

  it('sees on the first page what happened in the own units only', async () => {
    const { body } = await editor.get('/content-manager/homepage/recent-documents?action=publish');
    const recent = (body.data as { title: string }[]).map(({ title }) => title).sort();
    expect(recent).toEqual(['Tin của office', 'Tin của own']);
  });

  it.each(['/admin/homepage/key-statistics', '/content-manager/homepage/count-documents'])(
    'is not given the numbers of the whole portal by %s',
    async (path) => {
      const { body } = await editor.get(path).expect(403);
      expect(body.error.details.code).toBe('WHOLE_PORTAL');
      await (await section.as('editor-in-chief')).get(path).expect(200);
    },
  );

  it.each(['plugin::upload.file/1/related', 'plugin::cchc.member/units', 'plugin::cchc.site/unit'])(
    'is refused relations of what the role does not read: %s',
    async (path) => {
      await editor.get(`/content-manager/relations/${path}`).expect(403);
    },
  );
});

describe('who sees what', () => {
  const all = ['elsewhere', 'neighbour', 'office', 'own', 'province'].map((n) => `Tin của ${n}`);

  it.each<[string, string, UnitName[], string[]]>([
    ['the editor of a province its communes', 'unit-editor', ['province'], all.slice(1)],
    [
      'an editor of two units both',
      'unit-editor',
      ['own', 'elsewhere'],
      [0, 2, 3].map((n) => all[n] ?? ''),
    ],
    ['an editor without a member record nothing', 'unit-editor', [], []],
    ['an officer its unit', 'officer', ['neighbour'], ['Tin của neighbour']],
    ['a viewer its unit', 'viewer', ['office'], ['Tin của office']],
    ['the editor-in-chief all', 'editor-in-chief', [], all],
    ['the administrator all', 'administrator', [], all],
  ])('%s', async (_name, role, units, expected) => {
    expect(await titles(await section.as(role, ...units))).toEqual(expected);
  });

  it('follows a unit that moves below another one at once', async () => {
    const unit = portal.strapi.documents('plugin::cchc.unit');
    const move = (parent: string) => {
      const data: Record<string, unknown> = { parent };
      return unit.update({ documentId: unitId('office'), data });
    };
    await move(unitId('neighbour'));
    expect(await titles(editor)).toEqual(['Tin của own']);
    await move(unitId('own'));
    expect(await titles(editor)).toEqual(['Tin của office', 'Tin của own']);
  });

  it('nobody without signing in', async () => {
    await portal.http().get(NEWS).expect(401);
    await portal.http().post(`${NEWS}/actions/bulkFindForValidation`).send({}).expect(401);
  });
});
