import type { ReportState, ReportVerb } from '../../../../shared/contracts/report-panel';

/**
 * What somebody is to a report. `writer`: of its own unit. `acceptor`: of a unit above; where none
 * above has anybody, of its own, though never who submitted it. `publisher`: of its unit or above.
 */
export type ReportRole = 'writer' | 'acceptor' | 'publisher';

interface Step {
  from: readonly ReportState[];
  /** Where the report stands afterwards; undefined where it stays. */
  to?: ReportState;
  by: ReportRole;
}

const OPEN = ['draft', 'returned'] as const;
const DONE = ['accepted', 'locked'] as const;

/** The only ways on which a report changes. A correction is a new edition, which starts as a draft. */
export const STEPS: Record<ReportVerb, Step> = {
  save: { from: OPEN, by: 'writer' },
  refresh: { from: OPEN, by: 'writer' },
  number: { from: [...OPEN, 'submitted', 'accepted'], by: 'writer' },
  submit: { from: OPEN, to: 'submitted', by: 'writer' },
  return: { from: ['submitted'], to: 'returned', by: 'acceptor' },
  accept: { from: ['submitted'], to: 'accepted', by: 'acceptor' },
  lock: { from: ['accepted'], to: 'locked', by: 'acceptor' },
  correct: { from: DONE, by: 'writer' },
  publish: { from: DONE, by: 'publisher' },
  unpublish: { from: DONE, by: 'publisher' },
};

/** Of whose numbers the unit above makes its own. */
export const COUNTED_STATES: readonly ReportState[] = DONE;

/** What a verb needs, in words. */
export const STATE_WORDS: Record<ReportState, string> = {
  draft: 'bản nháp',
  submitted: 'đã gửi',
  returned: 'bị trả lại',
  accepted: 'đã được chấp nhận',
  locked: 'đã khóa',
};

/** What may be done with a report in this state by who has these roles. */
export const verbsOf = (state: ReportState, roles: ReadonlySet<ReportRole>): ReportVerb[] => {
  const all = Object.entries(STEPS) as [ReportVerb, Step][]; // of a table of ours
  return all.flatMap(([verb, { from, by }]) =>
    from.includes(state) && roles.has(by) ? [verb] : [],
  );
};
