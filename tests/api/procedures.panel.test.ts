import { buildProcedure } from '../support/build';
import { collection, type Panel } from '../support/panel';
import { buildSection } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;
interface Row {
  id?: number;
  key: string;
  papers?: Row[];
  fees?: Row[];
}
type Form = Fields & Record<'steps' | 'methods' | 'cases', Row[]>;

const PROCEDURES = collection('procedure');

let portal: Portal;
let chief: Panel;
let unitEditor: Panel;

beforeAll(async () => {
  portal = await startPortal();
  const section = await buildSection(portal);
  chief = await section.as('editor-in-chief');
  unitEditor = await section.as('unit-editor', 'own');
});
afterAll(() => portal.stop());

const keysOf = (rows: Row[] = []): unknown[] =>
  rows.map(({ key, papers, fees }) => [key, keysOf(papers), keysOf(fees)]);
const keys = ({ steps, methods, cases }: Form) => [steps, methods, cases].map(keysOf);

const withFees = () =>
  buildProcedure(portal.strapi, {
    methods: [
      { channel: 'online', fees: [{ amount: 0, note: 'theo quy định' }], text: '' },
      { channel: 'in-person', fees: [{ amount: 5000, note: null }], text: '' },
    ],
  });
const form = async (documentId: string): Promise<Form> =>
  (await chief.get(`${PROCEDURES}/${documentId}`).expect(200)).body.data as Form;

describe('the form of a procedure', () => {
  it('gives the key of every row, and gets it back when it is saved and published', async () => {
    const { documentId } = await withFees();
    const before = await form(documentId);
    expect(keys(before).flat(3).every(Boolean)).toBe(true);
    const { steps, methods, cases } = before;
    const data = { name: 'Tên mới', steps, methods, cases, updateType: 'minor' };
    await chief.put(`${PROCEDURES}/${documentId}`).send(data).expect(200);
    expect(keys(await form(documentId))).toEqual(keys(before));
    await chief.post(`${PROCEDURES}/${documentId}/actions/publish`).send(data).expect(200);
    expect(keys(await form(documentId))).toEqual(keys(before));
  });

  it('gives a row that is added in it a key of its own', async () => {
    const { documentId } = await withFees();
    const { steps } = await form(documentId);
    const data = { steps: [{ title: 'Bước đầu', html: '' }, ...steps] };
    await chief.put(`${PROCEDURES}/${documentId}`).send(data).expect(200);
    const [added, kept] = (await form(documentId)).steps;
    expect(kept?.key).toBe(steps[0]?.key);
    expect(added?.key).toMatch(/^\w{10}$/);
    expect(added?.key).not.toBe(kept?.key);
  });

  it('names a way to apply in words, after a change and at a start too', async () => {
    const { documentId } = await withFees();
    const labels = async () =>
      (await form(documentId)).methods.map((row) => (row as Row & { label: string }).label);
    expect(await labels()).toEqual(['Trực tuyến', 'Trực tiếp']);
    const [, ...others] = (await form(documentId)).methods;
    const methods = others.map((row) => ({ ...row, channel: 'postal' }));
    await chief.put(`${PROCEDURES}/${documentId}`).send({ methods }).expect(200);
    expect(await labels()).toEqual(['Qua bưu chính công ích']);
    await portal.strapi.db.query('cchc.method').updateMany({ data: { label: null } });
    await portal.restart();
    expect(await labels()).toEqual(['Qua bưu chính công ích']);
  });

  it('is only for reading at a unit, whose part is the overlay', async () => {
    const { documentId } = await withFees();
    const path = `${PROCEDURES}/${documentId}`;
    await unitEditor.get(path).expect(200);
    await unitEditor.put(path).send({ name: 'Của xã' }).expect(403);
    await unitEditor.post(`${path}/actions/publish`).send({}).expect(403);
    await unitEditor.delete(path).expect(403);
  });
});

it('the rows of a procedure have Vietnamese names in the panel, and their key is hidden', async () => {
  const { body } = await chief
    .get('/content-manager/content-types/plugin::cchc.procedure/configuration')
    .expect(200);
  const paper = body.data.components['cchc.paper'];
  expect(paper.metadatas.originals.edit.label).toBe('Số bản chính');
  expect(paper.metadatas.key.edit.visible).toBe(false);
  expect(JSON.stringify(paper.layouts.edit)).not.toContain('"key"');
  const method = body.data.components['cchc.method'];
  expect(method.settings.mainField).toBe('label');
  expect(JSON.stringify(method.layouts.edit)).not.toContain('"label"');
});
