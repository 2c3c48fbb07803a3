import {
  type CaseAction,
  type CaseKind,
  type CaseRole,
  type CaseState,
  OPEN_STATES,
} from '../../../../shared/cases/vocabulary';

/** What an action does to the clock of the answer. `continue`: as if it had never been stopped. */
export type ClockEffect = 'start' | 'stop' | 'continue' | 'pause' | 'resume' | 'restart' | 'keep';

/** What has to be said with an action. */
export type Need =
  'note' | 'reason' | 'agency' | 'assignee' | 'answer' | 'result' | 'master' | 'subject';

export interface Transition {
  action: CaseAction;
  from: readonly CaseState[];
  /** `previous`: where the case was before it came into its state. */
  to: CaseState | 'previous' | 'same';
  by: readonly CaseRole[];
  needs: readonly Need[];
  clock: ClockEffect;
}

/** Where the office itself has the ball. */
const RUNNING: readonly CaseState[] = ['awaiting-triage', 'awaiting-assignment', 'in-progress'];

/** Everything but what is restricted already. */
const UNRESTRICTED: readonly CaseState[] = [
  ...OPEN_STATES,
  'answered',
  'closed',
  'refused',
  'forwarded',
  'duplicate',
  'spam',
  'withdrawn',
];

const transition = (
  action: CaseAction,
  from: CaseState | readonly CaseState[],
  to: Transition['to'],
  by: readonly CaseRole[],
  { needs = [], clock = 'keep' }: Partial<Pick<Transition, 'needs' | 'clock'>> = {},
): Transition => ({
  action,
  from: typeof from === 'string' ? [from] : from,
  to,
  by,
  needs,
  clock,
});

/** What both kinds have in common. */
const SHARED: readonly Transition[] = [
  transition('refuse', 'awaiting-triage', 'refused', ['receiver'], {
    needs: ['reason'],
    clock: 'stop',
  }),
  // In the place of `refuse` where a second person has to sign it: see `settings.ts`.
  transition('propose-refusal', 'awaiting-triage', 'awaiting-countersign', ['receiver'], {
    needs: ['reason'],
  }),
  transition('countersign', 'awaiting-countersign', 'refused', ['approver'], { clock: 'stop' }),
  transition('return-refusal', 'awaiting-countersign', 'awaiting-triage', ['approver'], {
    needs: ['note'],
  }),
  transition('ask', RUNNING, 'awaiting-citizen', ['receiver', 'handler'], {
    needs: ['note'],
    clock: 'pause',
  }),
  transition('reply', 'awaiting-citizen', 'previous', ['citizen', 'system'], { clock: 'resume' }),
  transition('propose', 'in-progress', 'awaiting-approval', ['handler'], {
    needs: ['answer', 'result'],
  }),
  transition('return', 'awaiting-approval', 'in-progress', ['approver'], { needs: ['note'] }),
  transition('approve', 'awaiting-approval', 'answered', ['approver'], { clock: 'stop' }),
  transition('reopen', 'answered', 'in-progress', ['citizen', 'approver'], {
    needs: ['note'],
    clock: 'restart',
  }),
  transition('rate', 'answered', 'closed', ['citizen']),
  transition('close', 'answered', 'closed', ['system']),
  transition('mark-duplicate', OPEN_STATES, 'duplicate', ['receiver', 'assigner'], {
    needs: ['master'],
    clock: 'stop',
  }),
  transition('unmark-duplicate', 'duplicate', 'previous', ['receiver', 'assigner'], {
    clock: 'continue',
  }),
  transition('quarantine', UNRESTRICTED, 'quarantined', ['receiver', 'restricted-officer'], {
    clock: 'stop',
  }),
  transition('release', 'quarantined', 'awaiting-triage', ['restricted-officer'], {
    needs: ['note'],
    clock: 'continue',
  }),
  transition('hand-over', 'quarantined', 'same', ['restricted-officer'], {
    needs: ['agency', 'note'],
  }),
  transition('purge', 'quarantined', 'same', ['restricted-officer'], { needs: ['note'] }),
  transition('mark-spam', 'awaiting-triage', 'spam', ['receiver'], { clock: 'stop' }),
  transition('unmark-spam', 'spam', 'awaiting-triage', ['receiver'], { clock: 'continue' }),
  transition('withdraw', OPEN_STATES, 'withdrawn', ['citizen'], { clock: 'stop' }),
];

/** Feedback: accepted, assigned, handled, approved (NĐ 20/2008, NĐ 92/2017; QĐ 766/QĐ-TTg). */
const FEEDBACK: readonly Transition[] = [
  ...SHARED,
  transition('accept', 'awaiting-triage', 'awaiting-assignment', ['receiver']),
  transition(
    'forward',
    ['awaiting-triage', 'awaiting-assignment'],
    'forwarded',
    ['receiver', 'assigner'],
    { needs: ['agency'], clock: 'stop' },
  ),
  transition('assign', ['awaiting-assignment', 'in-progress'], 'in-progress', ['assigner'], {
    needs: ['assignee'],
  }),
  transition('hand-back', 'in-progress', 'awaiting-assignment', ['handler'], { needs: ['note'] }),
];

/** Questions: nobody has to assign them, so they have fewer steps. */
const QUESTION: readonly Transition[] = [
  ...SHARED,
  transition('accept', 'awaiting-triage', 'in-progress', ['receiver', 'handler']),
  transition('forward', ['awaiting-triage', 'in-progress'], 'forwarded', ['receiver', 'handler'], {
    needs: ['agency'],
    clock: 'stop',
  }),
  transition('assign', 'in-progress', 'same', ['assigner'], { needs: ['assignee'] }),
  transition('convert', 'awaiting-triage', 'converted-to-feedback', ['receiver'], {
    needs: ['subject'],
    clock: 'stop',
  }),
];

const TABLES: Record<CaseKind, readonly Transition[]> = { feedback: FEEDBACK, question: QUESTION };

/** All transitions of a kind of case. */
export const transitionsOf = (kind: CaseKind): readonly Transition[] => TABLES[kind];

/** The transition that an action is in this state, for whoever it may be; undefined if it is none. */
export const transitionFor = (
  kind: CaseKind,
  state: CaseState,
  action: CaseAction,
): Transition | undefined =>
  TABLES[kind].find((one) => one.action === action && one.from.includes(state));

/** What somebody with these roles may do in this state, in the order of the table. */
export const allowedActions = (
  kind: CaseKind,
  state: CaseState,
  roles: readonly CaseRole[],
): Transition[] =>
  TABLES[kind].filter(
    ({ from, by }) => from.includes(state) && by.some((role) => roles.includes(role)),
  );

/** The state after an action. `previous` is where the case stood before it came to where it is. */
export const stateAfter = (
  { to }: Transition,
  state: CaseState,
  previous: CaseState | null,
): CaseState => {
  if (to === 'same') return state;
  return to === 'previous' ? (previous ?? 'awaiting-triage') : to;
};
