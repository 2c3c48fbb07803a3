import type { Core } from '@strapi/types';

import type { CaseOffice, CaseStep } from '../../../../shared/contracts/case-panel';
import {
  cameName,
  type CaseEvent,
  casesAfter,
  eventsOf,
  legsBefore,
  sharesOf,
  shownMoment,
  type StoredCase,
} from '../../platform/cases';
import { deadlinesOf } from '../../platform/deadlines';
import { maySee, type Officer } from './officer';

type Texts = Readonly<Record<string, string>>;

const stepOf = (
  { at, action, role, actorName, after, detail }: CaseEvent,
  note: string | undefined,
  office: string | null,
): CaseStep => ({
  ...{ at: shownMoment(at), action, role, by: actorName, after, detail, office },
  note: note ?? null,
});

/** What was done with a matter from its first receipt on, here and at the offices before. */
export const stepsOf = async (
  strapi: Core.Strapi,
  found: StoredCase,
  events: readonly CaseEvent[],
  texts: Texts,
): Promise<CaseStep[]> => {
  const before = (await legsBefore(strapi, found)).flatMap(({ found: one, events: done }) =>
    done.map((event) =>
      stepOf(event, texts[cameName(one.documentId, event.position)], one.unit?.name ?? ''),
    ),
  );
  const own = events.map((event) => stepOf(event, texts[`note.${event.position}`], null));
  return [...before, ...own];
};

/** How long each office had the matter; none where there was one only. */
export const officesOf = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
): Promise<CaseOffice[]> => {
  const before = (await legsBefore(strapi, found)).map((leg) => leg.found);
  const all = [...before, found, ...(await casesAfter(strapi, found))];
  if (all.length === 1) return [];
  const chain: { found: StoredCase; came: string }[] = [];
  for (const one of all) {
    const [first] = await eventsOf(strapi, one.documentId);
    chain.push({ found: one, came: first?.at ?? one.receivedAt });
  }
  const { calendar } = await deadlinesOf(strapi, found.unit?.code ?? '');
  return sharesOf(chain, calendar).map(({ found: one, from, to, workingDays }) => ({
    number: one.number,
    unit: one.unit?.name ?? '',
    from: shownMoment(from),
    to: to && shownMoment(to),
    workingDays,
    isHere: one.id === found.id,
    documentId: one.id !== found.id && maySee(officer, one) ? one.documentId : null,
  }));
};
