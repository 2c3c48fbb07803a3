import { vietnamDate } from '../../plugins/cchc/shared/time';
import { buildLocal, buildProcedure, type Document } from '../support/build';
import type { Panel } from '../support/panel';
import { amend, REVIEWS, reviewsOf } from '../support/review';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const LOCAL = 'plugin::cchc.procedure-local';
const today = () => vietnamDate(new Date());

let portal: Portal;
let section: Section;
let editor: Panel;
let count = 0;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  editor = await section.as('unit-editor', 'own');
});
afterAll(() => portal.stop());

const stored = async ({ documentId }: Document): Promise<Fields> =>
  portal.strapi.db.query(LOCAL).findOne({ where: { documentId } });

/** A procedure in its first edition. */
const published = async (fields: Fields = {}) => {
  const code = `5.${String((count += 1)).padStart(6, '0')}`;
  const document = await buildProcedure(portal.strapi, { code, ...fields });
  return { ...document, code };
};
const overlay = (procedure: { code: string }, unit: UnitName, fields: Fields = {}) =>
  buildLocal(portal.strapi, {
    unit: section.units[unit].documentId,
    procedureCode: procedure.code,
    ...fields,
  });
const unitCode = async (unit: UnitName): Promise<string> => {
  const { documentId } = section.units[unit];
  return (await portal.strapi.db.query('plugin::cchc.unit').findOne({ where: { documentId } }))
    .code;
};
const FEES = [
  {
    channel: 'in-person',
    durationValue: '5',
    durationUnit: 'working-day',
    fees: [{ amount: 8000, currency: 'VND', note: null }],
    text: '',
  },
];

describe('a new edition', () => {
  it('makes two communes look again; one confirms, the other still has to', async () => {
    const procedure = await published();
    const [own, neighbour] = [
      await overlay(procedure, 'own'),
      await overlay(procedure, 'neighbour'),
    ];
    const province = reviewsOf(await section.as('unit-editor', 'province'));
    const waiting = () => province.states(`list=needs-review&q=${procedure.code}`);
    expect(await waiting()).toEqual([]);
    await amend(portal, procedure, { description: 'Bản hai.' });
    expect(await waiting()).toEqual([
      `Xã Nhà ${procedure.code} needs-review`,
      `Xã Bên ${procedure.code} needs-review`,
    ]);
    await reviewsOf(editor).confirm(own.documentId, 2).expect(200);
    expect(await waiting()).toEqual([`Xã Bên ${procedure.code} needs-review`]);
    expect(await stored(own)).toMatchObject({ acknowledgedEdition: 2, lastReviewedOn: today() });
    expect(await stored(neighbour)).toMatchObject({ acknowledgedEdition: 1 });
    const shown = async (code: string) =>
      (await portal.http().get(`/api/cchc/procedures/${procedure.code}?unit=${code}`)).body.data
        .local.upToDate as boolean;
    expect([await shown(await unitCode('own')), await shown(await unitCode('neighbour'))]).toEqual([
      true,
      false,
    ]);
  });

  it('is compared with the one that the unit knows, and says what concerns the overlay', async () => {
    const procedure = await published();
    const { documentId } = await overlay(procedure, 'own', { feeNote: '8.000 đồng' });
    await amend(portal, procedure, { methods: FEES });
    const found = await reviewsOf(editor).differences(documentId);
    expect([found.from?.number, found.to.number, found.to.changeNote]).toEqual([
      1,
      2,
      'Có thay đổi.',
    ]);
    expect(found.differences.map(({ part }) => part)).toContain('fees');
    expect(found.touched).toEqual(['fees']);
  });

  it('is not confirmed by somebody who has seen an older one', async () => {
    const procedure = await published();
    const local = await overlay(procedure, 'own');
    await amend(portal, procedure, { description: 'Hai.' });
    await amend(portal, procedure, { description: 'Ba.' });
    const { body } = await reviewsOf(editor).confirm(local.documentId, 2).expect(409);
    expect(body.error.details.code).toBe('NEWER_EDITION');
    expect((await stored(local)).acknowledgedEdition).toBe(1);
  });
});

