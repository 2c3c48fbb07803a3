import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../../shared/time';
import { type Calendar, workingDaysBetween } from '../deadlines';
import type { CaseEvent } from './history';
import { CASE, CASE_EVENT } from './schema';
import type { StoredCase } from './store';

/** One office's part of a matter: its case, and what was done with it there. */
export interface Leg {
  found: StoredCase;
  /** Of an earlier office: up to the step by which it was passed on. */
  events: CaseEvent[];
}

const caseOf = (strapi: Core.Strapi, documentId: string): Promise<StoredCase | null> =>
  strapi.db
    .query(CASE)
    .findOne({ where: { documentId }, populate: { unit: { select: ['id', 'code', 'name'] } } });

const eventsUpTo = (strapi: Core.Strapi, owner: string, position: number): Promise<CaseEvent[]> =>
  strapi.db.query(CASE_EVENT).findMany({
    where: { owner, position: { $lte: position } },
    orderBy: { position: 'asc' },
  });

type Came = Pick<StoredCase, 'cameFrom' | 'cameAfter'>;

/** The cases that this one continues, the first receipt's first. */
export const legsBefore = async (strapi: Core.Strapi, from: Came): Promise<Leg[]> => {
  const legs: Leg[] = [];
  for (let at: Came | null = from; at?.cameFrom;) {
    const events = await eventsUpTo(strapi, at.cameFrom, at.cameAfter ?? 0);
    const found: StoredCase | null = await caseOf(strapi, at.cameFrom);
    if (found) legs.unshift({ found, events });
    at = found;
  }
  return legs;
};

/** The event that the first of a continuing case is chained to; undefined where nothing came before. */
export const lastBefore = async (
  strapi: Core.Strapi,
  { cameFrom, cameAfter }: Came,
): Promise<CaseEvent | undefined> =>
  cameFrom ? (await eventsUpTo(strapi, cameFrom, cameAfter ?? 0)).at(-1) : undefined;

/** Where a case that was passed on inside the portal, or turned into another, went from here. */
export const casesAfter = async (
  strapi: Core.Strapi,
  { leadsTo, documentId }: StoredCase,
): Promise<StoredCase[]> => {
  const next = leadsTo ? await caseOf(strapi, leadsTo) : null;
  // A duplicate leads to its master, which continues nothing.
  return next?.cameFrom === documentId ? [next, ...(await casesAfter(strapi, next))] : [];
};

export interface Share {
  found: StoredCase;
  /** Since when it lay there, and until when; null for where it lies. */
  from: string;
  to: string | null;
  workingDays: number;
}

/** How long each office had a matter. `chain`: its cases in order, `came`: when each began there. */
export const sharesOf = (
  chain: readonly { found: StoredCase; came: string }[],
  calendar: Calendar,
  now = new Date(),
): Share[] =>
  chain.map(({ found, came }, place) => {
    const to = chain[place + 1]?.came ?? found.stoppedAt;
    const days = [vietnamDate(came), vietnamDate(to ?? now)] as const;
    return { found, from: came, to, workingDays: workingDaysBetween(calendar, ...days) };
  });
