import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { MissChoice } from '../../../../shared/contracts/search-miss';
import { useCchcMissChoicesQuery } from './api';
import { Choices } from './Choices';
import { useLabel } from './label';

interface OtherProcedureProps {
  question: string;
  isBusy: boolean;
  onCreate: (choice: MissChoice) => void;
}

/** Looks for a procedure that is not among the suggestions. */
export const OtherProcedure = ({ question, isBusy, onCreate }: OtherProcedureProps) => {
  const label = useLabel();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const { data, isError } = useCchcMissChoicesQuery(asked, { skip: asked === '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(words.trim());
  };
  const waiting = label(isError ? 'misses.failed' : 'misses.loading');
  return (
    <>
      <Flex tag="form" onSubmit={submit} gap={2} wrap="wrap" alignItems="flex-end">
        <Field.Root style={{ flex: '1 1 12rem', maxWidth: '26rem' }}>
          <Field.Label>{label('misses.other')}</Field.Label>
          <TextInput
            size="S"
            value={words}
            maxLength={200}
            onChange={(event: { target: { value: string } }) => setWords(event.target.value)}
            aria-label={label('misses.other.of', { question })}
          />
        </Field.Root>
        <Button
          type="submit"
          size="S"
          variant="tertiary"
          aria-label={label('misses.find.of', { question })}
        >
          {label('misses.find')}
        </Button>
      </Flex>
      {asked !== '' &&
        (data && data.length > 0 ? (
          <Choices
            {...{ question, isBusy, onCreate }}
            title={label('misses.found')}
            choices={data}
          />
        ) : (
          <Typography role="status">{data ? label('misses.found.none') : waiting}</Typography>
        ))}
    </>
  );
};
