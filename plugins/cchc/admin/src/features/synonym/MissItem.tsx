import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { SearchMiss } from '../../../../shared/contracts/search-miss';
import { shownDay } from '../../day';
import { Choices } from './Choices';
import { useLabel } from './label';
import { OtherProcedure } from './OtherProcedure';
import { useWorkOff } from './use-work-off';

/** A question that found nothing, and what can be done about it. */
export const MissItem = ({ miss }: { miss: SearchMiss }) => {
  const label = useLabel();
  const { isBusy, create, dismiss } = useWorkOff(miss);
  const { question, suggestions } = miss;
  const facts = [
    label('misses.times', { count: miss.count }),
    label('misses.last', { day: shownDay(miss.lastSeenAt) }),
    miss.unit?.name,
  ].filter(Boolean);
  const props = { question, isBusy, onCreate: create };
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={4}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box style={{ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography variant="delta" tag="h2">
            {question}
          </Typography>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Typography>
        </Box>
        <Button
          size="S"
          variant="tertiary"
          disabled={isBusy}
          onClick={() => void dismiss()}
          aria-label={label('misses.dismiss.of', { question })}
        >
          {label('misses.dismiss')}
        </Button>
      </Flex>
      {suggestions.length > 0 ? (
        <Choices {...props} title={label('misses.suggestions')} choices={suggestions} />
      ) : (
        <Typography textColor="neutral600">{label('misses.no-suggestions')}</Typography>
      )}
      <OtherProcedure {...props} />
    </Flex>
  );
};
