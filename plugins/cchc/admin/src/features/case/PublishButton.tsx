import { Box, Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { CaseDetail } from '../../../../shared/contracts/case-panel';
import { useCchcCasePublicDraftMutation } from './api';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { Refusal } from './Refusal';
import { useCaseRights } from './rights';

/** To the form in which a publisher finishes what the public shall read of an answered case. */
export const PublishButton = ({ found: { documentId, kind } }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  const { canPublish } = useCaseRights();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const [draft, { isLoading }] = useCchcCasePublicDraftMutation();
  // What somebody asks about her own data is nobody else's matter.
  if (!canPublish || kind === 'data-subject') return null;
  const open = async () => {
    const result = await draft(documentId);
    if ('error' in result) setProblem(problemOf(result.error).message || label('case.failed'));
    else navigate(`/content-manager/collection-types/${result.data.uid}/${result.data.documentId}`);
  };
  return (
    <>
      {problem && <Refusal text={problem} />}
      <Box>
        <Button variant="secondary" loading={isLoading} onClick={() => void open()}>
          {label(`case.publish.${kind}`)}
        </Button>
      </Box>
      <Typography variant="pi" textColor="neutral600">
        {label('case.publish.hint')}
      </Typography>
    </>
  );
};
