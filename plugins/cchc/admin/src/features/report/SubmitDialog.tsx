import { Box, Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';

import type { DeskReport, ReportFinding } from '../../../../shared/contracts/report-panel';
import { Refusal } from '../case/Refusal';
import { Findings } from './Findings';
import { useReportLabel } from './label';
import { jumpTo } from './numbering';

interface SubmitDialogProps {
  report: DeskReport;
  /** As of now; undefined while they are asked for. */
  findings: readonly ReportFinding[] | undefined;
  /** Undefined when it went well. */
  submit: (confirmed: readonly string[]) => Promise<string | undefined>;
  onClose: () => void;
}

/** What is to be mended before submitting, or confirmed one by one. */
export const SubmitDialog = ({ report, findings, submit, onClose }: SubmitDialogProps) => {
  const { label } = useReportLabel();
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  /** The section to which the keyboard goes once the dialog is closed. */
  const target = useRef<string>(undefined);
  const errors = findings?.filter(({ level }) => level === 'error') ?? [];
  const warnings = findings?.filter(({ level }) => level === 'warning') ?? [];
  const isBlocked = errors.length > 0;
  const mark = (id: string, isOn: boolean) => {
    const others = [...confirmed].filter((one) => one !== id);
    setConfirmed(new Set(isOn ? [...others, id] : others));
  };
  const go = (key: string) => {
    target.current = key;
    onClose();
  };
  const send = async () => {
    if (warnings.some(({ id }) => !confirmed.has(id))) {
      setProblem(label('report.submit.confirm-all'));
      return;
    }
    setBusy(true);
    const message = await submit([...confirmed]);
    setBusy(false);
    if (message) setProblem(message);
    else onClose();
  };
  const head = () => {
    if (!findings) return label('report.submit.checking');
    if (isBlocked) return label('report.submit.errors');
    return label(warnings.length > 0 ? 'report.submit.warnings' : 'report.submit.fine');
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content
        onCloseAutoFocus={(event) => {
          if (target.current === undefined) return;
          event.preventDefault();
          jumpTo(target.current);
        }}
      >
        <Modal.Header closeLabel={label('report.close')}>
          <Modal.Title>{label('report.verb.submit')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {problem && <Refusal text={problem} />}
            <Typography role="status">{head()}</Typography>
            <Findings
              findings={isBlocked ? errors : warnings}
              sections={report.content.sections}
              go={go}
              below={({ id, level }) =>
                level === 'warning' && (
                  <Box paddingTop={2} paddingBottom={2}>
                    <Checkbox
                      checked={confirmed.has(id)}
                      onCheckedChange={(isOn: boolean | 'indeterminate') => mark(id, isOn === true)}
                    >
                      {label('report.submit.stand')}
                    </Checkbox>
                  </Box>
                )
              }
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {label('report.cancel')}
          </Button>
          <Button loading={isBusy} disabled={!findings || isBlocked} onClick={() => void send()}>
            {label('report.verb.submit')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
