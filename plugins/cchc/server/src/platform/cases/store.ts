import type { Core } from '@strapi/types';

import {
  type CaseAction,
  type CaseChannel,
  type CaseKind,
  type CaseResult,
  type CaseRole,
  type CaseState,
  OPEN_STATES,
} from '../../../../shared/cases/vocabulary';
import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { deadlinesOf, type DeadlineSettings, dueOf, judge } from '../deadlines';
import { keyedDigest, putContacts, putTexts } from '../vault';
import { codeOf, makeCode } from './code';
import { legsBefore } from './custody';
import { tellFollowers } from './followers';
import { type CaseEvent, clockOf, linked } from './history';
import { nextNumber } from './number';
import { CASE, CASE_EVENT } from './schema';

/** A case as it is stored; nothing of it is anybody's personal data. */
export interface StoredCase {
  id: number;
  documentId: string;
  caseKind: CaseKind;
  number: string;
  unit: { id: number; code: string; name: string } | null;
  subject: string | null;
  field: string | null;
  procedure: string | null;
  edition: number | null;
  channel: CaseChannel;
  stage: CaseState;
  stageBefore: CaseState | null;
  version: number;
  receivedAt: string;
  changedAt: string;
  dueOn: string | null;
  lateFrom: string | null;
  isDueProvisional: boolean | null;
  stoppedAt: string | null;
  isLate: boolean | null;
  daysLate: number | null;
  handler: number | null;
  outcome: CaseResult | null;
  rating: number | null;
  reason: string | null;
  agency: string | null;
  leadsTo: string | null;
  cameFrom: string | null;
  cameAfter: number | null;
  letterNumber: string | null;
  letterOn: string | null;
  nationalCode: string | null;
  noticeVersion: string;
  endedAt: string | null;
  forgotten: number;
  isHeld: boolean;
}

/** Who acts: an account of the panel with its roles for this case, a citizen, or the machine. */
export interface Actor {
  id: number | null;
  name: string | null;
  roles: readonly CaseRole[];
}

/** What a citizen says of herself. Names, address, and one way to reach her at least. */
export interface Person {
  fullName: string;
  address: string;
  phone?: string | undefined;
  email?: string | undefined;
  postalAddress?: string | undefined;
}

export interface NewCase {
  kind: CaseKind;
  unit: { id: number; code: string };
  subject?: string | undefined;
  field?: string | undefined;
  procedure?: string | undefined;
  edition?: number | undefined;
  channel: CaseChannel;
  title: string;
  content: string;
  person: Person;
  noticeVersion: string;
  actor: Actor;
  at: Date;
}

const UNIT = { select: ['id', 'code', 'name'] };
const CODE_PURPOSE = 'tracking-code';

/** By which a code is found: 80 random bits need no slow hash. */
export const digestOfCode = (strapi: Core.Strapi, typed: string): string | undefined => {
  const code = codeOf(typed);
  return code && keyedDigest(strapi, CODE_PURPOSE, code);
};

/** One case by what only it has. */
export const findCase = (strapi: Core.Strapi, where: object): Promise<StoredCase | null> =>
  strapi.db.query(CASE).findOne({ where, populate: { unit: UNIT } });

/** The events of a case, from the receipt on. */
export const eventsOf = (strapi: Core.Strapi, owner: string): Promise<CaseEvent[]> =>
  strapi.db.query(CASE_EVENT).findMany({ where: { owner }, orderBy: { position: 'asc' } });

/** The events of several cases at once, by documentId. */
export const historiesOf = async (
  strapi: Core.Strapi,
  owners: readonly string[],
): Promise<Map<string, CaseEvent[]>> => {
  const events: CaseEvent[] = await strapi.db.query(CASE_EVENT).findMany({
    where: { owner: { $in: [...owners] } },
    orderBy: { position: 'asc' },
  });
  const histories = new Map<string, CaseEvent[]>();
  for (const event of events) {
    const known = histories.get(event.owner);
    if (known) known.push(event);
    else histories.set(event.owner, [event]);
  }
  return histories;
};

const RULE: Record<CaseKind, string> = {
  question: 'question.answer',
  feedback: 'feedback.answer',
  'data-subject': 'data-subject.answer',
};

