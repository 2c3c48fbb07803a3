import { Box, Flex, Typography } from '@strapi/design-system';

import type { CaseDetail } from '../../../../shared/contracts/case-panel';
import { useCaseLabel } from './label';
import { Section } from './Section';

/** What the words of a case hint at, while somebody has to sort it; it decides nothing. */
export const Signals = ({ found: { signals } }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  if (signals.length === 0) return null;
  return (
    <Section title={label('signal.title')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {signals.map(({ kind, words }) => (
          <Box tag="li" key={kind} background="warning100" hasRadius padding={3}>
            <Typography tag="p" fontWeight="semiBold">
              {label(`signal.${kind}`)}
            </Typography>
            <Typography tag="p">{label(`signal.${kind}.advice`)}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral700">
              {label('signal.words', { words: words.join(', ') })}
            </Typography>
          </Box>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {label('signal.hint')}
      </Typography>
    </Section>
  );
};
