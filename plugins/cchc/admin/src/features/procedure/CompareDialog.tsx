import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';

import type { ComparedEdition } from '../../../../shared/contracts/procedure-review';
import { shownDay } from '../../day';
import { useCchcCompareQuery } from './api';
import { Differences } from './Differences';
import { useLabel } from './label';

interface EditionSelectProps {
  name: 'older' | 'newer';
  value: number;
  editions: readonly ComparedEdition[];
  onChange: (number: number) => void;
}

const EditionSelect = ({ name, value, editions, onChange }: EditionSelectProps) => {
  const { label } = useLabel();
  return (
    <Box style={{ flex: '0 1 16rem' }}>
      <Field.Root name={name}>
        <Field.Label>{label(`panel.${name}`)}</Field.Label>
        <SingleSelect value={String(value)} onChange={(chosen) => onChange(Number(chosen))}>
          {editions.map(({ number, effectiveFrom }) => (
            <SingleSelectOption key={number} value={String(number)}>
              {label('panel.edition', { number, day: shownDay(effectiveFrom) })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

interface CompareDialogProps {
  code: string;
  editions: readonly ComparedEdition[];
  /** The edition to begin with; it is compared with the one before. */
  newer: number;
  onClose: () => void;
}

/** Any two editions of a procedure, part by part. */
export const CompareDialog = ({ code, editions, newer, onClose }: CompareDialogProps) => {
  const { label } = useLabel();
  const [numbers, setNumbers] = useState({ from: newer - 1, to: newer });
  const { data, isError } = useCchcCompareQuery({ code, ...numbers });
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={label('compare.close')}>
          <Modal.Title>{label('panel.compare.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex gap={4} wrap="wrap" paddingBottom={4}>
            <EditionSelect
              name="older"
              value={numbers.from}
              editions={editions.filter(({ number }) => number < numbers.to)}
              onChange={(from) => setNumbers({ ...numbers, from })}
            />
            <EditionSelect
              name="newer"
              value={numbers.to}
              editions={editions.filter(({ number }) => number > numbers.from)}
              onChange={(to) => setNumbers({ ...numbers, to })}
            />
          </Flex>
          <Box>
            {data ? (
              <Differences comparison={data} />
            ) : (
              <Typography role="status">
                {label(isError ? 'reviews.failed' : 'reviews.loading')}
              </Typography>
            )}
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {label('compare.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
