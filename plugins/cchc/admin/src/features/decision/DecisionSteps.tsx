import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { DecisionPreview } from '../../../../shared/contracts/decision-panel';
import { FRESH, useCchcDecisionQuery } from './api';
import { useLabel } from './label';
import { PreviewDialog } from './PreviewDialog';
import { Problems } from './Problems';
import { Standing } from './Standing';
import { ReturnDialog } from './ReturnDialog';
import { VerbButton } from './VerbButton';

interface DecisionStepsProps {
  documentId: string;
  number: string;
  savedAt: string;
}

const POLL = 5_000;

type VerbsProps = Pick<DecisionStepsProps, 'documentId' | 'number'> & {
  decision: DecisionPreview;
};

const openKey = ({ state, verbs }: DecisionPreview) => {
  if (state === 'decision-effective') return 'decision.look';
  return verbs.includes('approve') ? 'decision.approve' : 'decision.preview';
};

const Verbs = ({ documentId, number, decision }: VerbsProps) => {
  const { label } = useLabel();
  const isModified = useForm('cchc', ({ modified }) => modified);
  const [isOpen, setIsOpen] = useState(false);
  const can = (verb: DecisionPreview['verbs'][number]) => decision.verbs.includes(verb);
  const isReady = !isModified && decision.problems.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {isModified && <Typography textColor="warning600">{label('decision.save-first')}</Typography>}
      {can('submit') && <VerbButton documentId={documentId} verb="submit" isDisabled={!isReady} />}
      <Button
        fullWidth
        variant={can('approve') ? 'default' : 'secondary'}
        disabled={isModified}
        onClick={() => setIsOpen(true)}
      >
        {label(openKey(decision))}
      </Button>
      {can('withdraw') && <VerbButton documentId={documentId} verb="withdraw" />}
      {can('return') && <ReturnDialog documentId={documentId} />}
      {isOpen && (
        <PreviewDialog
          documentId={documentId}
          number={number}
          decision={decision}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Flex>
  );
};

/** Beside the form of a decision: where it stands, what is wrong with it, and what comes next. */
export const DecisionSteps = ({ documentId, number, savedAt }: DecisionStepsProps) => {
  const { label } = useLabel();
  const [isWaiting, setIsWaiting] = useState(false);
  const { data, isError } = useCchcDecisionQuery(
    { documentId, savedAt },
    { ...FRESH, pollingInterval: isWaiting ? POLL : 0 },
  );
  // It takes effect by itself.
  const waits = data?.state === 'decision-approved';
  if (waits !== isWaiting) setIsWaiting(waits);
  if (!data) {
    return (
      <Typography role="status">
        {label(isError ? 'decision.failed' : 'decision.loading')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Standing decision={data} />
      {data.isOwnSubmission && <Typography>{label('decision.own')}</Typography>}
      {data.problems.length > 0 && (
        <Box>
          <Problems problems={data.problems} />
        </Box>
      )}
      <Verbs documentId={documentId} number={number} decision={data} />
    </Flex>
  );
};
