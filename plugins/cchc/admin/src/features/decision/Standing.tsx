import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';

import type { DecisionPreview } from '../../../../shared/contracts/decision-panel';
import { shownDay, shownMoment } from '../../day';
import { useLabel } from './label';

/** The panel is narrow: the longest step takes two lines, which the badge alone presses together. */
const Step = styled(Badge)`
  height: auto;
  & > span {
    padding: 2px 0;
    line-height: 1.5;
    white-space: normal;
  }
`;

const BADGES = {
  'decision-draft': { backgroundColor: 'neutral150', textColor: 'neutral700' },
  'decision-submitted': { backgroundColor: 'warning100', textColor: 'warning700' },
  'decision-approved': { backgroundColor: 'primary100', textColor: 'primary700' },
  'decision-effective': { backgroundColor: 'success100', textColor: 'success700' },
} as const;

const when = (
  { effectiveOn, appliedAt }: DecisionPreview,
  label: ReturnType<typeof useLabel>['label'],
) => {
  if (appliedAt) return label('decision.applied', { at: shownMoment(appliedAt) });
  return effectiveOn
    ? label('decision.effective-on', { day: shownDay(effectiveOn) })
    : label('decision.no-day');
};

/** Where a decision stands, who brought it there, and what went wrong on the way. */
export const Standing = ({ decision }: { decision: DecisionPreview }) => {
  const { label, choice } = useLabel();
  const { state, submitted, approved, returnReason, lastError, retryAt } = decision;
  const who = (key: 'decision.submitted' | 'decision.approved', step: typeof submitted) =>
    step && (
      <Typography variant="pi" tag="p">
        {label(key, { name: step.name, at: shownMoment(step.at) })}
      </Typography>
    );
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Step {...BADGES[state]}>{choice(state)}</Step>
      <Typography>{when(decision, label)}</Typography>
      {state !== 'decision-draft' && who('decision.submitted', submitted)}
      {who('decision.approved', approved)}
      {state === 'decision-draft' && returnReason && (
        <Box background="warning100" padding={3} hasRadius width="100%">
          <Typography textColor="warning700">
            {label('decision.returned', { reason: returnReason })}
          </Typography>
        </Box>
      )}
      {lastError && (
        <Box background="danger100" padding={3} hasRadius width="100%" role="alert">
          <Typography textColor="danger700">
            {lastError} {retryAt && label('decision.retry', { at: shownMoment(retryAt) })}
          </Typography>
        </Box>
      )}
    </Flex>
  );
};
