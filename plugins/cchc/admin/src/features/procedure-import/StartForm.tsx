import { Box, Button, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { File as FileIcon, Play, Upload } from '@strapi/icons';
import { type ReactNode, useRef } from 'react';

import { IMPORT_ENDINGS } from '../../../../shared/contracts/procedure-import';
import { useLabel } from './label';
import { LARGEST_MB, type Start } from './use-start';

const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <Flex tag="section" direction="column" alignItems="flex-start" gap={2}>
    <Typography variant="delta" tag="h2">
      {title}
    </Typography>
    {children}
  </Flex>
);

const Hint = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const FileStep = ({ file, problem, choose }: Start) => {
  const { label } = useLabel();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Step title={label('import.file.title')}>
      <Hint>{label('import.file.hint', { size: LARGEST_MB })}</Hint>
      <input
        ref={input}
        type="file"
        hidden
        accept={IMPORT_ENDINGS.join(',')}
        aria-label={label('import.file.choose')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) choose(chosen);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      <Flex gap={3} wrap="wrap">
        <Button variant="secondary" startIcon={<FileIcon />} onClick={() => input.current?.click()}>
          {label(file ? 'import.file.other' : 'import.file.choose')}
        </Button>
        <Typography role="status" style={{ overflowWrap: 'anywhere' }}>
          {file ? label('import.file.chosen', { name: file.name }) : label('import.file.none')}
        </Typography>
      </Flex>
      {problem && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
    </Step>
  );
};

const OptionsStep = ({ options, change }: Start) => {
  const { label } = useLabel();
  return (
    <Step title={label('import.options.title')}>
      {(['publish', 'overwrite'] as const).map((name) => (
        <Field.Root key={name} name={name} hint={label(`import.${name}.hint`)}>
          <Flex direction="column" alignItems="flex-start" gap={1}>
            <Checkbox
              checked={options[name]}
              onCheckedChange={(checked) => change({ [name]: checked === true })}
            >
              {label(`import.${name}`)}
            </Checkbox>
            <Field.Hint />
          </Flex>
        </Field.Root>
      ))}
    </Step>
  );
};

const RunStep = ({ file, isTried, isSending, start, isBusy }: Start & { isBusy: boolean }) => {
  const { label } = useLabel();
  const state = isBusy ? 'import.busy' : isTried ? 'import.real.ready' : 'import.real.wait';
  return (
    <Step title={label('import.run.title')}>
      <Hint>{label('import.run.hint')}</Hint>
      <Flex gap={3} wrap="wrap">
        <Button
          variant={isTried ? 'secondary' : 'default'}
          startIcon={<Play />}
          disabled={!file || isBusy || isSending}
          onClick={() => void start(true)}
        >
          {label('import.try')}
        </Button>
        <Button
          variant={isTried ? 'default' : 'tertiary'}
          startIcon={<Upload />}
          disabled={!isTried || isBusy || isSending}
          onClick={() => void start(false)}
        >
          {label('import.real')}
        </Button>
      </Flex>
      <Typography role="status" textColor={isTried ? 'success700' : 'neutral700'}>
        {label(state)}
      </Typography>
    </Step>
  );
};

/** File, options and the two buttons, in the order in which they are needed. */
export const StartForm = (props: Start & { isBusy: boolean }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
    <Flex direction="column" alignItems="stretch" gap={6}>
      <FileStep {...props} />
      <OptionsStep {...props} />
      <RunStep {...props} />
    </Flex>
  </Box>
);
