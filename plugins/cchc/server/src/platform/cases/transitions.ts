import {
  type CaseAction,
  type CaseKind,
  type CaseRole,
  type CaseState,
  OPEN_STATES,
} from '../../../../shared/cases/vocabulary';

/**
 * What an action does to the clock of the answer. `continue`: as if it had never been stopped.
 * `carry-out`: what was asked for is answered, and the longer term for doing it holds from now on.
 */
export type ClockEffect =
  'start' | 'stop' | 'continue' | 'pause' | 'resume' | 'restart' | 'carry-out' | 'keep';

/** What has to be said with an action. */
export type Need =
  'note' | 'reason' | 'agency' | 'assignee' | 'answer' | 'result' | 'master' | 'subject' | 'basis';

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
  'converted-to-feedback',
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

const ENDED_OPENLY = UNRESTRICTED.filter((state) => !OPEN_STATES.includes(state));
const ENDED: readonly CaseState[] = [...ENDED_OPENLY, 'quarantined'];

/** What becomes of the personal data of a case; where the case stands is another matter. */
const KEEPING: readonly Transition[] = [
  ...(['hold', 'release-hold'] as const).flatMap((action) => [
    transition(action, UNRESTRICTED, 'same', ['approver'], { needs: ['note'] }),
    transition(action, 'quarantined', 'same', ['restricted-officer'], { needs: ['note'] }),
  ]),
  transition('reissue-code', UNRESTRICTED, 'same', ['receiver'], { needs: ['note'] }),
  transition('anonymise', ENDED, 'same', ['system'], { needs: ['basis'] }),
  transition('scrub', ENDED, 'same', ['system'], { needs: ['basis'] }),
  transition('erase', ENDED_OPENLY, 'same', ['system', 'approver'], { needs: ['basis'] }),
  transition('erase', 'quarantined', 'same', ['system'], { needs: ['basis'] }),
  transition('correct-person', UNRESTRICTED, 'same', ['handler'], { needs: ['basis'] }),
];

/** What all kinds have in common. */
const SHARED: readonly Transition[] = [
  ...KEEPING,
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
  // At the counter or on the phone an officer writes down what she says.
  transition(
    'reply',
    'awaiting-citizen',
    'previous',
    ['citizen', 'system', 'receiver', 'handler'],
    { needs: ['note'], clock: 'resume' },
  ),
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
  transition('unmark-duplicate', 'duplicate', 'previous', ['receiver', 'assigner', 'system'], {
    clock: 'continue',
  }),
  transition('follow-master', 'duplicate', 'same', ['system']),
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
  // What time brings about: see features/case/duties.ts.
  transition('close', 'awaiting-citizen', 'closed', ['system'], { clock: 'stop' }),
  transition('remind', OPEN_STATES, 'same', ['system']),
  transition('escalate', OPEN_STATES, 'same', ['system']),
  transition('notify-progress', OPEN_STATES, 'same', ['system']),
  transition('recompute', OPEN_STATES, 'same', ['system']),
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

/** Requests about one's own data: like questions, with what is done about them (Luật 91/2025/QH15). */
const DATA_SUBJECT: readonly Transition[] = [
  ...SHARED,
  transition('accept', 'awaiting-triage', 'in-progress', ['receiver', 'handler'], {
    clock: 'carry-out',
  }),
  transition('assign', 'in-progress', 'same', ['assigner'], { needs: ['assignee'] }),
  transition('give-copy', 'in-progress', 'same', ['handler'], { needs: ['note'] }),
  transition('erase-found', 'in-progress', 'same', ['approver'], { needs: ['note'] }),
];

const TABLES: Record<CaseKind, readonly Transition[]> = {
  feedback: FEEDBACK,
  question: QUESTION,
  'data-subject': DATA_SUBJECT,
};

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
