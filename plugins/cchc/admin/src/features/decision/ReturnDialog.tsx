import { Button, Field, Modal, Textarea } from '@strapi/design-system';
import { useState } from 'react';

import { useLabel } from './label';
import { useDecide } from './use-decide';

/** Gives a decision back, with the reason that its author reads. */
export const ReturnDialog = ({ documentId }: { documentId: string }) => {
  const { label } = useLabel();
  const { carryOut, isBusy } = useDecide();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const giveBack = async () => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    if (await carryOut({ documentId, verb: 'return', reason })) setIsOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button fullWidth variant="tertiary">
          {label('decision.return')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={label('decision.close')}>
          <Modal.Title>{label('decision.return.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root
            name="reason"
            required
            hint={label('decision.return.hint')}
            error={isMissing && label('decision.return.needed')}
          >
            <Field.Label>{label('decision.return.reason')}</Field.Label>
            <Textarea value={reason} onChange={({ target }) => setReason(target.value)} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => setIsOpen(false)}>
            {label('decision.cancel')}
          </Button>
          <Button variant="danger" loading={isBusy} onClick={() => void giveBack()}>
            {label('decision.return')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
