import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

import type { DecisionPreview } from '../../../../shared/contracts/decision-panel';
import { vietnamDate } from '../../../../shared/time';
import { shownDay } from '../../day';
import { useLabel } from './label';
import { useDecide } from './use-decide';

interface ApproveButtonProps {
  documentId: string;
  decision: DecisionPreview;
  onDone: () => void;
}

/** Approves exactly what the preview around it shows. */
export const ApproveButton = ({ documentId, decision, onDone }: ApproveButtonProps) => {
  const { label } = useLabel();
  const { carryOut, isBusy } = useDecide();
  const { effectiveOn, lines, seen } = decision;
  const isDue = effectiveOn !== null && effectiveOn <= vietnamDate(new Date());
  const when = isDue
    ? label('decision.approve.at-once')
    : label('decision.approve.on', { day: shownDay(effectiveOn ?? '') });
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button loading={isBusy}>{label('decision.approve.confirm')}</Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={label('decision.approve.title')}
        variant="default"
        onConfirm={async () => {
          await carryOut({ documentId, verb: 'approve', seen });
          // Also after a refusal: what is shown is not what stands there any more.
          onDone();
        }}
      >
        {label('decision.approve.text', { count: lines.length, when })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
