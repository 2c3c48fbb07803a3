import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { CaseDetail, CaseReceipt, DataCopy } from '../../../../shared/contracts/case-panel';
import {
  useCchcCaseCodeMutation,
  useCchcCaseCopyMutation,
  useCchcCaseEraseFoundMutation,
} from './api';
import { saveFile } from '../../save-file';
import { Certificate } from './Certificate';
import { type Checking, CheckedDialog } from './CheckedDialog';
import { CorrectDialog } from './CorrectDialog';
import { useCaseLabel } from './label';
import { Section } from './Section';

const FORGOTTEN = [
  'data.forgotten.0',
  'data.forgotten.1',
  'data.forgotten.2',
  'data.forgotten.3',
] as const;

interface PersonalDataProps {
  found: CaseDetail;
  /** Shows the slip with the new code, this once. */
  onSlip: (receipt: CaseReceipt) => void;
}

/** What went wrong; undefined when nothing did. */
const failureOf = (result: object): unknown => ('error' in result ? result.error : undefined);

/** What can be done for somebody of whom the officer has made sure who she is. */
const useDoors = ({ found, onSlip }: PersonalDataProps, onCopy: (copy: DataCopy) => void) => {
  const [reissue] = useCchcCaseCodeMutation();
  const [copy] = useCchcCaseCopyMutation();
  const [erase] = useCchcCaseEraseFoundMutation();
  const { documentId, version } = found;
  const doors: Record<Checking, (note: string) => Promise<unknown>> = {
    'reissue-code': async (note) => {
      const result = await reissue({ documentId, version, note });
      if ('data' in result) onSlip(result.data);
      return failureOf(result);
    },
    'give-copy': async (note) => {
      const result = await copy({ documentId, version, note });
      if ('data' in result) {
        saveFile(new Blob([result.data.file], { type: 'text/html' }), result.data.fileName);
        onCopy(result.data);
      }
      return failureOf(result);
    },
    'erase-found': async (note) => failureOf(await erase({ documentId, version, note })),
  };
  return doors;
};

const CHECKED: readonly Checking[] = ['reissue-code', 'give-copy', 'erase-found'];

/** How much of the personal data is still there, and what the sender may have done with it. */
export const PersonalData = (props: PersonalDataProps) => {
  const { found } = props;
  const { label, actionName } = useCaseLabel();
  const [chosen, setChosen] = useState<Checking>();
  const [isCorrecting, setCorrecting] = useState(false);
  const [copy, setCopy] = useState<DataCopy>();
  const doors = useDoors(props, setCopy);
  const isRequest = found.kind === 'data-subject';
  const open = CHECKED.filter((door) => found.doors.includes(door));
  return (
    <Section title={label('data.title')}>
      {found.isHeld && (
        <Typography fontWeight="semiBold" textColor="warning700">
          {label('data.held')}
        </Typography>
      )}
      <Typography>{label(FORGOTTEN[found.forgotten] ?? 'data.forgotten.0')}</Typography>
      <Flex gap={2} wrap="wrap">
        {open.map((door) => (
          <Button
            key={door}
            variant={door === 'erase-found' ? 'danger-light' : 'tertiary'}
            onClick={() => setChosen(door)}
          >
            {actionName(door)}
          </Button>
        ))}
        {isRequest && found.doors.includes('correct-person') && (
          <Button variant="tertiary" onClick={() => setCorrecting(true)}>
            {actionName('correct-person')}
          </Button>
        )}
      </Flex>
      {copy && (
        <div role="status">
          <Typography tag="p">{label('data.copy.saved', { name: copy.fileName })}</Typography>
          <Typography tag="p">{label('data.copy.password')}</Typography>
          <Typography tag="p" variant="beta">
            {copy.password}
          </Typography>
        </div>
      )}
      {isRequest && <Certificate documentId={found.documentId} />}
      {chosen && (
        <CheckedDialog action={chosen} act={doors[chosen]} onClose={() => setChosen(undefined)} />
      )}
      {isCorrecting && (
        <CorrectDialog documentId={found.documentId} onClose={() => setCorrecting(false)} />
      )}
    </Section>
  );
};
