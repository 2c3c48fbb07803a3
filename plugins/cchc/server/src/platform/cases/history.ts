import type { CaseAction, CaseRole, CaseState } from '../../../../shared/cases/vocabulary';
import { CHAIN_START, chained } from '../chain';
import type { Clock } from '../deadlines';
import type { ClockEffect } from './transitions';

/** One thing that was done with a case, as it is stored. */
export interface CaseEvent {
  owner: string;
  position: number;
  action: CaseAction;
  before: CaseState | null;
  after: CaseState;
  clock: ClockEffect;
  role: CaseRole;
  actor: number | null;
  actorName: string | null;
  /** ISO 8601 in UTC, to the millisecond. */
  at: string;
  detail: string | null;
  hasNote: boolean;
  hash: string;
}

/** What the machine only noted: nobody who acts on the case has to look at it anew. */
export const isQuiet = ({ role, before, after, clock }: CaseEvent): boolean =>
  role === 'system' && before === after && clock === 'keep';

/** The event as it is stored behind `last`. */
export const linked = (last: CaseEvent | undefined, event: Omit<CaseEvent, 'hash'>): CaseEvent => {
  const { owner, position, action, before, after, clock, role } = event;
  const { actor, actorName, at, detail, hasNote } = event;
  const values = [owner, position, action, before, after, clock, role];
  const hash = chained(last?.hash ?? CHAIN_START, [
    ...values,
    ...[actor, actorName, at, detail, hasNote],
  ]);
  return { ...event, hash };
};

/**
 * The place of the first event that is not what was written there; undefined for a whole chain.
 * @param before the last event of the case that this one continues
 */
export const brokenAt = (events: readonly CaseEvent[], before?: CaseEvent): number | undefined => {
  let last = before;
  for (const [place, event] of events.entries()) {
    if (event.position !== place + 1 || linked(last, event).hash !== event.hash) return place + 1;
    last = event;
  }
  return undefined;
};

/** The clock of the answer as the events tell it, and when it stopped. */
export interface CaseClock extends Clock {
  stoppedAt: string | null;
}

/**
 * The clock that counts now: the one that began at the receipt, or at the last opening anew.
 * Undefined without events.
 */
export const clockOf = (events: readonly CaseEvent[]): CaseClock | undefined => {
  const start = events.findLastIndex(({ clock }) => clock === 'start' || clock === 'restart');
  const first = events[start];
  if (!first) return undefined;
  const since = events.slice(start + 1);
  const pauses = since.flatMap(({ clock, at }) =>
    clock === 'pause' || clock === 'resume' ? [{ at, kind: clock }] : [],
  );
  // What stands is not stopped again: an answer that is restricted later was given when it was given.
  const moved = since.filter(({ clock }) => clock !== 'keep');
  const stop = moved.findLastIndex(({ clock }) => clock !== 'stop') + 1;
  return { startedAt: first.at, events: pauses, stoppedAt: moved[stop]?.at ?? null };
};
