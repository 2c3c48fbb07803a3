import { Box, Flex, Typography } from '@strapi/design-system';

import { OPEN_STATES } from '../../../../shared/cases/vocabulary';
import type { CaseDetail } from '../../../../shared/contracts/case-panel';
import { useCchcCaseSimilarQuery } from './api';
import { useCaseLabel } from './label';
import { Section, Written } from './Section';

/** What was answered in public to something alike, while an answer is still to be written. */
export const Similar = ({ found: { documentId, state } }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  const isOpen = OPEN_STATES.includes(state);
  const { data = [] } = useCchcCaseSimilarQuery(documentId, { skip: !isOpen });
  if (!isOpen || data.length === 0) return null;
  return (
    <Section title={label('case.similar')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.map(({ url, title, answer, needsReview }) => (
          <Box tag="li" key={url}>
            <details>
              <summary style={{ cursor: 'pointer' }}>
                <Typography fontWeight="semiBold">{title}</Typography>
              </summary>
              <Box paddingTop={2} paddingLeft={4}>
                {needsReview && (
                  <Typography variant="pi" textColor="danger700">
                    {label('case.similar.review')}
                  </Typography>
                )}
                <Written>{answer}</Written>
              </Box>
            </details>
          </Box>
        ))}
      </Flex>
    </Section>
  );
};
