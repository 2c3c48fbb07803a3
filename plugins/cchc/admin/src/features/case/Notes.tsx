import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { CaseDetail } from '../../../../shared/contracts/case-panel';
import { shownMoment } from '../../day';
import { useCchcCaseNoteMutation } from './api';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { Section, Written } from './Section';
import { TextField } from './TextField';

const NoteForm = ({ documentId }: { documentId: string }) => {
  const { label } = useCaseLabel();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [add, { isLoading }] = useCchcCaseNoteMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await add({ documentId, text });
    if ('error' in result) {
      const { fields, message } = problemOf(result.error);
      setProblem(fields.text ?? message);
      return;
    }
    setProblem(undefined);
    setText('');
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <TextField
          name="text"
          label={label('case.notes.new')}
          value={text}
          onChange={setText}
          most={5_000}
          isLong
          error={problem}
        />
        <Box>
          <Button type="submit" variant="secondary" loading={isLoading}>
            {label('case.notes.add')}
          </Button>
        </Box>
      </Flex>
    </form>
  );
};

/** What the office notes for itself, apart from what is said with steps. */
export const Notes = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('case.notes')}>
      <Typography variant="pi" textColor="neutral600">
        {label('case.notes.hint')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-live="polite">
        {found.notes.map(({ at, by, text }, position) => (
          // Notes are only added.
          <Box tag="li" key={position} background="warning100" hasRadius padding={3}>
            <Typography tag="p" variant="pi" textColor="neutral700">
              {[shownMoment(at), by].join(' · ')}
            </Typography>
            <Written>{text}</Written>
          </Box>
        ))}
      </Flex>
      <NoteForm documentId={found.documentId} />
    </Section>
  );
};
