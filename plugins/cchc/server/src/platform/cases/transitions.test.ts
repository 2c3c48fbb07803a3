import fc from 'fast-check';

import {
  CASE_ACTIONS,
  CASE_KINDS,
  CASE_ROLES,
  CASE_STATES,
  OPEN_STATES,
} from '../../../../shared/cases/vocabulary';
import { allowedActions, stateAfter, transitionFor, transitionsOf } from './transitions';

const kinds = fc.constantFrom(...CASE_KINDS);
const states = fc.constantFrom(...CASE_STATES);
const actions = fc.constantFrom(...CASE_ACTIONS);

describe('the table of transitions', () => {
  it.each(CASE_KINDS)('knows for %s one way at most out of a state by an action', (kind) => {
    for (const state of CASE_STATES) {
      for (const action of CASE_ACTIONS) {
        const ways = transitionsOf(kind).filter(
          (one) => one.action === action && one.from.includes(state),
        );
        expect(ways.length).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each(CASE_KINDS)('leads a %s from every open state to an answer', (kind) => {
    const reaches = (state: (typeof CASE_STATES)[number], seen = new Set<string>()): boolean => {
      if (state === 'answered') return true;
      if (seen.has(state)) return false;
      seen.add(state);
      return transitionsOf(kind)
        .filter(({ from }) => from.includes(state))
        .some((one) => reaches(stateAfter(one, state, 'in-progress'), seen));
    };
    for (const state of OPEN_STATES) {
      if (kind !== 'feedback' && state === 'awaiting-assignment') continue;
      expect([state, reaches(state)]).toEqual([state, true]);
    }
  });

  it('gives nobody what the table does not name them for', () => {
    fc.assert(
      fc.property(kinds, states, fc.subarray([...CASE_ROLES]), (kind, state, roles) => {
        for (const { action } of allowedActions(kind, state, roles)) {
          const one = transitionFor(kind, state, action);
          expect(one?.by.some((role) => roles.includes(role))).toBe(true);
        }
      }),
    );
  });

  it('gives a supervisor nothing to do: they only look', () => {
    fc.assert(
      fc.property(kinds, states, (kind, state) => {
        expect(allowedActions(kind, state, ['supervisor'])).toEqual([]);
      }),
    );
  });

  it('leaves what is restricted to the restricted officer', () => {
    fc.assert(
      fc.property(kinds, actions, (kind, action) => {
        const one = transitionFor(kind, 'quarantined', action);
        const people = one?.by.filter((role) => role !== 'system') ?? [];
        expect(people.filter((role) => role !== 'restricted-officer')).toEqual([]);
      }),
    );
  });

  it('lets a citizen do only what her code is for', () => {
    const own = CASE_KINDS.flatMap((kind) =>
      CASE_STATES.flatMap((state) => allowedActions(kind, state, ['citizen'])),
    );
    expect(new Set(own.map(({ action }) => action))).toEqual(
      new Set(['reply', 'withdraw', 'rate', 'reopen']),
    );
  });

  it('goes back to where a case was before somebody waited for its citizen', () => {
    const reply = transitionFor('feedback', 'awaiting-citizen', 'reply');
    expect(reply && stateAfter(reply, 'awaiting-citizen', 'awaiting-assignment')).toBe(
      'awaiting-assignment',
    );
  });

  it('knows no way from one kind that only the other has', () => {
    expect(transitionFor('question', 'awaiting-triage', 'accept')?.to).toBe('in-progress');
    expect(transitionFor('feedback', 'awaiting-triage', 'accept')?.to).toBe('awaiting-assignment');
    expect(transitionFor('feedback', 'awaiting-triage', 'convert')).toBeUndefined();
    expect(transitionFor('question', 'in-progress', 'hand-back')).toBeUndefined();
  });
});
