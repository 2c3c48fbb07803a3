import type { Core } from '@strapi/types';

import {
  ACTION_WORDS,
  CHANNEL_WORDS,
  RESULT_WORDS,
  STATE_WORDS,
} from '../../../../shared/cases/vocabulary';
import { eventsOf, shownMoment, type StoredCase } from '../../platform/cases';
import { textsOf } from '../../platform/vault';
import { personOf } from './detail.read';
import { SHOWN_NOTES, SHOWN_STEPS, shownStage } from './track';

/**
 * Everything that is stored about somebody in one case, as she may have it: what she wrote and was
 * written, and what was done; no notes of the office for itself, and no drafts.
 */
export const copyOfCase = async (strapi: Core.Strapi, found: StoredCase) => {
  const owner = found.documentId;
  const texts = (await textsOf(strapi, [owner])).get(owner) ?? {};
  const events = await eventsOf(strapi, owner);
  const answers = Object.keys(texts).filter((name) => name.startsWith('answer.'));
  return {
    number: found.number,
    unit: found.unit?.name ?? null,
    state: STATE_WORDS[shownStage(found.stage)].vi,
    channel: CHANNEL_WORDS[found.channel].vi,
    receivedAt: shownMoment(found.receivedAt),
    noticeVersion: found.noticeVersion,
    person: personOf(texts),
    title: texts.title ?? '',
    content: texts.content ?? '',
    answers: answers.sort().map((name) => texts[name] ?? ''),
    result: found.outcome && RESULT_WORDS[found.outcome].vi,
    rating: found.rating,
    history: events
      .filter(({ action }) => SHOWN_STEPS.has(action))
      .map(({ at, action, position }) => ({
        at: shownMoment(at),
        what: ACTION_WORDS[action].vi,
        note: (SHOWN_NOTES.has(action) && texts[`note.${position}`]) || null,
      })),
  };
};
export type CaseCopy = Awaited<ReturnType<typeof copyOfCase>>;
