import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { type FormEvent, useState } from 'react';

import type { CaseDetail, CaseLetter } from '../../../../shared/contracts/case-panel';
import { vietnamDate } from '../../../../shared/time';
import { DayField } from '../../DayField';
import { useCchcCaseLetterMutation } from './api';
import { useCaseLabel } from './label';
import { LetterPaper } from './LetterPaper';
import { problemOf } from './problems';
import { useCaseRights } from './rights';
import { Section } from './Section';
import { TextField } from './TextField';

const Form = ({ found, onMade }: { found: CaseDetail; onMade: (letter: CaseLetter) => void }) => {
  const { label } = useCaseLabel();
  const [number, setNumber] = useState(found.letter?.number ?? '');
  const [on, setOn] = useState(found.letter?.on ?? vietnamDate(new Date()));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [make, { isLoading }] = useCchcCaseLetterMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await make({ documentId: found.documentId, number, on });
    if ('error' in result) {
      const { fields, message } = problemOf(result.error);
      setProblems(Object.keys(fields).length > 0 ? fields : { number: message });
      return;
    }
    setProblems({});
    onMade(result.data);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        <TextField
          name="number"
          label={label('letter.number')}
          value={number}
          onChange={setNumber}
          most={40}
          isRequired
          error={problems.number}
        />
        <DayField
          name="on"
          label={label('letter.on')}
          value={on}
          onChange={setOn}
          isRequired
          error={problems.on}
        />
      </Flex>
      <Box paddingTop={3}>
        <Button type="submit" variant="secondary" loading={isLoading}>
          {label('letter.make')}
        </Button>
      </Box>
    </form>
  );
};

/** The letter with which a case goes to an office outside the portal. */
export const Letter = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  const { canPassOn } = useCaseRights();
  /** Kept here only: it names the sender, and is gone when the page is left. */
  const [letter, setLetter] = useState<CaseLetter>();
  if (!canPassOn) return null;
  return (
    <Section title={label('letter.title')}>
      <Typography variant="pi" textColor="neutral600">
        {label('letter.hint')}
      </Typography>
      <Form found={found} onMade={setLetter} />
      {letter && (
        <>
          <LetterPaper letter={letter} />
          <Box>
            <Button startIcon={<File />} onClick={() => window.print()} autoFocus>
              {label('letter.print')}
            </Button>
          </Box>
        </>
      )}
    </Section>
  );
};
