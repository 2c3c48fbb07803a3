import type { Core } from '@strapi/types';

import {
  type CaseAction,
  type CaseResult,
  type CaseRole,
  type Forgetting,
  FORGETTING,
  type RefusalReason,
} from '../../../../shared/cases/vocabulary';
import { textsOf } from '../vault';
import { forget, forgetContent, replacePerson } from './forget';
import { type CaseEvent, isQuiet } from './history';
import {
  changedMeanwhile,
  missing,
  noSuchCase,
  CaseConflict,
  notYours,
  samePerson,
  unfit,
  wrongState,
} from './problems';
import {
  type Actor,
  eventOf,
  eventsOf,
  findCase,
  StepLost,
  type StoredCase,
  writeStep,
} from './store';
import { type Need, stateAfter, type Transition, transitionFor } from './transitions';

/** What is said with an action. */
export interface Said {
  note?: string | undefined;
  reason?: RefusalReason | undefined;
  agency?: string | undefined;
  /** Number of the panel's account that shall handle the case. */
  assignee?: number | undefined;
  answer?: string | undefined;
  result?: CaseResult | undefined;
  /** Number of the case of which this one is a duplicate. */
  master?: string | undefined;
  rating?: number | undefined;
  /** What the machine notes beside an act of its own (`shared/cases/marks.ts`). */
  mark?: string | undefined;
  /** By what something is forgotten or corrected: a rule, or the number of a request. */
  basis?: string | undefined;
  /** Of the new tracking code. */
  codeDigest?: string | undefined;
  /** What the sender's data are from now on, by name. */
  person?: Readonly<Record<string, string>> | undefined;
}

