import type { SearchMissList } from '../../plugins/cchc/shared/contracts/search-miss';
import { fold } from '../../plugins/cchc/shared/text';
import { buildProcedure } from '../support/build';
import type { Panel } from '../support/panel';
import { buildSection } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const MISSES = '/cchc/search-misses';
const MISS = 'plugin::cchc.search-miss';
const SYNONYM = 'plugin::cchc.synonym';
const MARRIAGE = '1.000894';
const DEATH = '1.000656';

let portal: Portal;
let chief: Panel;
let unitEditor: Panel;

beforeAll(async () => {
  portal = await startPortal();
  const section = await buildSection(portal);
  chief = await section.as('editor-in-chief');
  unitEditor = await section.as('unit-editor', 'own');
  await buildProcedure(portal.strapi, { code: MARRIAGE, name: 'Đăng ký kết hôn' });
  await buildProcedure(portal.strapi, { code: DEATH, name: 'Đăng ký khai tử' });
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await portal.strapi.db.query(MISS).deleteMany({});
  await portal.strapi.db.query(SYNONYM).deleteMany({ where: { origin: { $ne: 'seed' } } });
});

const found = async (q: string): Promise<string[]> => {
  const { body } = await portal.http().get('/api/cchc/procedures').query({ q }).expect(200);
  return (body as { data: { code: string }[] }).data.map(({ code }) => code);
};
const list = async (query = ''): Promise<SearchMissList> =>
  (await chief.get(`${MISSES}?${query}`).expect(200)).body as SearchMissList;
const questions = async () => (await list()).data.map(({ question }) => question);

/** Puts a question onto the list, as the public search does. */
const missed = async (question: string, fields: Record<string, unknown> = {}): Promise<string> => {
  const now = new Date();
  const { documentId }: { documentId: string } = await portal.strapi.db.query(MISS).create({
    data: {
      ...{ question, questionKey: fold(question), count: 1, firstSeenAt: now, lastSeenAt: now },
      ...{ publishedAt: now, ...fields },
    },
  });
  return documentId;
};

describe('the list of what was not found', () => {
  it('names what was asked most often first, when, where, and what it may have meant', async () => {
    await missed('xin cưới hỏi', { count: 2, lastSeenAt: '2026-01-02T03:00:00.000Z' });
    await missed('dang ky kethon', { count: 5, unitCode: 'không có' });
    const { data, meta } = await list();
    expect(data).toMatchObject([
      { question: 'dang ky kethon', count: 5, unit: null },
      { question: 'xin cưới hỏi', count: 2, lastSeenAt: '2026-01-02T10:00:00.000+07:00' },
    ]);
    expect(data[0]?.suggestions[0]).toEqual({ code: MARRIAGE, name: 'Đăng ký kết hôn' });
    expect(meta.pagination).toMatchObject({ page: 1, total: 2 });
  });

  it('comes page by page', async () => {
    await missed('một', { count: 3 });
    await missed('hai', { count: 2 });
    const { data, meta } = await list('page=2&pageSize=1');
    expect(data.map(({ question }) => question)).toEqual(['hai']);
    expect(meta.pagination).toMatchObject({ page: 2, pageCount: 2, total: 2 });
  });

  it('is for those who may write synonyms', async () => {
    const documentId = await missed('quắn quéo');
    await unitEditor.get(MISSES).expect(403);
    await unitEditor.get(`${MISSES}/procedures?q=a`).expect(403);
    await unitEditor.post(`${MISSES}/${documentId}/synonym`).send({ code: DEATH }).expect(403);
    await unitEditor.delete(`${MISSES}/${documentId}`).expect(403);
    await portal.http().get(MISSES).expect(401);
    expect(await questions()).toEqual(['quắn quéo']);
  });
});

describe('one click', () => {
  it('makes the phrase find the procedure at once, and takes it off the list', async () => {
    const documentId = await missed('quẳng gánh');
    const path = `${MISSES}/${documentId}/synonym`;
    await chief.post(path).send({ code: DEATH }).expect(200);
    expect(await found('quẳng gánh')).toEqual([DEATH]);
    expect(await found('quang ganh')).toEqual([DEATH]);
    expect(await questions()).not.toContain('quẳng gánh');
    await chief.post(path).send({ code: DEATH }).expect(404);
  });

  it('adds to the synonym that the words are already', async () => {
    await portal.strapi.documents(SYNONYM).create({ data: { phrase: 'zíc zắc', codes: DEATH } });
    const documentId = await missed('Zíc  ZẮC');
    await chief.post(`${MISSES}/${documentId}/synonym`).send({ code: MARRIAGE }).expect(200);
    expect(await found('zíc zắc')).toEqual([MARRIAGE, DEATH]);
  });

  it('is refused for what is no code, and the phrase stays', async () => {
    const documentId = await missed('quắn quéo');
    await chief.post(`${MISSES}/${documentId}/synonym`).send({ code: 'kết hôn' }).expect(400);
    await chief.post(`${MISSES}/${documentId}/synonym`).send({}).expect(400);
    expect(await questions()).toEqual(['quắn quéo']);
  });

  it('dismisses', async () => {
    const documentId = await missed('quắn quéo');
    await chief.delete(`${MISSES}/${documentId}`).expect(200);
    await chief.delete(`${MISSES}/${documentId}`).expect(404);
    expect(await questions()).toEqual([]);
  });
});

it('any procedure can be looked for, by its name or its code', async () => {
  const choices = async (q: string) => {
    const { body } = await chief.get(`${MISSES}/procedures`).query({ q }).expect(200);
    return (body.data as { code: string }[]).map(({ code }) => code);
  };
  expect((await choices('khai tu'))[0]).toBe(DEATH);
  expect((await choices('1000894'))[0]).toBe(MARRIAGE);
  await chief.get(`${MISSES}/procedures?q=`).expect(400);
});

it('what a filter hides was found, and does not come onto the list', async () => {
  const url = '/api/cchc/procedures?filters[level]=ministry';
  await portal.http().get(url).query({ q: 'đăng ký khai tử' }).expect(200);
  await portal.http().get(url).query({ q: 'lộc cộc' }).expect(200);
  await portal.restart();
  expect(await portal.strapi.db.query(MISS).findMany({ select: ['question'] })).toEqual([
    expect.objectContaining({ question: 'lộc cộc' }),
  ]);
});
