import {
  CASE_STATES,
  type CaseAction,
  DOOR_ACTIONS,
  INTAKE_KINDS,
  type IntakeKind,
} from '../../plugins/cchc/shared/cases/vocabulary';
import { CITIZEN_ACTIONS } from '../../plugins/cchc/shared/contracts';
import type { CaseList } from '../../plugins/cchc/shared/contracts/case-panel';
import { cases } from '../../plugins/cchc/server/src/features/case';
import { ROLE_ACTIONS } from '../../plugins/cchc/server/src/features/case/officer';
import {
  type Transition,
  transitionFor,
  transitionsOf,
} from '../../plugins/cchc/server/src/platform/cases/transitions';
import { buildAccount } from '../support/build';
import { buildInbox, type Inbox, type SentCase } from '../support/cases';
import { dump } from '../support/dump';
import { type Panel, signIn } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const SAID = {
  reply: { content: 'Xin bổ sung' },
  withdraw: {},
  rate: { rating: 5 },
  reopen: { reason: 'Chưa được giải quyết' },
};
const ROLES = Object.keys(ROLE_ACTIONS) as (keyof typeof ROLE_ACTIONS)[]; // the keys of the table
const READ = 'plugin::cchc.cases.read';
const VAULT_TEXT = 'plugin::cchc.vault-text';
/** Actions that have doors of their own. */
const DOORS: readonly CaseAction[] = DOOR_ACTIONS;
/** No version of any case: who may take a step is refused for that, and changes nothing. */
const NEVER = 1_000_000;

let portal: Portal;
let section: Section;
let inbox: Inbox;
const panels = new Map<string, Panel>();
/** One of the own unit, one of a unit below it, and one of a unit beside it. */
let own: Record<IntakeKind, SentCase>;
let foreign: SentCase;

const of = (role: string): Panel => {
  const panel = panels.get(role);
  if (!panel) throw new Error(`nobody has signed in as ${role}`);
  return panel;
};

/** A role of the portal's own with one right for cases, and an account of it at the own unit. */
const signInAs = async (role: keyof typeof ROLE_ACTIONS) => {
  const roles = portal.strapi.service('admin::role');
  const code = `cchc-only-${role}`;
  const { id } = await roles.create({ code, name: `Chỉ ${role}`, description: '' });
  const permissions = [READ, ROLE_ACTIONS[role]].map((action) => ({ action, subject: null }));
  await roles.assignPermissions(id, permissions);
  panels.set(role, await section.as(`only-${role}`, 'own'));
};

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  for (const role of ROLES) await signInAs(role);
  own = { question: await inbox.asked(), feedback: await inbox.sent({}, 'office') };
  foreign = await inbox.sent({}, 'neighbour');
});
afterAll(() => portal.stop());

const casesTable = () => portal.strapi.db.query('plugin::cchc.case');
const tracesOn = ({ documentId }: SentCase) =>
  portal.strapi.db
    .query('plugin::cchc.audit-entry')
    .count({ where: { document: documentId, act: 'refused' } });

const expectedAnswer = ({ from, by }: Transition, role: (typeof ROLES)[number]) => {
  // Nobody else knows of what is restricted.
  if (from[0] === 'quarantined' && role !== 'restricted-officer') return 404;
  return by.includes(role) ? 'CHANGED_MEANWHILE' : 403;
};

const answersTo = async (kind: IntakeKind, one: Transition) => {
  const { documentId } = own[kind];
  const name = 'plugin::cchc.refusalCountersigned';
  portal.strapi.config.set(name, one.action === 'propose-refusal');
  await casesTable().updateMany({ where: { documentId }, data: { stage: one.from[0] } });
  const answers: [string, string | number][] = [];
  for (const role of ROLES) {
    const { status, body } = await of(role)
      .post(`/cchc/cases/${documentId}/steps`)
      .send({ action: one.action, version: NEVER });
    answers.push([role, status === 409 ? body.error.details.code : status]);
  }
  return answers;
};

const routes = cases.adminRoutes;
const ofOneCase = routes.filter(({ path }) => path.includes(':case'));
type Route = (typeof routes)[number];
const ask = (http: Panel | ReturnType<Portal['http']>, { method, path }: Route, one: SentCase) => {
  const address = `/cchc${path.replace(':case', one.documentId)}`;
  const verb = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;
  return http[verb[method]](address);
};
const may = (role: (typeof ROLES)[number], { permission }: Route) =>
  permission === READ || permission === ROLE_ACTIONS[role];

describe('S-13 roles by actions, as the table of transitions says', () => {
  it.each(INTAKE_KINDS)('hold for a %s of the own unit, or of one below', async (kind) => {
    const atSteps = transitionsOf(kind).filter(({ action }) => !DOORS.includes(action));
    for (const one of atSteps) {
      const wanted = ROLES.map((role) => [role, expectedAnswer(one, role)]);
      expect([one.action, await answersTo(kind, one)]).toEqual([one.action, wanted]);
    }
  });
});