/** A request about data is answered soon; once that is done, there is a longer term for doing it. */
const ruleOf = (kind: CaseKind, events: readonly CaseEvent[]): string =>
  events.some(({ clock }) => clock === 'carry-out') ? 'data-subject.withdraw' : RULE[kind];

/** By which what was passed on is judged (Nghị định 92/2017/NĐ-CP); there is none for questions. */
const FORWARD_RULE = 'feedback.forward';

const isPassedOn = (events: readonly CaseEvent[]) =>
  events.findLast(({ clock }) => clock !== 'keep')?.action === 'forward';

/**
 * The clock of the answer and the rule that it follows, where the office has set one.
 * @param before the events of the cases that this one continues
 */
export const termOfCase = (
  { caseKind }: Pick<StoredCase, 'caseKind'>,
  events: readonly CaseEvent[],
  { ruleOn }: Pick<DeadlineSettings, 'ruleOn'>,
  before: readonly CaseEvent[] = [],
) => {
  const clock = clockOf([...before, ...events]);
  if (!clock) return undefined;
  const on = vietnamDate(clock.startedAt);
  const isJudgedAsForward = caseKind === 'feedback' && isPassedOn(events);
  const rule =
    (isJudgedAsForward && ruleOn(FORWARD_RULE, on)) || ruleOn(ruleOf(caseKind, events), on);
  return rule && { clock, rule };
};

/** What a due date is computed of, besides the events. */
type Dated = Pick<StoredCase, 'caseKind' | 'unit' | 'cameFrom' | 'cameAfter'>;

/**
 * The term of the answer as the events leave it, and what it was computed with. What was passed on
 * to this unit runs since its first receipt; what this unit passed on is judged by the term for that.
 */
export const dueOfCase = async (
  strapi: Core.Strapi,
  found: Dated,
  events: readonly CaseEvent[],
) => {
  const { unit } = found;
  const before = (await legsBefore(strapi, found)).flatMap((leg) => leg.events);
  const settings = await deadlinesOf(strapi, unit?.code ?? '');
  const { calendar } = settings;
  const term = termOfCase(found, events, settings, before);
  return term && { ...term, calendar, due: dueOf(term.rule, term.clock, calendar) };
};

/** The columns that follow from the events. */
export const dueColumns = async (
  strapi: Core.Strapi,
  found: Dated,
  events: readonly CaseEvent[],
) => {
  const term = await dueOfCase(strapi, found, events);
  // Nobody has set a term, or the office has taken it away.
  if (!term) {
    const stoppedAt = clockOf(events)?.stoppedAt ?? null;
    return { dueOn: null, lateFrom: null, isDueProvisional: false, stoppedAt };
  }
  const { clock, due, calendar } = term;
  const { late, daysLate } = judge(due, clock.stoppedAt ?? clock.startedAt, calendar);
  return {
    dueOn: due.dueOn,
    lateFrom: due.lateFrom,
    isDueProvisional: due.provisional,
    stoppedAt: clock.stoppedAt,
    ...(clock.stoppedAt !== null && { isLate: late, daysLate }),
    // What was stopped by mistake was not judged; an answer that is opened again was.
    ...(events.at(-1)?.clock === 'continue' && { isLate: null, daysLate: null }),
  };
};

const personTexts = (person: Person): Record<string, string> =>
  Object.fromEntries(
    Object.entries(person).flatMap(([name, text]: [string, unknown]) =>
      typeof text === 'string' && text !== '' ? [[`person.${name}`, text]] : [],
    ),
  );

const receipt = ({ actor, at, kind }: NewCase, owner: string): Omit<CaseEvent, 'hash'> => ({
  owner,
  position: 1,
  action: 'receive',
  before: null,
  after: 'awaiting-triage',
  clock: 'start',
  role: actor.roles[0] ?? 'citizen',
  actor: actor.id,
  actorName: actor.name,
  at: at.toISOString(),
  detail: kind,
  hasNote: false,
});

/**
 * Takes a case in; part of the transaction that runs, or one of its own. The code is told to the
 * citizen, and to nobody else.
 */
