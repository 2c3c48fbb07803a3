import type { CaseEvent } from '../../platform/cases';
import { calendarOf, type DeadlineRule, SEED_DAYS, SEED_RULES } from '../../platform/deadlines';
import { wasLate } from './late-then';

const seeded = SEED_RULES.find(({ code }) => code === 'feedback.answer');
if (!seeded) throw new Error('no rule');
const rule: DeadlineRule = { ...seeded, unit: 'working', length: 5, onSupplement: 'pause' };
const settings = {
  calendar: calendarOf(SEED_DAYS),
  ruleOn: (code: string) => (code === rule.code ? rule : undefined),
};
const event = (
  clock: CaseEvent['clock'],
  at: string,
  more: Partial<CaseEvent> = {},
): CaseEvent => ({
  ...{ owner: 'x', position: 1, action: 'receive', before: null, after: 'in-progress', clock },
  ...{ role: 'system', actor: null, actorName: null, at, detail: null, hasNote: false, hash: '' },
  ...more,
});
/** Received on a Monday; due on the next. */
const received = event('start', '2026-06-01T03:00:00.000Z');
const late = (then: CaseEvent[], since: CaseEvent[], moment: string) =>
  wasLate({ caseKind: 'feedback' }, { earlier: [], then, since }, settings, new Date(moment));

describe('a case at a moment of the past', () => {
  it('is late from the first moment after its due day', () => {
    expect(late([received], [], '2026-06-08T17:00:00.000Z')).toBe(false);
    expect(late([received], [], '2026-06-08T17:00:00.001Z')).toBe(true);
  });

  it('is judged by when its clock stopped, whatever came later', () => {
    const answered = event('stop', '2026-06-08T16:59:59.000Z', { action: 'approve' });
    const reopened = event('restart', '2026-07-01T03:00:00.000Z', { action: 'reopen' });
    expect(late([received, answered], [reopened], '2026-06-30T17:00:00.000Z')).toBe(false);
    const tooLate = { ...answered, at: '2026-06-08T17:00:00.000Z' };
    expect(late([received, tooLate], [reopened], '2026-06-30T17:00:00.000Z')).toBe(true);
  });

  it('is not late while its clock stands still', () => {
    const asked = event('pause', '2026-06-03T03:00:00.000Z', { action: 'ask' });
    const told = event('resume', '2026-07-03T03:00:00.000Z', { action: 'reply' });
    expect(late([received, asked], [told], '2026-06-30T17:00:00.000Z')).toBe(false);
  });

  it('has the due date that it had before it was computed anew', () => {
    const moved = event('keep', '2026-06-12T03:00:00.000Z', {
      action: 'recompute',
      detail: '2026-06-10>2026-06-08',
    });
    expect(late([received], [moved], '2026-06-10T17:00:00.000Z')).toBe(false);
    expect(late([received], [moved], '2026-06-11T17:00:00.000Z')).toBe(true);
  });
});