describe('confirming many at once', () => {
  it('leaves those that speak about what changed, and says why', async () => {
    const [fee, description, due] = [await published(), await published(), await published()];
    const speaking = await overlay(fee, 'own', { feeNote: '8.000 đồng' });
    const silent = await overlay(fee, 'office');
    const untouched = await overlay(description, 'own', { feeNote: '5.000 đồng' });
    const overdue = await overlay(due, 'own', {
      lastReviewedOn: '2025-01-01',
      reviewDueOn: '2026-01-01',
    });
    await amend(portal, fee, { methods: FEES });
    await amend(portal, description, { description: 'Dễ hiểu hơn.' });
    await amend(portal, due, { description: 'Dễ hiểu hơn.' });
    const documentIds = [speaking, silent, untouched, overdue].map((one) => one.documentId);

    const reviews = reviewsOf(editor);
    const before = await reviews.confirmMany({ documentIds, dryRun: true });
    expect((await stored(untouched)).acknowledgedEdition).toBe(1);
    const { confirmed, left } = await reviews.confirmMany({ documentIds });
    expect({ confirmed, left }).toEqual(before);
    expect(confirmed).toBe(2);
    expect(left.map(({ documentId, reasons }) => [documentId, reasons])).toEqual([
      [speaking.documentId, ['fees']],
      [overdue.documentId, ['review-due']],
    ]);
    const editions = [speaking, silent, untouched, overdue].map(
      async (one) => (await stored(one)).acknowledgedEdition,
    );
    expect(await Promise.all(editions)).toEqual([1, 2, 2, 1]);
  });

  it('takes all that waits at a unit where none is named', async () => {
    const procedure = await published();
    const [own, office] = [await overlay(procedure, 'own'), await overlay(procedure, 'office')];
    await amend(portal, procedure, { description: 'Hai.' });
    await reviewsOf(editor).confirmMany({ unit: await unitCode('office') });
    expect((await stored(office)).acknowledgedEdition).toBe(2);
    expect((await stored(own)).acknowledgedEdition).toBe(1);
  });

  it('never takes an abolished procedure for settled', async () => {
    const procedure = await published();
    const { documentId } = await overlay(procedure, 'own');
    await amend(portal, procedure, { lifecycle: 'abolished' });
    const { left } = await reviewsOf(editor).confirmMany({ documentIds: [documentId] });
    expect(left.map(({ reasons }) => reasons)).toEqual([['lifecycle']]);
  });
});

it('a review whose day has come is listed, and one click settles it for a year', async () => {
  const procedure = await published();
  const local = await overlay(procedure, 'own', {
    lastReviewedOn: '2025-01-01',
    reviewDueOn: '2026-01-01',
  });
  const reviews = reviewsOf(editor);
  const listed = () => reviews.states(`list=review-due&q=${procedure.code}`);
  expect(await listed()).toEqual([`Xã Nhà ${procedure.code} review-due`]);
  await reviews.confirm(local.documentId, 1).expect(200);
  expect(await listed()).toEqual([]);
  const { reviewDueOn } = await stored(local);
  expect(String(reviewDueOn).slice(0, 4)).toBe(String(Number(today().slice(0, 4)) + 1));
});

describe('what a unit still lacks', () => {
  it('is a legal part, an overlay, or a place, hours or phone in it', async () => {
    const [whole, empty, gaps, foreign] = [
      await published(),
      await published({ steps: [], audience: '' }),
      await published(),
      await published({ atCommune: false, atProvince: true }),
    ];
    await overlay(whole, 'own');
    await overlay(gaps, 'own', { phone: null, hours: '' });
    const { list } = reviewsOf(editor);
    const missing = await list(`list=missing&pageSize=100&unit=${await unitCode('own')}`);
    const of = ({ code }: { code: string }) => missing.data.find((row) => row.code === code);
    expect(of(whole)).toBeUndefined();
    expect(of(foreign)).toBeUndefined();
    expect(of(empty)).toMatchObject({
      documentId: null,
      state: 'none',
      missing: ['steps', 'audience'],
      gaps: ['overlay'],
    });
    expect(of(gaps)).toMatchObject({ missing: [], gaps: ['hours', 'phone'] });
    expect(missing.meta.counts.missing).toBe(missing.meta.pagination.total);
  });

  it('is nothing where the unit does not carry the procedure out', async () => {
    const procedure = await published({ steps: [] });
    await overlay(procedure, 'own', { applies: false, phone: null });
    const code = await unitCode('own');
    expect(await reviewsOf(editor).states(`list=missing&unit=${code}&q=${procedure.code}`)).toEqual(
      [],
    );
  });

  it('is told of the draft beside its form, with the editions', async () => {
    const procedure = await published();
    const chief = await section.as('editor-in-chief');
    const data: Fields = { steps: [] };
    await portal.strapi
      .documents('plugin::cchc.procedure')
      .update({ documentId: procedure.documentId, data });
    const state = await chief.get(`/cchc/procedures/${procedure.documentId}/state`).expect(200);
    expect(state.body.data).toMatchObject({ missing: ['steps'], editions: [{ number: 1 }] });
  });
});

