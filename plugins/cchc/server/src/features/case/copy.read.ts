import type { Core } from '@strapi/types';

import {
  CHANNEL_WORDS,
  DATA_REQUEST_WORDS,
  RESULT_WORDS,
} from '../../../../shared/cases/vocabulary';
import { CHOICES } from '../../../../shared/fields';
import { filesOf, nameOfFile, partOf } from '../../platform/attachments';
import {
  type CaseEvent,
  eventsOf,
  legsBefore,
  shownMoment,
  type StoredCase,
} from '../../platform/cases';
import { textsOf } from '../../platform/vault';
import { personOf } from './detail.read';
import { isUntold, toldState } from './told';
import { toldHistory } from './track';

type Texts = Readonly<Record<string, string>>;

const subjectOf = ({ caseKind, subject }: StoredCase): string | null => {
  if (subject === null) return null;
  const words: Readonly<Record<string, { vi: string } | undefined>> =
    caseKind === 'data-subject' ? DATA_REQUEST_WORDS : CHOICES;
  return words[subject]?.vi ?? subject;
};

/** What is listed of a file: it is handed out by itself, at the office. */
const filesIn = async (strapi: Core.Strapi, owner: string, texts: Texts) =>
  (await filesOf(strapi, owner))
    .filter((file) => partOf(file) !== 'draft')
    .map((file) => ({
      name: texts[nameOfFile(file.position)] ?? nameOfFile(file.position),
      from: partOf(file) === 'sent' ? 'Người gửi' : 'Đơn vị trả lời',
      ...{ type: file.mime, bytes: file.size },
    }));

/** The answers that were approved, each with its day. */
const answersIn = (events: readonly CaseEvent[], texts: Texts) =>
  events
    .filter(({ action }) => action === 'approve')
    .flatMap(({ at }, turn) => {
      const text = texts[`answer.${turn + 1}`];
      return text ? [{ at: shownMoment(at), text }] : [];
    });

/**
 * Everything that is stored about somebody in one case, as she may have it: what she wrote and was
 * written, what she sent along, and what was done, at this office and those before; no notes of the
 * office for itself, and no drafts.
 */
export const copyOfCase = async (strapi: Core.Strapi, found: StoredCase) => {
  const owner = found.documentId;
  const before = await legsBefore(strapi, found);
  const events = await eventsOf(strapi, owner);
  const own = [...before, { found, events }];
  const all = await textsOf(
    strapi,
    own.map((leg) => leg.found.documentId),
  );
  const texts = all.get(owner) ?? {};
  const answers = own.flatMap((leg) => answersIn(leg.events, all.get(leg.found.documentId) ?? {}));
  const files = [];
  for (const leg of own) {
    const { documentId } = leg.found;
    files.push(...(await filesIn(strapi, documentId, all.get(documentId) ?? {})));
  }
  const told = await toldHistory(strapi, found, events, { texts, locale: 'vi' });
  return {
    number: found.number,
    unit: found.unit?.name ?? null,
    state: toldState(found.stage, 'vi').label,
    channel: CHANNEL_WORDS[found.channel].vi,
    receivedAt: shownMoment(found.receivedAt),
    dueOn: found.dueOn,
    noticeVersion: found.noticeVersion,
    nationalCode: found.nationalCode,
    subject: subjectOf(found),
    field: found.field,
    procedure: found.procedure,
    person: personOf(texts),
    title: texts.title ?? '',
    content: texts.content ?? '',
    files,
    answers,
    result: found.outcome && RESULT_WORDS[found.outcome].vi,
    rating: found.rating,
    passedTo: isUntold(found.stage) ? null : found.agency,
    history: told.map(({ at, label, note }) => ({ at, label, note })),
  };
};
export type CaseCopy = Awaited<ReturnType<typeof copyOfCase>>;