export interface Act {
  action: CaseAction;
  actor: Actor;
  said: Said;
  /** The version that the person saw; who saw none acts on whatever there is. */
  seen?: number | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const setting = (strapi: Core.Strapi, name: string, usual: number): number =>
  strapi.config.get(`plugin::cchc.${name}`, usual);

/** Days after an answer in which a citizen may have her case opened again. */
export const reopenDays = (strapi: Core.Strapi) => setting(strapi, 'reopenDays', 10);
const reopenTimes = (strapi: Core.Strapi) => setting(strapi, 'reopenTimes', 1);
const wantsSecondPerson = (strapi: Core.Strapi) =>
  strapi.config.get('plugin::cchc.secondPersonApproves', true);

const isSaid: Record<Need, (said: Said) => boolean> = {
  note: ({ note }) => Boolean(note),
  reason: ({ reason, note }) => reason !== undefined && (reason !== 'other' || Boolean(note)),
  agency: ({ agency }) => Boolean(agency),
  assignee: ({ assignee }) => assignee !== undefined,
  answer: ({ answer }) => Boolean(answer),
  result: ({ result }) => result !== undefined,
  master: ({ master }) => Boolean(master),
  basis: ({ basis }) => Boolean(basis),
};

interface Situation {
  strapi: Core.Strapi;
  found: StoredCase;
  events: readonly CaseEvent[];
  act: Act;
  role: CaseRole;
}

/** Whether the citizen may still have the case opened again: by what is stored, never by what is sent. */
export const mayReopen = (
  strapi: Core.Strapi,
  events: readonly CaseEvent[],
  now = Date.now(),
): boolean => {
  const answered = events.findLast(({ action }) => action === 'approve');
  const times = events.filter(({ action, role }) => action === 'reopen' && role === 'citizen');
  return (
    answered !== undefined &&
    times.length < reopenTimes(strapi) &&
    now <= Date.parse(answered.at) + reopenDays(strapi) * DAY_MS
  );
};

const masterOf = async ({ strapi, found, act }: Situation): Promise<StoredCase> => {
  const master = await findCase(strapi, { number: act.said.master });
  const isFit =
    master !== null &&
    master.id !== found.id &&
    master.caseKind === found.caseKind &&
    master.unit?.id === found.unit?.id &&
    !['duplicate', 'quarantined', 'spam'].includes(master.stage);
  if (!isFit) {
    throw unfit(
      'master',
      'Vụ việc gốc phải cùng đơn vị, cùng loại và chưa bị gộp vào vụ việc khác.',
    );
  }
  return master;
};

/** Who said that a case has to be kept had a reason; whoever deletes may not know it. */
const demandUnheld = ({ isHeld }: StoredCase) => {
  if (!isHeld) return;
  throw new CaseConflict('NOT_ALLOWED_NOW', 'Vụ việc đang được giữ lại, không xóa được.');
};

/** Destroying comes after handing over, never instead of it. */
const demandHandedOver = (events: readonly CaseEvent[]) => {
  if (events.some(({ action }) => action === 'hand-over')) return;
  throw new CaseConflict(
    'NOT_ALLOWED_NOW',
    'Phải bàn giao cho cơ quan có thẩm quyền trước khi hủy nội dung.',
  );
};

/** One step of forgetting, with those before it. What was restricted is handed over first. */
const forgetting = ({ strapi, found, events }: Situation, step: Forgetting) => {
  demandUnheld(found);
  if (found.forgotten > FORGETTING.indexOf(step)) {
    throw new CaseConflict('NOT_ALLOWED_NOW', 'Việc này đã làm rồi.');
  }
  if (found.stage === 'quarantined') demandHandedOver(events);
  return forget(strapi, found.documentId, step);
};

/** What an action asks for besides the table, and what it changes besides the stage. */
const GUARDS: Partial<Record<CaseAction, (situation: Situation) => Promise<object> | object>> = {
  refuse: ({ act }) => ({ reason: act.said.reason }),
  forward: ({ act }) => ({ agency: act.said.agency }),
  assign: ({ act }) => ({ handler: act.said.assignee }),
  accept: ({ act, found }) =>
    // Nobody assigns questions and requests: who takes one answers it.
    found.caseKind !== 'feedback' && found.handler === null ? { handler: act.actor.id } : {},
  'hand-back': () => ({ handler: null }),
  propose: ({ act }) => ({ outcome: act.said.result }),
  approve: ({ strapi, events, act }) => {
    const author = events.findLast(({ action }) => action === 'propose')?.actor;
    if (wantsSecondPerson(strapi) && author === act.actor.id) throw samePerson();
    return {};
  },
  reopen: ({ strapi, events, role }) => {
    if (role === 'citizen' && !mayReopen(strapi, events)) {
      throw new CaseConflict(
        'NOT_ALLOWED_NOW',
        'Đã hết thời hạn hoặc số lần được đề nghị xem lại.',
      );
    }
    return { rating: null };
  },
  rate: ({ act }) => {
    if (act.said.rating === undefined) throw unfit('rating', 'Hãy chọn mức độ hài lòng.');
    return { rating: act.said.rating };
  },
  'mark-duplicate': async (situation) => ({ leadsTo: (await masterOf(situation)).documentId }),
  'unmark-duplicate': () => ({ leadsTo: null }),
  'hand-over': ({ act }) => ({ agency: act.said.agency }),
  purge: async ({ strapi, found, events }) => {
    demandHandedOver(events);
    demandUnheld(found);
    // The history stays; the note of this very step, which says why, is written afterwards.
    await forgetContent(strapi, found.documentId);
    return { forgotten: Math.max(found.forgotten, FORGETTING.indexOf('scrub') + 1) };
  },
  hold: ({ found }) => {
    demandUnheld(found);
    return { isHeld: true };
  },
  'release-hold': ({ found }) => {
    if (!found.isHeld) throw new CaseConflict('NOT_ALLOWED_NOW', 'Vụ việc không bị giữ lại.');
    return { isHeld: false };
  },
  'reissue-code': ({ act }) => ({ codeDigest: act.said.codeDigest }),
  'correct-person': async ({ strapi, found, act }) => {
    await replacePerson(strapi, found.documentId, act.said.person ?? {});
    return {};
  },
  anonymise: (situation) => forgetting(situation, 'anonymise'),
  scrub: (situation) => forgetting(situation, 'scrub'),
  erase: (situation) => forgetting(situation, 'erase'),
};

/** What of it stands in the history for all to see: codes and names of offices, no words of anybody. */
const detailOf = ({ act: { said } }: Situation): string | null =>
  said.reason ?? said.agency ?? said.master ?? said.result ?? said.mark ?? said.basis ?? null;

const textsOfStep = async ({ strapi, found, act, events }: Situation) => {
  const { note, answer } = act.said;
  if (act.action === 'propose') return { draft: answer, note };
  if (act.action !== 'approve') return { note };
  const { draft } =
    (await textsOf(strapi, [found.documentId], ['draft'])).get(found.documentId) ?? {};
  const turn = events.filter(({ action }) => action === 'approve').length + 1;
  return { note, [`answer.${turn}`]: draft };
};

const demandSaid = ({ needs }: Transition, said: Said) => {
  const lacking = needs.filter((need) => !isSaid[need](said));
  if (lacking.length > 0) throw missing(lacking);
};

const perform = async (situation: Situation, one: Transition): Promise<void> => {
  const { strapi, found, events, act, role } = situation;
  const data = (await GUARDS[act.action]?.(situation)) ?? {};
  const after = stateAfter(one, found.stage, found.stageBefore);
  const step = { action: act.action, after, clock: one.clock, role };
  await writeStep(strapi, {
    found,
    events,
    event: eventOf(found, step, act.actor, detailOf(situation)),
    data,
    texts: await textsOfStep(situation),
  });
};

/**
 * Whether something was done since that the actor has to know of. An officer's page is not outdated
 * by what the machine notes; the machine itself acts on exactly what it has read, so that of two
 * nodes one alone notes it.
 */
const isOutdated = ({ seen, actor }: Act, events: readonly CaseEvent[]): boolean => {
  if (seen === undefined) return false;
  const isMachine = actor.roles.includes('system');
  // A version that never was is none that anybody saw.
  if (seen > events.length) return true;
  return events.slice(seen).some((event) => isMachine || !isQuiet(event));
};

const lastStep = (events: readonly CaseEvent[]) => events.findLast((event) => !isQuiet(event));

/**
 * The only way to change a case: by a transition of the table, by somebody who may, on the record
 * as it is stored.
 * @throws 400 naming what was not said, 403, 404, CaseConflict
 */
export const actOnCase = async (
  strapi: Core.Strapi,
  documentId: string,
  act: Act,
): Promise<StoredCase> => {
  const step = strapi.db.transaction(async () => {
    const found = await findCase(strapi, { documentId });
    if (!found) throw noSuchCase();
    const events = await eventsOf(strapi, documentId);
    const one = transitionFor(found.caseKind, found.stage, act.action);
    if (!one) throw wrongState(found.stage, lastStep(events));
    const role = one.by.find((candidate) => act.actor.roles.includes(candidate));
    if (!role) throw notYours();
    if (isOutdated(act, events)) throw new StepLost();
    demandSaid(one, act.said);
    await perform({ strapi, found, events, act, role }, one);
  });
  const lost = await step.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof StepLost) return error;
      throw error;
    },
  );
  const now = await findCase(strapi, { documentId });
  if (!now) throw noSuchCase();
  if (lost) throw changedMeanwhile(now.stage, lastStep(await eventsOf(strapi, documentId)));
  return now;
};
