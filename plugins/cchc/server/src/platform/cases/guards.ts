import type { Core } from '@strapi/types';

import {
  type CaseAction,
  type CaseResult,
  type CaseRole,
  type Forgetting,
  FORGETTING,
  OPEN_STATES,
  type RefusalReason,
} from '../../../../shared/cases/vocabulary';
import { addFiles, type CheckedFile } from '../attachments';
import { answerWithFiles, setDraftFiles } from './answer-files';
import { forget, forgetContent, replacePerson } from './forget';
import type { CaseEvent } from './history';
import type { Heir } from './pass-on';
import { CaseConflict, samePerson, unfit } from './problems';
import { CASE } from './schema';
import { mergeUndoDays, reopenDays, reopenTimes, wantsSecondPerson } from './settings';
import { type Actor, findCase, type StoredCase } from './store';

/** What is said with an action. */
export interface Said {
  note?: string | undefined;
  reason?: RefusalReason | undefined;
  agency?: string | undefined;
  /** The unit of this portal that it is passed on to, in the place of an agency. */
  target?: Heir['unit'] | undefined;
  /** What it is about, as feedback. */
  subject?: string | undefined;
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
  /** Checked, and not yet on record: what goes along. */
  files?: readonly CheckedFile[] | undefined;
  /** Places of the files of the draft that stay; without it none does. */
  keptFiles?: readonly number[] | undefined;
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

/** A case as it is stored, and what somebody wants to do with it. */
export interface Situation {
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

/** What is worked on, or was answered: whatever else became of it settles nobody else's matter. */
const canSettle = ({ stage, stageBefore }: StoredCase): boolean =>
  OPEN_STATES.includes(stage) ||
  stage === 'answered' ||
  (stage === 'closed' && stageBefore === 'answered');

const masterOf = async ({ strapi, found, act }: Situation): Promise<StoredCase> => {
  const master = await findCase(strapi, { number: act.said.master });
  const isFit =
    master !== null &&
    master.id !== found.id &&
    master.caseKind === found.caseKind &&
    master.unit?.id === found.unit?.id &&
    // Neither merged itself, nor passed on to where it is another case.
    master.leadsTo === null &&
    canSettle(master);
  if (!isFit) {
    throw unfit(
      'master',
      'Vụ việc gốc phải cùng đơn vị, cùng loại, chưa bị gộp vào vụ việc khác, và còn xử lý hoặc đã được trả lời.',
    );
  }
  const where = { leadsTo: found.documentId, stage: 'duplicate' };
  if ((await strapi.db.query(CASE).count({ where })) > 0) {
    throw unfit('master', 'Có vụ việc khác đang gộp vào vụ việc này; hãy bỏ gộp vụ việc đó trước.');
  }
  return master;
};

/** Who did this last. */
const lastBy = (events: readonly CaseEvent[], action: CaseAction) =>
  events.findLast((event) => event.action === action)?.actor;

/** By which a case comes to lead to another one: as a duplicate, or as what that one continues. */
const LEADING_ON: readonly CaseAction[] = ['mark-duplicate', 'forward', 'convert'];

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

const PURGED = FORGETTING.indexOf('scrub') + 1;

/** Whether nothing is left of what was written. */
export const isPurged = ({ forgotten }: Pick<StoredCase, 'forgotten'>): boolean =>
  forgotten >= PURGED;

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
export const GUARDS: Partial<
  Record<CaseAction, (situation: Situation) => Promise<object> | object>
> = {
  refuse: ({ act }) => ({ reason: act.said.reason }),
  'propose-refusal': ({ act }) => ({ reason: act.said.reason }),
  countersign: ({ events, act }) => {
    if (lastBy(events, 'propose-refusal') === act.actor.id) {
      throw samePerson('Người trình không tiếp nhận không tự ký; cần một người khác ký.');
    }
    return {};
  },
  'return-refusal': () => ({ reason: null }),
  forward: ({ found, act: { said } }) => {
    if (said.target && said.target.id === found.unit?.id) {
      throw unfit('unit', 'Vụ việc đang ở chính đơn vị này; hãy chọn đơn vị khác.');
    }
    return { agency: said.target?.name ?? said.agency };
  },
  assign: ({ act }) => ({ handler: act.said.assignee }),
  accept: ({ act, found }) =>
    // Nobody assigns questions and requests: who takes one answers it.
    found.caseKind !== 'feedback' && found.handler === null ? { handler: act.actor.id } : {},
  'hand-back': () => ({ handler: null }),
  reply: async ({ strapi, found, act }) => {
    await addFiles(strapi, found.documentId, act.said.files ?? []);
    return {};
  },
  propose: async ({ strapi, found, act: { said } }) => {
    await setDraftFiles(strapi, found.documentId, said);
    return { outcome: said.result };
  },
  approve: async ({ strapi, found, events, act }) => {
    if (wantsSecondPerson(strapi) && lastBy(events, 'propose') === act.actor.id) {
      throw samePerson('Người soạn câu trả lời không tự duyệt; cần một người khác duyệt.');
    }
    await answerWithFiles(strapi, found.documentId, events);
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
  'unmark-duplicate': ({ strapi, events, role }) => {
    const merged = events.findLast(({ action }) => action === 'mark-duplicate');
    // A master that settles nothing any more keeps nobody waiting, however long ago it was.
    const isLimited = role !== 'system';
    if (
      isLimited &&
      merged &&
      Date.now() > Date.parse(merged.at) + mergeUndoDays(strapi) * DAY_MS
    ) {
      throw new CaseConflict('NOT_ALLOWED_NOW', 'Đã hết thời hạn bỏ gộp.');
    }
    return { leadsTo: null };
  },
  release: ({ found, events }) => {
    // Another case goes on with the matter, and holds the citizen's code: two must not.
    const last = events.findLast(({ action }) => LEADING_ON.includes(action));
    if (found.leadsTo && last?.action !== 'mark-duplicate') {
      throw new CaseConflict('NOT_ALLOWED_NOW', 'Vụ việc đã được chuyển và xử lý ở nơi khác.');
    }
    // Whoever takes it up again begins anew: nothing leads to where it once belonged.
    return { leadsTo: null, handler: null, agency: null, reason: null };
  },
  'hand-over': ({ act }) => ({ agency: act.said.agency }),
  purge: async ({ strapi, found, events }) => {
    demandHandedOver(events);
    demandUnheld(found);
    if (isPurged(found)) {
      throw new CaseConflict('NOT_ALLOWED_NOW', 'Nội dung của vụ việc này đã được hủy.');
    }
    // The history stays; the note of this very step, which says why, is written afterwards.
    await forgetContent(strapi, found.documentId);
    return { forgotten: PURGED };
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
export const detailOf = ({ act: { action, said }, found }: Situation): string | null =>
  (action === 'countersign' ? found.reason : said.reason) ??
  said.target?.name ??
  said.agency ??
  said.master ??
  said.result ??
  said.mark ??
  said.basis ??
  null;

/** The case that goes on with this one; undefined where none does. */
export const heirOf = ({ found, act: { action, said } }: Situation): Heir | undefined => {
  const { caseKind, subject, unit } = found;
  if (action === 'forward' && said.target) return { kind: caseKind, unit: said.target, subject };
  if (action !== 'convert' || !unit) return undefined;
  return { kind: 'feedback', unit, subject: said.subject ?? null };
};
