import type { CaseAction, CaseState } from '../../../../shared/cases/vocabulary';
import type { CaseEvent } from '../../platform/cases';
import { calendarOf, SEED_DAYS } from '../../platform/deadlines';
import { dutiesOf, type Situation } from './duties';

const calendar = calendarOf(SEED_DAYS);

/** Of the 15 working days from Monday, 2 March 2026; the due date is Monday, 23 March. */
const DUE = '2026-03-23';

const event = (
  action: CaseAction,
  at: string,
  detail: string | null = null,
  clock: CaseEvent['clock'] = 'keep',
): CaseEvent => ({
  ...{ owner: 'c', position: 1, action, before: null, after: 'in-progress', clock },
  ...{ role: 'system', actor: null, actorName: null, at: new Date(at).toISOString() },
  ...{ detail, hasNote: false, hash: '' },
});

const RECEIVED = event('receive', '2026-03-02T09:00+07:00', 'feedback', 'start');

const duties = (
  now: string,
  {
    stage = 'in-progress',
    dueOn = DUE,
    events = [],
    ...more
  }: Partial<Situation> & { stage?: CaseState; dueOn?: string | null } = {},
): string[] =>
  dutiesOf({
    found: { stage, dueOn },
    events: [RECEIVED, ...events],
    calendar,
    progressRule: { unit: 'working', length: 7, repeats: true },
    closeAfterDays: 0,
    now: new Date(`${now}T09:00+07:00`),
    ...more,
  }).map(({ action, mark }) => `${action} ${mark}`);

const remindedAt = (left: number) => event('remind', '2026-03-19T08:00+07:00', `${DUE}#${left}`);
const escalated = (level: number) => event('escalate', '2026-03-24T08:00+07:00', `${DUE}#${level}`);

describe('reminders', () => {
  it.each([
    ['2026-03-18', []],
    ['2026-03-19', [`remind ${DUE}#2`]],
    ['2026-03-20', [`remind ${DUE}#2`]],
    ['2026-03-23', [`remind ${DUE}#0`]],
  ])('on %s are %j', (today, expected) => {
    expect(duties(today)).toEqual(expected);
  });

  it('come once for each time, and none is made up for after a later one', () => {
    expect(duties('2026-03-20', { events: [remindedAt(2)] })).toEqual([]);
    expect(duties('2026-03-23', { events: [remindedAt(2)] })).toEqual([`remind ${DUE}#0`]);
    expect(duties('2026-03-23', { events: [remindedAt(0)] })).toEqual([]);
  });

  it('S-51 never leave on a day off, and say on the day before what holidays would hide', () => {
    expect(duties('2026-03-21')).toEqual([]);
    expect(duties('2026-02-13', { dueOn: '2026-02-23' })).toEqual(['remind 2026-02-23#2']);
    expect(duties('2026-02-17', { dueOn: '2026-02-23' })).toEqual([]);
  });
});

describe('escalation', () => {
  it('S-50 is keyed to the due date: what was done yesterday puts nothing off', () => {
    const touched = event('assign', '2026-03-23T16:00+07:00');
    expect(duties('2026-03-24', { events: [touched] })).toEqual([`escalate ${DUE}#1`]);
  });

  it('S-50 asks for nobody who handles the case', () => {
    expect(duties('2026-03-24', { stage: 'awaiting-triage' })).toEqual([`escalate ${DUE}#1`]);
  });

  it('S-50 does each level once, however often it looks', () => {
    expect(duties('2026-03-25', { events: [escalated(1)] })).toEqual([]);
    expect(duties('2026-03-31', { events: [escalated(1)] })).toEqual([`escalate ${DUE}#2`]);
    expect(duties('2026-04-07', { events: [escalated(2)] })).toContain(`escalate ${DUE}#3`);
    expect(duties('2026-04-07', { events: [escalated(3)] })).not.toContain(`escalate ${DUE}#3`);
  });

  it('S-50 is silent on a day that is off', () => {
    expect(duties('2026-03-28')).toEqual([]);
  });

  it('makes up once for what was missed, at the level that is reached', () => {
    const missed = duties('2026-05-12');
    expect(missed.filter((duty) => duty.startsWith('escalate'))).toEqual([`escalate ${DUE}#3`]);
  });

  it('begins anew for a due date that has moved', () => {
    expect(duties('2026-03-31', { dueOn: '2026-03-30', events: [escalated(1)] })).toEqual([
      'escalate 2026-03-30#1',
    ]);
  });

  it('reports twice handed back once, and again only after the case was opened anew', () => {
    const back = event('hand-back', '2026-03-03T09:00+07:00');
    expect(duties('2026-03-04', { events: [back] })).toEqual([]);
    expect(duties('2026-03-04', { events: [back, back] })).toEqual(['escalate handed-back']);
    const done = event('escalate', '2026-03-04T09:00+07:00', 'handed-back');
    expect(duties('2026-03-04', { events: [back, back, done] })).toEqual([]);
    const anew = event('reopen', '2026-03-05T09:00+07:00', null, 'restart');
    expect(duties('2026-03-06', { events: [back, back, done, anew] })).toEqual([]);
  });
});

describe('the citizen of an overdue case', () => {
  const told = (count: number) =>
    event('notify-progress', '2026-04-01T08:00+07:00', `${DUE}#${count}`);
  const notices = (today: string, events: CaseEvent[] = [], more: Partial<Situation> = {}) =>
    duties(today, { events, ...more }).filter((duty) => duty.startsWith('notify'));

  it.each([
    ['2026-03-31', []],
    ['2026-04-01', [`notify-progress ${DUE}#1`]],
    ['2026-04-10', [`notify-progress ${DUE}#2`]],
  ])('is told every seven working days: on %s %j', (today, expected) => {
    expect(notices(today)).toEqual(expected);
  });

  it('is told once each time, not at all without such a rule, and once where it says so', () => {
    expect(notices('2026-04-01', [told(1)])).toEqual([]);
    expect(notices('2026-04-10', [told(1)])).toEqual([`notify-progress ${DUE}#2`]);
    expect(notices('2026-04-10', [], { progressRule: undefined })).toEqual([]);
    const once = { unit: 'working', length: 7, repeats: false } as const;
    expect(notices('2026-04-10', [told(1)], { progressRule: once })).toEqual([]);
  });
});

describe('a citizen who was asked for more', () => {
  const ask = event('ask', '2026-03-05T09:00+07:00', null, 'pause');
  const waits = (today: string, more: Parameters<typeof duties>[1] = {}) =>
    duties(today, { stage: 'awaiting-citizen', dueOn: null, events: [ask], ...more });

  it('is reminded once after five working days', () => {
    expect(waits('2026-03-11')).toEqual([]);
    expect(waits('2026-03-12')).toEqual(['remind no-reply']);
    const reminded = event('remind', '2026-03-12T09:00+07:00', 'no-reply');
    expect(waits('2026-03-20', { events: [ask, reminded] })).toEqual([]);
  });

  it('loses the case after the days that the office has set, and never where it has set none', () => {
    expect(waits('2026-04-06', { closeAfterDays: 30 })).toEqual(['close no-reply']);
    expect(waits('2026-04-03', { closeAfterDays: 30 })).toEqual(['remind no-reply']);
    expect(waits('2027-03-05')).toEqual(['remind no-reply']);
  });
});
