import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { BulkOutcome, LeftReason } from '../../../../shared/contracts/procedure-review';
import { FRESH, useCchcBulkPreviewQuery, useCchcConfirmManyMutation } from './api';
import { useLabel } from './label';

const SHOWN = 30;

const useReason = () => {
  const { label, part } = useLabel();
  return (reason: LeftReason) =>
    reason === 'review-due' || reason === 'lifecycle' || reason === 'never-seen'
      ? label(`bulk.reason.${reason}`)
      : part(reason);
};

const Left = ({ left }: { left: BulkOutcome['left'] }) => {
  const { label, list } = useLabel();
  const reason = useReason();
  if (left.length === 0) return null;
  return (
    <Box paddingTop={4}>
      <Typography fontWeight="semiBold">{label('bulk.left', { count: left.length })}</Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {left.slice(0, SHOWN).map(({ documentId, code, name, unit, reasons }) => (
          <Box tag="li" key={documentId} paddingTop={2}>
            <Typography>
              {code} {name}, {unit.name}
            </Typography>
            <Typography tag="div" variant="pi" textColor="neutral600">
              {list(reasons.map(reason))}
            </Typography>
          </Box>
        ))}
      </Box>
      {left.length > SHOWN && (
        <Typography>{label('bulk.more', { count: left.length - SHOWN })}</Typography>
      )}
    </Box>
  );
};

/** Says what confirming many at once would do, and why some are left, before it is done. */
export const BulkDialog = ({
  unit,
  onClose,
}: {
  unit: string | undefined;
  onClose: () => void;
}) => {
  const { label } = useLabel();
  const { data, isError } = useCchcBulkPreviewQuery({ unit }, FRESH);
  const [confirmMany, { isLoading }] = useCchcConfirmManyMutation();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const accept = async () => {
    const result = await confirmMany({ unit });
    if ('data' in result) {
      const done = label('bulk.done', { count: result.data.confirmed });
      toggleNotification({ type: 'success', message: done });
    } else {
      // Of the shape that Strapi's own client gives to every error of its API.
      const error = result.error as Parameters<typeof formatAPIError>[0];
      toggleNotification({ type: 'danger', message: formatAPIError(error) });
    }
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={label('compare.close')}>
          <Modal.Title>{label('bulk.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">{label('bulk.explain')}</Typography>
          {data ? (
            <>
              <Box paddingTop={4}>
                <Typography fontWeight="semiBold">
                  {label('bulk.count', { count: data.confirmed })}
                </Typography>
              </Box>
              <Left left={data.left} />
            </>
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
          <Button
            onClick={() => void accept()}
            disabled={!data || data.confirmed === 0}
            loading={isLoading}
          >
            {label('bulk.confirm', { count: data?.confirmed ?? 0 })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
