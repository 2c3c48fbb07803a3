import type { Core } from '@strapi/types';

import { textsOf } from '../vault';
import { type Act, detailOf, GUARDS, heirOf, type Said, type Situation } from './guards';
import { passOn } from './pass-on';
import { changedMeanwhile, missing, noSuchCase, notYours, wrongState } from './problems';
import { isOffered } from './settings';
import { type CaseEvent, isQuiet } from './history';
import { eventOf, eventsOf, findCase, StepLost, type StoredCase, writeStep } from './store';
import { takeTurn } from './turn';
import { type Need, stateAfter, type Transition, transitionFor } from './transitions';

const isSaid: Record<Need, (said: Said) => boolean> = {
  note: ({ note }) => Boolean(note),
  reason: ({ reason, note }) => reason !== undefined && (reason !== 'other' || Boolean(note)),
  agency: ({ agency, target }) => Boolean(agency) || target !== undefined,
  assignee: ({ assignee }) => assignee !== undefined,
  answer: ({ answer }) => Boolean(answer),
  result: ({ result }) => result !== undefined,
  master: ({ master }) => Boolean(master),
  subject: ({ subject }) => subject !== undefined,
  basis: ({ basis }) => Boolean(basis),
};

const textsOfStep = async ({ strapi, found, act, events }: Situation) => {
  const { note, answer } = act.said;
  if (act.action === 'propose') return { draft: answer, note };
  if (act.action === 'countersign') {
    // What the citizen is told is what was put before the one who signs.
    const name = `note.${events.findLast(({ action }) => action === 'propose-refusal')?.position}`;
    return {
      note: (await textsOf(strapi, [found.documentId], [name])).get(found.documentId)?.[name],
    };
  }
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
  const written = await writeStep(strapi, {
    found,
    events,
    event: eventOf(found, step, act.actor, detailOf(situation)),
    data,
    texts: await textsOfStep(situation),
  });
  const heir = heirOf(situation);
  if (heir) await passOn(strapi, { found, events, step: written, heir, actor: act.actor, role });
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
    await takeTurn(strapi, documentId);
    const found = await findCase(strapi, { documentId });
    if (!found) throw noSuchCase();
    const events = await eventsOf(strapi, documentId);
    const one = transitionFor(found.caseKind, found.stage, act.action);
    if (!one || !isOffered(strapi, act.action)) throw wrongState(found.stage, lastStep(events));
    const role = one.by.find((candidate) => act.actor.roles.includes(candidate));
    if (!role) throw notYours(one.by);
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