export const createCase = async (
  strapi: Core.Strapi,
  wanted: NewCase,
): Promise<{ created: StoredCase; code: string }> =>
  strapi.db.transaction(async () => {
    const { kind, unit, person, at } = wanted;
    const code = makeCode();
    const row: { documentId: string } = await strapi.db.query(CASE).create({
      data: {
        caseKind: kind,
        number: await nextNumber(strapi, kind, vietnamDate(at).slice(0, 4)),
        unit: unit.id,
        subject: wanted.subject,
        field: wanted.field,
        procedure: wanted.procedure,
        edition: wanted.edition,
        channel: wanted.channel,
        stage: 'awaiting-triage',
        version: 1,
        receivedAt: at,
        changedAt: at,
        noticeVersion: wanted.noticeVersion,
        codeDigest: digestOfCode(strapi, code),
        ...{ forgotten: 0, isHeld: false },
      },
    });
    const owner = row.documentId;
    const event = linked(undefined, receipt(wanted, owner));
    await strapi.db.query(CASE_EVENT).create({ data: event });
    const { title, content } = wanted;
    await putTexts(strapi, owner, { title, content, ...personTexts(person) });
    await putContacts(strapi, owner, [person.phone, person.email]);
    const caseKind = kind;
    const came = { cameFrom: null, cameAfter: null };
    const dated = { caseKind, unit: { ...unit, name: '' }, ...came };
    const due = await dueColumns(strapi, dated, [event]);
    await strapi.db.query(CASE).updateMany({ where: { documentId: owner }, data: due });
    const created = await findCase(strapi, { documentId: owner });
    if (!created) throw new Error('cchc: a case that was just written is not there');
    await tellFollowers(strapi, { now: created, event, earlier: [] });
    return { created, code };
  });

interface Step {
  found: StoredCase;
  /** What was done before. */
  events: readonly CaseEvent[];
  event: Omit<CaseEvent, 'hash' | 'owner' | 'position' | 'hasNote'>;
  /** What the action changes beside the stage. */
  data: object;
  /** Words that go into the vault, by name; `note` belongs to this event. */
  texts: Readonly<Record<string, string | undefined>>;
}

/** Somebody else changed the case since it was read: nothing of the step may stay. */
export class StepLost extends Error {}

/** A clock that was set back does not turn round what was done: time stands still until it has caught up. */
const notBefore = (last: CaseEvent | undefined, at: string): string =>
  new Date(Math.max(Date.parse(at), last ? Date.parse(last.at) : 0)).toISOString();

/** Writes one step of a case, in the transaction that read it; gives it as written. @throws StepLost */
export const writeStep = async (
  strapi: Core.Strapi,
  { found, events, event: wanted, data, texts }: Step,
): Promise<CaseEvent> => {
  const event = { ...wanted, at: notBefore(events.at(-1), wanted.at) };
  const { id, documentId: owner, version, stage } = found;
  const { note, ...others } = texts;
  const position = (events.at(-1)?.position ?? 0) + 1;
  const step = linked(events.at(-1), { ...event, owner, position, hasNote: Boolean(note) });
  const isSame = event.clock === 'keep' && event.action !== 'recompute';
  const due = isSame ? {} : await dueColumns(strapi, found, [...events, step]);
  const { count } = await strapi.db.query(CASE).updateMany({
    where: { id, version },
    data: {
      ...data,
      ...due,
      stage: event.after,
      ...(event.after !== stage && {
        stageBefore: stage,
        endedAt: OPEN_STATES.includes(event.after) ? null : event.at,
      }),
      version: version + 1,
      changedAt: event.at,
    },
  });
  if (count !== 1) throw new StepLost();
  await strapi.db.query(CASE_EVENT).create({ data: step });
  const written = Object.entries({ ...others, ...(note && { [`note.${position}`]: note }) });
  const kept = written.filter((pair): pair is [string, string] => Boolean(pair[1]));
  await putTexts(strapi, owner, Object.fromEntries(kept));
  const now = { ...found, ...data, ...due, stage: event.after, version: version + 1 };
  await tellFollowers(strapi, { now, event: step, earlier: events });
  return step;
};

/** An event of now, before it has its place. */
export const eventOf = (
  found: StoredCase,
  step: { action: CaseAction; after: CaseState; clock: CaseEvent['clock']; role: CaseRole },
  actor: Actor,
  detail: string | null,
): Step['event'] => ({
  ...step,
  before: found.stage,
  actor: actor.id,
  actorName: actor.name,
  at: new Date().toISOString(),
  detail,
});

/** `2026-11-20T08:00:00.000+07:00`, as citizens and the panel are told. */
export const shownMoment = (at: string): string => toVietnamIso(new Date(at));
