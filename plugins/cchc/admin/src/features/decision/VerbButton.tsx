import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

import { useLabel } from './label';
import { useDecide } from './use-decide';

interface VerbButtonProps {
  documentId: string;
  verb: 'submit' | 'withdraw';
  isDisabled?: boolean;
}

/** A verb of the office behind one question. */
export const VerbButton = ({ documentId, verb, isDisabled = false }: VerbButtonProps) => {
  const { label } = useLabel();
  const { carryOut, isBusy } = useDecide();
  const variant = verb === 'submit' ? 'default' : 'danger-light';
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button fullWidth variant={variant} disabled={isDisabled} loading={isBusy}>
          {label(`decision.${verb}`)}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={label(`decision.${verb}.title`)}
        variant={variant}
        onConfirm={async () => {
          await carryOut({ documentId, verb });
        }}
      >
        {label(`decision.${verb}.text`)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
