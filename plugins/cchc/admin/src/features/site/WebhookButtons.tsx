import { Button, Dialog, Flex } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

import type { WebhookActions } from './use-webhook';
import { useWebhookLabel } from './webhook-label';

interface ConfirmedProps {
  verb: 'remove' | 'secret.rotate';
  isDanger?: boolean;
  onConfirm: () => Promise<void>;
}

/** Says what will happen before it does. */
const Confirmed = ({ verb, isDanger = false, onConfirm }: ConfirmedProps) => {
  const label = useWebhookLabel();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={isDanger ? 'danger-light' : 'tertiary'}>{label(`webhook.${verb}`)}</Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={label(`webhook.${verb}`)}
        variant={isDanger ? 'danger' : 'default'}
        onConfirm={onConfirm}
      >
        {label(`webhook.${verb}.text`)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};

interface WebhookButtonsProps {
  isActive: boolean;
  actions: WebhookActions;
}

export const WebhookButtons = ({ isActive, actions }: WebhookButtonsProps) => {
  const label = useWebhookLabel();
  const { isBusy, act, rotate, remove } = actions;
  return (
    <Flex gap={2} wrap="wrap">
      {isActive ? (
        <>
          <Button
            variant="secondary"
            disabled={isBusy}
            onClick={() => void act('test', 'webhook.tested')}
          >
            {label('webhook.test')}
          </Button>
          <Button
            variant="tertiary"
            disabled={isBusy}
            onClick={() => void act('disable', 'webhook.disabled')}
          >
            {label('webhook.disable')}
          </Button>
        </>
      ) : (
        <Button disabled={isBusy} onClick={() => void act('enable', 'webhook.enabled')}>
          {label('webhook.enable')}
        </Button>
      )}
      <Confirmed verb="secret.rotate" onConfirm={rotate} />
      <Confirmed verb="remove" isDanger onConfirm={remove} />
    </Flex>
  );
};