describe('two editions', () => {
  it('are compared part by part, and not with one that does not exist', async () => {
    const procedure = await published();
    await amend(portal, procedure, { audience: 'Công dân Việt Nam\nDoanh nghiệp' });
    const viewer = await section.as('viewer', 'own');
    const compare = (from: number, to: number) =>
      viewer.get(`/cchc/procedures/${procedure.code}/compare?from=${from}&to=${to}`);
    const { body } = await compare(1, 2).expect(200);
    expect(body.data.differences).toEqual([
      {
        part: 'audience',
        label: 'Đối tượng thực hiện',
        before: 'Công dân Việt Nam',
        after: 'Công dân Việt Nam\nDoanh nghiệp',
        rows: [
          {
            key: 'Doanh nghiệp',
            change: 'added',
            before: null,
            after: 'Doanh nghiệp',
            position: 1,
          },
        ],
      },
    ]);
    await compare(1, 9).expect(404);
    await viewer.get(`/cchc/procedures/${procedure.code}/compare?from=x&to=2`).expect(400);
  });
});

describe('another unit’s overlay', () => {
  let foreign: Document;
  beforeAll(async () => {
    const procedure = await published();
    foreign = await overlay(procedure, 'neighbour');
    await amend(portal, procedure, { description: 'Hai.' });
  });

  const attempts: [string, (panel: Panel) => Promise<{ status: number }>][] = [
    ['compared', (panel) => panel.get(`${REVIEWS}/${foreign.documentId}/differences`)],
    [
      'confirmed',
      (panel) => panel.post(`${REVIEWS}/${foreign.documentId}/confirm`).send({ edition: 2 }),
    ],
    [
      'confirmed among many',
      (panel) => panel.post(`${REVIEWS}/confirm`).send({ documentIds: [foreign.documentId] }),
    ],
    ['listed', async (panel) => panel.get(`${REVIEWS}?unit=${await unitCode('neighbour')}`)],
    [
      'confirmed with its unit',
      async (panel) => panel.post(`${REVIEWS}/confirm`).send({ unit: await unitCode('neighbour') }),
    ],
    [
      'read in the Content Manager',
      (panel) => panel.get(`/content-manager/collection-types/${LOCAL}/${foreign.documentId}`),
    ],
    [
      'changed in the Content Manager',
      (panel) =>
        panel
          .put(`/content-manager/collection-types/${LOCAL}/${foreign.documentId}`)
          .send({ phone: '113' }),
    ],
    [
      'deleted in the Content Manager',
      (panel) => panel.delete(`/content-manager/collection-types/${LOCAL}/${foreign.documentId}`),
    ],
  ];

  it.each(attempts)('is not %s', async (_name, attempt) => {
    const before = JSON.stringify(await stored(foreign));
    expect((await attempt(editor)).status).toBe(403);
    expect(JSON.stringify(await stored(foreign))).toBe(before);
  });

  it('is in no list, and a bulk confirmation passes it by', async () => {
    const reviews = reviewsOf(editor);
    expect((await reviews.states('list=all')).filter((row) => row.startsWith('Xã Bên'))).toEqual(
      [],
    );
    await reviews.confirmMany();
    expect((await stored(foreign)).acknowledgedEdition).toBe(1);
    const { body } = await editor.get(`${REVIEWS}/units`).expect(200);
    expect((body.data as { name: string }[]).map(({ name }) => name)).not.toContain('Xã Bên');
  });
});

describe('the rights', () => {
  const attempt = async (role: string) => {
    const procedure = await published();
    const { documentId } = await overlay(procedure, 'own');
    const panel = await section.as(role, 'own');
    return [
      (await panel.get(REVIEWS)).status,
      (await panel.get(`${REVIEWS}/${documentId}/differences`)).status,
      (await panel.post(`${REVIEWS}/${documentId}/confirm`).send({ edition: 1 })).status,
      (await panel.post(`${REVIEWS}/confirm`).send({ documentIds: [documentId] })).status,
    ];
  };

  it.each([
    ['officer', [200, 200, 200, 200]],
    ['viewer', [200, 200, 403, 403]],
  ])('of an %s', async (role, statuses) => {
    expect(await attempt(role)).toEqual(statuses);
  });

  it('are nobody’s without signing in', async () => {
    for (const path of [REVIEWS, `${REVIEWS}/units`, '/cchc/procedures/x/state']) {
      await portal.http().get(path).expect(401);
    }
    await portal.http().post(`${REVIEWS}/confirm`).send({}).expect(401);
  });

  it('let nobody claim a look by writing its number', async () => {
    const procedure = await published();
    const local = await overlay(procedure, 'own');
    await amend(portal, procedure, { description: 'Hai.' });
    await editor
      .put(`/content-manager/collection-types/${LOCAL}/${local.documentId}`)
      .send({ phone: '0239 000 0009', acknowledgedEdition: 2 });
    expect((await stored(local)).acknowledgedEdition).toBe(1);
  });
});
