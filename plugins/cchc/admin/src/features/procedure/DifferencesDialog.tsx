import { Button, Flex, LinkButton, Modal, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { ReviewRow } from '../../../../shared/contracts/procedure-review';
import { localAddress } from './addresses';
import { FRESH, useCchcDifferencesQuery } from './api';
import { Differences } from './Differences';
import { useLabel } from './label';
import { useConfirm } from './use-confirm';

interface DifferencesDialogProps {
  row: ReviewRow & { documentId: string };
  canConfirm: boolean;
  canEdit: boolean;
  onClose: () => void;
}

/** What changed since the unit looked last, with one click to say that its own part still holds. */
export const DifferencesDialog = (props: DifferencesDialogProps) => {
  const { row, canConfirm, canEdit, onClose } = props;
  const { label } = useLabel();
  const { data, isError } = useCchcDifferencesQuery(row.documentId, FRESH);
  const { confirm, isConfirming } = useConfirm();
  const accept = async () => {
    // Also after a refusal: a newer edition is then to be read first.
    if (data) await confirm(row.documentId, data.to.number);
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={label('compare.close')}>
          <Modal.Title>{label('compare.title', { name: row.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography textColor="neutral600">
            {row.code}, {row.unit.name}
          </Typography>
          {data ? (
            <Differences comparison={data} />
          ) : (
            <Typography role="status">
              {label(isError ? 'reviews.failed' : 'reviews.loading')}
            </Typography>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {label('compare.close')}
          </Button>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end">
            {canEdit && (
              <LinkButton tag={RouterLink} to={localAddress(row.documentId)} variant="secondary">
                {label('compare.edit')}
              </LinkButton>
            )}
            {canConfirm && (
              <Button onClick={() => void accept()} disabled={!data} loading={isConfirming}>
                {label('compare.confirm')}
              </Button>
            )}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
