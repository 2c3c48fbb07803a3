import { buildHotline, buildUnit } from '../support/build';
import { collection, type Panel } from '../support/panel';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const HOTLINES = collection('hotline');
const UNITS = collection('unit');

let portal: Portal;
let section: Section;
let editor: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  editor = await section.as('unit-editor', 'own');
});
afterAll(() => portal.stop());

const unitId = (name: UnitName) => section.units[name].documentId;
const connect = (name: UnitName) => ({ connect: [{ documentId: unitId(name) }], disconnect: [] });

describe('a hotline', () => {
  const build = async (name: UnitName) =>
    `${HOTLINES}/${(await buildHotline(portal.strapi, { unit: unitId(name) })).documentId}`;

  it('belongs to the own unit when it is made, and to no foreign one', async () => {
    const hotline = { label: 'Trực ban', subject: 'conduct', phone: '0239 000 0002' };
    const { body } = await editor.post(HOTLINES).send(hotline).expect(201);
    expect(body.data.unit.name).toBe('Xã Nhà');
    await editor
      .post(HOTLINES)
      .send({ ...hotline, unit: connect('neighbour') })
      .expect(403);
  });

  it.each(['unit-editor', 'officer'])('is kept up by an %s of its unit, no other', async (role) => {
    const keeper = await section.as(role, 'own');
    await keeper
      .put(await build('office'))
      .send({ hours: '7:30 – 16:30' })
      .expect(200);
    const foreign = await build('neighbour');
    await keeper.put(foreign).send({ hours: '24/7' }).expect(403);
    await keeper.delete(foreign).expect(403);
  });

  it('is made and deleted by no officer, and changed by no viewer', async () => {
    const officer = await section.as('officer', 'own');
    const hotline = { label: 'Trực ban', subject: 'conduct', phone: '0239 000 0003' };
    await officer.post(HOTLINES).send(hotline).expect(403);
    await officer.delete(await build('own')).expect(403);
    const viewer = await section.as('viewer', 'own');
    await viewer
      .put(await build('own'))
      .send({ hours: '24/7' })
      .expect(403);
  });
});

describe('a unit', () => {
  it('gets new contacts from its editor, who cannot touch name, code, kind or parent', async () => {
    const { documentId } = section.units.office;
    const data = { phone: '0239 000 0009', name: 'Đổi tên', code: '99', kind: 'ward' };
    const parent = connect('neighbour');
    await editor
      .put(`${UNITS}/${documentId}`)
      .send({ ...data, parent })
      .expect(200);
    const row = await portal.strapi.db
      .query('plugin::cchc.unit')
      .findOne({ where: { documentId }, populate: ['parent'] });
    expect(row).toMatchObject({ phone: '0239 000 0009', name: 'Phòng Nhà', kind: 'office' });
    expect(row.parent.name).toBe('Xã Nhà');
  });

  it('is left alone by editors of others, and made or deleted by none', async () => {
    const { documentId } = await buildUnit(portal.strapi, { parent: unitId('own') });
    await editor
      .put(`${UNITS}/${unitId('neighbour')}`)
      .send({ phone: '1' })
      .expect(403);
    await editor
      .put(`${UNITS}/${unitId('province')}`)
      .send({ phone: '1' })
      .expect(403);
    await editor.post(UNITS).send({ code: '1', name: 'Xã Mới', kind: 'commune' }).expect(403);
    await editor.delete(`${UNITS}/${documentId}`).expect(403);
  });
});
