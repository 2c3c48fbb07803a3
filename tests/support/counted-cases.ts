import { type Filled, momentOf, next, placeOf } from './counted';
import { TERM_HOURS } from './counted-sql';

const TERM = TERM_HOURS * 60 * 60 * 1000;

interface Step {
  action: string;
  after: string;
  clock: string;
  at: number;
}

/** Where a case can go from each state, in steps that a history may hold. */
const WAYS: Record<string, readonly Omit<Step, 'at'>[]> = {
  'awaiting-triage': [
    ...[1, 2, 3, 4, 5].map(() => ({ action: 'accept', after: 'in-progress', clock: 'keep' })),
    { action: 'refuse', after: 'refused', clock: 'stop' },
    { action: 'mark-spam', after: 'spam', clock: 'stop' },
    { action: 'forward', after: 'forwarded', clock: 'stop' },
    { action: 'quarantine', after: 'quarantined', clock: 'stop' },
  ],
  'in-progress': [
    ...[1, 2, 3, 4].map(() => ({ action: 'propose', after: 'awaiting-approval', clock: 'keep' })),
    { action: 'remind', after: 'in-progress', clock: 'keep' },
    { action: 'withdraw', after: 'withdrawn', clock: 'stop' },
    { action: 'mark-duplicate', after: 'duplicate', clock: 'stop' },
  ],
  'awaiting-approval': [
    ...[1, 2, 3].map(() => ({ action: 'approve', after: 'answered', clock: 'stop' })),
    { action: 'return', after: 'in-progress', clock: 'keep' },
  ],
  answered: [
    { action: 'close', after: 'closed', clock: 'keep' },
    { action: 'reopen', after: 'in-progress', clock: 'restart' },
  ],
  spam: [{ action: 'unmark-spam', after: 'awaiting-triage', clock: 'continue' }],
};

const OPEN = ['awaiting-triage', 'in-progress', 'awaiting-approval'];

const received = (at: number, action = 'receive'): Step => ({
  ...{ action, after: 'awaiting-triage', clock: 'start', at },
});

const historyOf = ({ random }: Filled, isPassedOn: boolean): Step[] => {
  const length = 1 + random.below(9);
  const moments = Array.from({ length }, () => momentOf(random)).sort((a, b) => a - b);
  const steps: Step[] = [];
  for (const at of moments) {
    const last = steps.at(-1);
    if (!last) {
      steps.push(received(at, isPassedOn ? 'take-over' : undefined));
      continue;
    }
    const ways = WAYS[last.after];
    if (!ways) break;
    steps.push({ ...random.pick(ways), at });
  }
  return steps;
};

const findLast = (steps: readonly Step[], is: (step: Step) => boolean) => steps.findLast(is);

/** The case as it stands after these steps. */
const standing = (steps: readonly Step[]) => {
  const start = findLast(steps, ({ clock }) => clock === 'start' || clock === 'restart');
  const moved = findLast(steps, ({ clock }) => clock !== 'keep');
  const stop = moved?.clock === 'stop' ? moved : undefined;
  const lateFrom = (start?.at ?? NaN) + TERM;
  return { state: steps.at(-1)?.after ?? '', stop, lateFrom };
};

const endedAt = (steps: readonly Step[]): number | null => {
  const changes = steps.filter((step, index) => step.after !== steps[index - 1]?.after);
  const last = changes.at(-1);
  return last && !OPEN.includes(last.after) ? last.at : null;
};

const dateOf = (at: number | null | undefined) =>
  at === null || at === undefined ? null : new Date(at);

const store = async (
  { strapi }: Filled,
  steps: readonly Step[],
  data: { documentId: string; receivedAt: Date } & Record<string, unknown>,
) => {
  const { state, stop, lateFrom } = standing(steps);
  await strapi.db.query('plugin::cchc.case').create({
    data: {
      ...{ number: data.documentId, noticeVersion: '1', version: steps.length, stage: state },
      ...{
        forgotten: 0,
        isHeld: false,
        stoppedAt: dateOf(stop?.at),
        endedAt: dateOf(endedAt(steps)),
      },
      ...{ lateFrom: new Date(lateFrom), changedAt: dateOf(steps.at(-1)?.at) },
      ...(stop && { isLate: stop.at >= lateFrom }),
      ...data,
    },
  });
  for (const [index, { at, ...step }] of steps.entries()) {
    await strapi.db.query('plugin::cchc.case-event').create({
      data: {
        ...{ owner: data.documentId, position: index + 1, before: steps[index - 1]?.after ?? null },
        ...{ ...step, role: 'system', at: new Date(at), hasNote: false, hash: 'x' },
      },
    });
  }
};

/** Questions and feedback with random histories, some of them passed on by another unit. */
export const fillCases = async (filled: Filled, count: number) => {
  const { random } = filled;
  for (let n = 0; n < count; n += 1) {
    const documentId = `case${next()}`;
    const kind = n % 2 === 0 ? 'question' : 'feedback';
    const group = kind === 'question' ? 'field' : 'subject';
    const key = random.pick(kind === 'question' ? ['ho-tich', ''] : ['procedure', 'conduct', '']);
    const channel = random.pick(['web', 'phone', 'counter']);
    // Each kind has its two at the turn.
    const { unit, at, isTurn } = placeOf(filled, Math.floor(n / 2));
    const isPassedOn = !isTurn && random.chance(0.2);
    const steps = isTurn ? [received(at)] : historyOf(filled, isPassedOn);
    const [first] = steps;
    if (!first) continue;
    await store(filled, steps, {
      ...{ documentId, caseKind: kind, unit, channel, [group]: key || null },
      receivedAt: new Date(first.at - (isPassedOn ? 30 * 24 * 60 * 60 * 1000 : 0)),
    });
  }
};
