import { Button, Modal } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import { focusFirst } from '../case/focus-first';
import { TextField } from '../case/TextField';
import { useReportLabel } from './label';

interface ReturnDialogProps {
  /** Undefined when it went well. */
  giveBack: (reason: string) => Promise<string | undefined>;
  onClose: () => void;
}

/** Gives a report back, with the reason that its writer reads. */
export const ReturnDialog = ({ giveBack, onClose }: ReturnDialogProps) => {
  const { label } = useReportLabel();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setProblem(label('report.return.needed'));
      return;
    }
    setBusy(true);
    const message = await giveBack(reason);
    setBusy(false);
    if (message) setProblem(message);
    else onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content onOpenAutoFocus={focusFirst}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={label('report.close')}>
            <Modal.Title>{label('report.verb.return')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <TextField
              name="reason"
              label={label('report.return.reason')}
              hint={label('report.return.hint')}
              value={reason}
              onChange={setReason}
              most={2000}
              isLong
              isRequired
              error={problem}
            />
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {label('report.cancel')}
            </Button>
            <Button type="submit" variant="danger" loading={isBusy}>
              {label('report.verb.return')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
