import type { Core } from '@strapi/types';

import type { TrackAnswer } from '../../../../shared/contracts';
import { fileLink, filesOfPart, mayHandOut, nameOfFile, storeOf } from '../../platform/attachments';
import { type CaseEvent, eventsOf, type StoredCase } from '../../platform/cases';

type Answer = NonNullable<TrackAnswer['data']['answer']>;

/** How often the case has been answered; its last answer is of this turn. */
export const turnOf = (events: readonly CaseEvent[]): number =>
  events.filter(({ action }) => action === 'approve').length;

/** The files of the last answer, as its citizen is told of them. */
export const answerFilesOf = async (
  strapi: Core.Strapi,
  owner: string,
  turn: number,
  texts: Readonly<Record<string, string>>,
): Promise<Answer['files']> =>
  (await filesOfPart(strapi, owner, `answer.${turn}`)).map(({ position, mime, size }) => ({
    ...{ position, mime, size },
    name: texts[nameOfFile(position)] ?? nameOfFile(position),
  }));

/** A link to a file of the last answer; undefined for any other file, and for what may not be opened. */
export const linkToAnswerFile = async (
  strapi: Core.Strapi,
  found: StoredCase,
  position: number,
): Promise<string | undefined> => {
  // What is restricted has no answer for anybody.
  if (found.stage === 'quarantined' || found.stage === 'spam') return undefined;
  const turn = turnOf(await eventsOf(strapi, found.documentId));
  const file = (await filesOfPart(strapi, found.documentId, `answer.${turn}`)).find(
    (one) => one.position === position,
  );
  if (!file || !mayHandOut(strapi, file)) return undefined;
  const isThere = await storeOf(strapi)
    ?.has(file.storeKey)
    // A store that cannot be asked now gives nothing out either.
    .catch(() => false);
  return isThere ? fileLink(strapi, file) : undefined;
};
