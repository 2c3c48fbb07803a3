import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import { focusFirst } from './focus-first';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { TextField } from './TextField';

export type Checking = 'reissue-code' | 'give-copy' | 'erase-found';

interface CheckedDialogProps {
  action: Checking;
  /** What went wrong; undefined when nothing did. */
  act: (note: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks how the officer made sure who asks; that stands in the history. */
export const CheckedDialog = ({ action, act, onClose }: CheckedDialogProps) => {
  const { label, actionName } = useCaseLabel();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const error = await act(note);
    setBusy(false);
    if (!error) {
      onClose();
      return;
    }
    const { fields, message } = problemOf(error);
    setProblem(fields.note ?? (message || label('case.failed')));
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content onOpenAutoFocus={focusFirst}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={label('case.close')}>
            <Modal.Title>{actionName(action)}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{label(`data.explain.${action}`)}</Typography>
              <TextField
                name="note"
                label={label('data.identity')}
                hint={label('data.identity.hint')}
                value={note}
                onChange={setNote}
                most={300}
                isRequired
                error={problem}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {label('case.cancel')}
            </Button>
            <Button
              type="submit"
              variant={action === 'erase-found' ? 'danger' : 'default'}
              loading={isBusy}
            >
              {actionName(action)}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
