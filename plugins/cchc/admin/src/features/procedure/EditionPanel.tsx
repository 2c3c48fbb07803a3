import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { LegalPart } from '../../../../shared/contracts';
import type { ProcedureState } from '../../../../shared/contracts/procedure-review';
import { shownDay } from '../../day';
import { FRESH, useCchcProcedureStateQuery } from './api';
import { CompareDialog } from './CompareDialog';
import { showField } from './form-field';
import { useLabel } from './label';

/** The field of the form where a part of the law is written. */
const FIELDS: Record<LegalPart, string> = {
  name: 'name',
  steps: 'steps',
  methods: 'methods',
  papers: 'cases',
  duration: 'methods',
  audience: 'audience',
  executingAgencies: 'executingAgencies',
};

const Missing = ({ missing }: { missing: ProcedureState['missing'] }) => {
  const { label, legalPart } = useLabel();
  if (missing.length === 0) {
    return <Typography textColor="success700">{label('panel.complete')}</Typography>;
  }
  return (
    <Box>
      <Typography fontWeight="semiBold" textColor="danger600">
        {label('panel.missing')}
      </Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {missing.map((part) => (
          <li key={part}>
            <Link
              href={`#${FIELDS[part]}`}
              onClick={(event) => {
                event.preventDefault();
                showField(FIELDS[part]);
              }}
            >
              {legalPart(part)}
            </Link>
          </li>
        ))}
      </Box>
      <Typography variant="pi" textColor="neutral600">
        {label('panel.draft')}
      </Typography>
    </Box>
  );
};

const SHOWN = 10;

const Editions = ({ code, editions }: ProcedureState) => {
  const { label } = useLabel();
  const [compared, setCompared] = useState<number | null>(null);
  if (editions.length === 0) return <Typography>{label('panel.none')}</Typography>;
  const oldest = editions[editions.length - 1]?.number;
  return (
    <Box>
      <Typography fontWeight="semiBold">{label('panel.editions')}</Typography>
      <Box tag="ul">
        {editions.slice(0, SHOWN).map(({ number, effectiveFrom, updateType }) => (
          <Flex tag="li" key={number} justifyContent="space-between" gap={2} paddingTop={2}>
            <Box>
              <Typography tag="div">
                {label('panel.edition', { number, day: shownDay(effectiveFrom) })}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {label(updateType === 'major' ? 'compare.major' : 'compare.minor')}
              </Typography>
            </Box>
            {number !== oldest && (
              <Button
                variant="tertiary"
                size="S"
                style={{ flexShrink: 0 }}
                aria-label={label('panel.compare.of', { number })}
                onClick={() => setCompared(number)}
              >
                {label('panel.compare')}
              </Button>
            )}
          </Flex>
        ))}
      </Box>
      {compared !== null && (
        <CompareDialog
          code={code}
          editions={editions}
          newer={compared}
          onClose={() => setCompared(null)}
        />
      )}
    </Box>
  );
};

/** Beside the form of a procedure: what the law still wants, and the editions so far. */
export const EditionPanel = ({ documentId, savedAt }: { documentId: string; savedAt: string }) => {
  const { label } = useLabel();
  const { data, isError } = useCchcProcedureStateQuery({ documentId, savedAt }, FRESH);
  if (!data) {
    return (
      <Typography role="status">{label(isError ? 'reviews.failed' : 'reviews.loading')}</Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Missing missing={data.missing} />
      <Editions {...data} />
    </Flex>
  );
};
