import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { useRef } from 'react';

import { useCaseLabel } from './label';

/** What the portal takes; its door looks into each. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf,.docx';

interface FilesFieldProps {
  label: string;
  hint: string;
  /** Those that are there already, and those that were chosen now. */
  names: readonly string[];
  onAdd: (files: readonly File[]) => void;
  onRemove: (index: number) => void;
  error?: string | undefined;
}

const Chosen = ({ name, onRemove }: { name: string; onRemove: () => void }) => {
  const { label } = useCaseLabel();
  return (
    <Flex tag="li" justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={1}>
      <Typography style={{ overflowWrap: 'anywhere', minWidth: 0 }}>{name}</Typography>
      <Button
        variant="tertiary"
        aria-label={label('case.files.remove.one', { name })}
        onClick={onRemove}
      >
        {label('case.files.remove')}
      </Button>
    </Flex>
  );
};

/** Files that go along: some are chosen, each can be taken out again. */
export const FilesField = ({ label: title, hint, names, onAdd, ...rest }: FilesFieldProps) => {
  const { label } = useCaseLabel();
  const input = useRef<HTMLInputElement>(null);
  const { onRemove, error } = rest;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={title}>
      <Typography variant="pi" fontWeight="bold">
        {title}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {hint}
      </Typography>
      {names.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch">
          {names.map((name, index) => (
            <Chosen key={`${index} ${name}`} name={name} onRemove={() => onRemove(index)} />
          ))}
        </Flex>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={title}
        onChange={({ target }) => {
          onAdd(Array.from(target.files ?? []));
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      <Box>
        <Button variant="secondary" startIcon={<FileIcon />} onClick={() => input.current?.click()}>
          {label('case.files.choose')}
        </Button>
      </Box>
      {error && (
        <Typography role="alert" variant="pi" textColor="danger600">
          {error}
        </Typography>
      )}
    </Flex>
  );
};
