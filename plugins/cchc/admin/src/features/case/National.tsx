import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';

import type { CaseDetail } from '../../../../shared/contracts/case-panel';
import { useCchcCaseNationalMutation } from './api';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { useCaseRights } from './rights';
import { TextField } from './TextField';

const Form = ({ documentId, nationalCode }: CaseDetail) => {
  const { label } = useCaseLabel();
  const { toggleNotification } = useNotification();
  const [code, setCode] = useState(nationalCode ?? '');
  const [problem, setProblem] = useState<string>();
  const [save, { isLoading }] = useCchcCaseNationalMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await save({ documentId, nationalCode: code });
    if ('error' in result) {
      const { fields, message } = problemOf(result.error);
      setProblem(fields.nationalCode ?? message);
      return;
    }
    setProblem(undefined);
    toggleNotification({ type: 'success', message: label('case.national.saved') });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <TextField
          name="nationalCode"
          label={label('case.national')}
          hint={label('case.national.hint')}
          value={code}
          onChange={setCode}
          most={40}
          error={problem}
        />
        <Button type="submit" size="S" variant="secondary" loading={isLoading}>
          {label('case.national.save')}
        </Button>
      </Flex>
    </form>
  );
};

/** The number under which it stands in the national feedback system; receivers write it. */
export const National = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  const { canReceive } = useCaseRights();
  if (canReceive) return <Form key={found.nationalCode} {...found} />;
  return (
    <Typography>
      {label('case.national')}: {found.nationalCode ?? label('case.national.none')}
    </Typography>
  );
};
