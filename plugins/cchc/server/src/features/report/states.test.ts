import { REPORT_STATES } from '../../../../shared/contracts/report-panel';
import { type ReportRole, STEPS, verbsOf } from './states';

const as = (...roles: ReportRole[]) => new Set(roles);

describe('the way of a report', () => {
  it.each([
    ['draft', ['save', 'refresh', 'number', 'submit']],
    ['submitted', ['number']],
    ['returned', ['save', 'refresh', 'number', 'submit']],
    ['accepted', ['number', 'correct']],
    ['locked', ['correct']],
  ] as const)('lets its writer at %s do %j', (state, verbs) => {
    expect(verbsOf(state, as('writer')).sort()).toEqual([...verbs].sort());
  });

  it.each([
    ['draft', []],
    ['submitted', ['return', 'accept']],
    ['returned', []],
    ['accepted', ['lock']],
    ['locked', []],
  ] as const)('lets the unit above at %s do %j', (state, verbs) => {
    expect(verbsOf(state, as('acceptor')).sort()).toEqual([...verbs].sort());
  });

  it('leads to every state, and never out of a locked one', () => {
    const reached = new Set(['draft', ...Object.values(STEPS).flatMap(({ to }) => to ?? [])]);
    expect([...reached].sort()).toEqual([...REPORT_STATES].sort());
    const left = Object.values(STEPS).filter(({ from, to }) => to && from.includes('locked'));
    expect(left).toEqual([]);
  });

  it('lets nobody without a role do anything', () => {
    for (const state of REPORT_STATES) expect(verbsOf(state, as())).toEqual([]);
  });
});
