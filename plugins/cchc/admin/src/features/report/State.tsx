import type { MatrixCell, ReportState } from '../../../../shared/contracts/report-panel';
import { WholeBadge } from '../../WholeBadge';
import { useReportLabel } from './label';

export const COLOURS = {
  working: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  waiting: { backgroundColor: 'warning100', textColor: 'neutral800' },
  good: { backgroundColor: 'success100', textColor: 'success700' },
  bad: { backgroundColor: 'danger100', textColor: 'danger700' },
  over: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

const OF_STATE = {
  draft: 'working',
  submitted: 'waiting',
  returned: 'bad',
  accepted: 'good',
  locked: 'over',
} as const;

const OF_TIME = {
  'on-time': 'good',
  late: 'waiting',
  missing: 'bad',
  waiting: 'working',
  'not-required': 'over',
} as const;

export const StateBadge = ({ state }: { state: ReportState }) => {
  const { stateName } = useReportLabel();
  return <WholeBadge {...COLOURS[OF_STATE[state]]}>{stateName(state)}</WholeBadge>;
};

/** Whether a unit has sent its report in time, in words. */
export const TimeBadge = ({ timeliness }: Pick<MatrixCell, 'timeliness'>) => {
  const { label } = useReportLabel();
  return <WholeBadge {...COLOURS[OF_TIME[timeliness]]}>{label(`matrix.${timeliness}`)}</WholeBadge>;
};
