import { Button, Flex, Modal } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { DayField } from '../../DayField';
import { focusFirst } from '../case/focus-first';
import { TextField } from '../case/TextField';
import { useReportLabel } from './label';

interface NumberDialogProps {
  report: DeskReport;
  /** Undefined when it went well. */
  write: (number: number | null, signedOn: string | null) => Promise<string | undefined>;
  onClose: () => void;
}

/** Number and date of signing, as the document clerk gives them. */
export const NumberDialog = ({ report, write, onClose }: NumberDialogProps) => {
  const { label } = useReportLabel();
  const [number, setNumber] = useState(String(report.content.number ?? ''));
  const [signedOn, setSignedOn] = useState(report.content.signedOn ?? '');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (number !== '' && !/^[1-9]\d{0,4}$/.test(number)) {
      setProblem(label('report.number.wrong'));
      return;
    }
    setBusy(true);
    const message = await write(number === '' ? null : Number(number), signedOn || null);
    setBusy(false);
    if (message) setProblem(message);
    else onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content onOpenAutoFocus={focusFirst}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={label('report.close')}>
            <Modal.Title>{label('report.verb.number')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <TextField
                name="number"
                label={label('report.number.number')}
                hint={label('report.number.hint')}
                value={number}
                onChange={(value) => setNumber(value.trim())}
                most={5}
                error={problem}
              />
              <DayField
                name="signedOn"
                label={label('report.number.signed')}
                value={signedOn}
                onChange={setSignedOn}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {label('report.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {label('report.number.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
