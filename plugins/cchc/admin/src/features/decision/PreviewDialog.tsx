import { Accordion, Box, Button, Modal, Typography } from '@strapi/design-system';

import type { DecisionPreview } from '../../../../shared/contracts/decision-panel';
import { ApproveButton } from './ApproveButton';
import { useLabel } from './label';
import { LineItem } from './LineItem';

interface PreviewDialogProps {
  documentId: string;
  number: string;
  decision: DecisionPreview;
  onClose: () => void;
}

/** What a decision changes, line by line; where the account may, it approves what it reads here. */
export const PreviewDialog = ({ documentId, number, decision, onClose }: PreviewDialogProps) => {
  const { label } = useLabel();
  const { lines, state, counts, verbs, problems } = decision;
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={label('decision.close')}>
          <Modal.Title>{label('decision.preview.title', { number })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box paddingBottom={4}>
            <Typography fontWeight="semiBold">{label('decision.counts', counts)}</Typography>
          </Box>
          <Accordion.Root size="S" collapsible defaultValue={lines[0]?.key ?? ''}>
            {lines.map((line, index) => (
              <LineItem key={line.key} line={line} number={index + 1} state={state} />
            ))}
          </Accordion.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {label('decision.close')}
          </Button>
          {verbs.includes('approve') && problems.length === 0 && (
            <ApproveButton documentId={documentId} decision={decision} onDone={onClose} />
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