describe('S-13 a citizen with her code', () => {
  it.each(INTAKE_KINDS)('does with a %s what the table names her for', async (kind) => {
    const { documentId } = own[kind];
    for (const stage of CASE_STATES) {
      await casesTable().updateMany({ where: { documentId }, data: { stage } });
      const isHers = (action: CaseAction) =>
        // Nothing was answered that could be opened again.
        action !== 'reopen' && transitionFor(kind, stage, action)?.by.includes('citizen');
      const told = (await inbox.follow(own[kind])).body.data;
      expect([stage, told.allowed]).toEqual([stage, CITIZEN_ACTIONS.filter(isHers)]);
      for (const verb of CITIZEN_ACTIONS.filter((action) => !isHers(action))) {
        const { status } = await inbox.follow(own[kind], verb, SAID[verb]);
        expect([stage, verb, status]).toEqual([stage, verb, 409]);
      }
    }
  });
});

describe('#16 #17 Strapi’s own panel', () => {
  const STOCK = [
    ...['cchc-administrator', 'cchc-editor-in-chief', 'cchc-unit-editor', 'cchc-officer'],
    ...['cchc-viewer', 'strapi-super-admin', 'strapi-editor', 'strapi-author'],
  ];
  /** Types for which officers keep records as editors do. */
  const { 'answer-template': _kept, ...hidden } = cases.contentTypes;
  const types = Object.keys(hidden).map((name) => `plugin::cchc.${name}`);

  it.each(STOCK)('shows %s no record of a case, and takes none', async (role) => {
    const { own: unit } = section.units;
    const panel = await signIn(portal, await buildAccount(portal.strapi, { role, units: [unit] }));
    const { documentId } = own.feedback;
    const before = await dump(portal.strapi, ['cchc_cases', 'cchc_vault_texts']);
    // Who may read everything is tried at all of them.
    for (const type of role === 'strapi-super-admin' ? types : ['plugin::cchc.case', VAULT_TEXT]) {
      const at = `/content-manager/collection-types/${type}`;
      const tries = [
        panel.get(at),
        panel.get(`${at}/${documentId}`),
        panel.post(at).send({ stage: 'answered' }),
        panel.put(`${at}/${documentId}`).send({ stage: 'answered' }),
        panel.delete(`${at}/${documentId}`),
        panel.post(`${at}/actions/bulkDelete`).send({ documentIds: [documentId] }),
        // Of a type without this relation nothing but that there is none.
        panel.get(`/content-manager/relations/${type}/unit`),
        panel.get(`/content-manager/relations/${type}/${documentId}/unit`),
      ];
      for (const [index, { status }] of (await Promise.all(tries)).entries()) {
        const isNone = index >= 6 && type !== 'plugin::cchc.case' && status === 400;
        expect([type, index, isNone || [403, 404].includes(status)]).toEqual([type, index, true]);
      }
    }
    expect(await dump(portal.strapi, ['cchc_cases', 'cchc_vault_texts'])).toEqual(before);
  });
});

describe('S-13 roles by doors', () => {
  it('open each door to the roles that it is for', async () => {
    await casesTable().updateMany({ where: {}, data: { stage: 'awaiting-triage' } });
    for (const route of routes) {
      for (const role of ROLES) {
        const { status, headers } = await ask(of(role), route, own.feedback);
        const isRefused = status === 403;
        // #81: whatever it says, no cache keeps it.
        expect([route.path, status, headers['cache-control']]).toEqual([
          ...[route.path, status, expect.stringContaining('no-store')],
        ]);
        // The letter and the like ask for a role of several; those doors are all open to read.
        if (may(role, route) && route.permission === READ && isRefused) continue;
        expect([route.method, route.path, role, isRefused]).toEqual([
          ...[route.method, route.path, role],
          !may(role, route),
        ]);
      }
    }
  });

  it('let nobody in without an account, nor with one that has no right to cases', async () => {
    const author = await buildAccount(portal.strapi, { role: 'strapi-author' });
    const stranger = await signIn(portal, author);
    for (const route of routes) {
      const { status } = await ask(portal.http(), route, own.feedback);
      const { status: asStranger } = await ask(stranger, route, own.feedback);
      expect([route.path, status, asStranger]).toEqual([route.path, 401, 403]);
    }
  });

  it('lead to nothing of another unit, as if it were not there, and leave a trace', async () => {
    for (const route of ofOneCase) {
      for (const role of ROLES) {
        const before = await tracesOn(foreign);
        const { status } = await ask(of(role), route, foreign);
        const wanted = may(role, route) ? 404 : 403;
        expect([route.path, role, status]).toEqual([route.path, role, wanted]);
        expect((await tracesOn(foreign)) - before).toBe(wanted === 404 ? 1 : 0);
      }
    }
  });

  it('find, count and export nothing of another unit', async () => {
    const editor = await section.as('unit-editor', 'neighbour');
    const found = async (who: Panel, q: string) =>
      ((await who.post('/cchc/cases/search').send({ q }).expect(200)).body as CaseList).data.length;
    expect(await found(editor, foreign.number)).toBe(1);
    for (const role of ROLES) {
      expect([role, await found(of(role), foreign.number)]).toEqual([role, 0]);
      const { body } = await of(role).get('/cchc/cases').expect(200);
      expect([role, (body as CaseList).meta.piles.open]).toEqual([role, 2]);
      const units = (await of(role).get('/cchc/cases/units').expect(200)).body.data;
      expect(units).toHaveLength(2);
    }
    const { text } = await of('receiver').get('/cchc/cases/national.csv').expect(200);
    expect(text).toContain(own.feedback.number);
    expect(text).not.toContain(foreign.number);
  });
});
