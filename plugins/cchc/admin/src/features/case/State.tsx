import { Badge, Flex, Typography } from '@strapi/design-system';

import { type CaseState, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import type { CaseRow } from '../../../../shared/contracts/case-panel';
import { shownDay } from '../../day';
import { WholeBadge } from '../../WholeBadge';
import { useCaseLabel } from './label';

const COLOURS = {
  waiting: { backgroundColor: 'warning100', textColor: 'neutral800' },
  working: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  good: { backgroundColor: 'success100', textColor: 'success700' },
  bad: { backgroundColor: 'danger100', textColor: 'danger700' },
  over: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

const OF_STATE: Partial<Record<CaseState, keyof typeof COLOURS>> = {
  'awaiting-triage': 'waiting',
  'awaiting-assignment': 'waiting',
  'awaiting-approval': 'waiting',
  'awaiting-countersign': 'waiting',
  'awaiting-citizen': 'working',
  'in-progress': 'working',
  answered: 'good',
  closed: 'good',
  quarantined: 'bad',
};

/** It goes on as another case, or at an office outside. */
export const isPassedOn = ({ state }: Pick<CaseRow, 'state'>) =>
  state === 'forwarded' || state === 'converted-to-feedback';

export const StateBadge = ({ state }: Pick<CaseRow, 'state'>) => {
  const { stateName } = useCaseLabel();
  return <WholeBadge {...COLOURS[OF_STATE[state] ?? 'over']}>{stateName(state)}</WholeBadge>;
};

type DueOf = Pick<CaseRow, 'state' | 'dueOn' | 'isDueProvisional' | 'isLate'>;

/** Until when it has to be answered; that it is late is said in words. */
export const Due = ({ state, dueOn, isDueProvisional, isLate }: DueOf) => {
  const { label } = useCaseLabel();
  const isOpen = OPEN_STATES.includes(state);
  const none = label(state === 'awaiting-citizen' ? 'case.due.paused' : 'case.due.none');
  return (
    <Flex tag="span" direction="column" alignItems="flex-start" gap={1}>
      <Typography textColor={dueOn ? 'neutral800' : 'neutral600'}>
        {dueOn ? <span style={{ whiteSpace: 'nowrap' }}>{shownDay(dueOn)}</span> : none}
      </Typography>
      {dueOn && isDueProvisional && (
        <Typography variant="pi" textColor="neutral600">
          {label('case.due.provisional')}
        </Typography>
      )}
      {isLate && (
        <Badge {...COLOURS.bad}>{label(isOpen ? 'case.late.open' : 'case.late.done')}</Badge>
      )}
    </Flex>
  );
};
