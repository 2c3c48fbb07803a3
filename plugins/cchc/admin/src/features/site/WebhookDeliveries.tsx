import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { WebhookDelivery, WebhookState } from '../../../../shared/contracts/webhook';
import { shownMoment } from '../../day';
import type { WebhookActions } from './use-webhook';
import { useWebhookLabel } from './webhook-label';

interface DeliveryProps {
  delivery: WebhookDelivery;
  /** Nothing is sent while the webhook is off. */
  isActive: boolean;
  actions: WebhookActions;
}

const Delivery = ({ delivery, isActive, actions }: DeliveryProps) => {
  const label = useWebhookLabel();
  const { id, type, state, attempts, dueAt, error } = delivery;
  const queued = shownMoment(delivery.queuedAt);
  const facts = [
    label('webhook.delivery.queued', { moment: queued }),
    label(`webhook.delivery.${state}`, { attempts, moment: dueAt ? shownMoment(dueAt) : '' }),
    error,
  ].filter(Boolean);
  return (
    <Flex
      tag="li"
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
      background="neutral100"
      hasRadius
      padding={3}
    >
      <Box style={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography tag="div">
          {label(type === 'cchc.test' ? 'webhook.event.test' : 'webhook.event.changed')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {facts.join(' · ')}
        </Typography>
      </Box>
      <Button
        size="S"
        variant="tertiary"
        disabled={!isActive || actions.isBusy}
        onClick={() => void actions.act(`deliveries/${id}/replay`, 'webhook.replayed')}
        aria-label={label('webhook.replay.of', { moment: queued })}
      >
        {label('webhook.replay')}
      </Button>
    </Flex>
  );
};

interface WebhookDeliveriesProps {
  webhook: WebhookState;
  actions: WebhookActions;
}

/** What waits to be sent, or was given up. */
export const WebhookDeliveries = ({ webhook, actions }: WebhookDeliveriesProps) => {
  const label = useWebhookLabel();
  const { isActive, deliveries } = webhook;
  return (
    <Box>
      <Typography variant="delta" tag="h3">
        {label('webhook.deliveries')}
      </Typography>
      {deliveries.length === 0 ? (
        <Typography textColor="neutral600">{label('webhook.deliveries.none')}</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {deliveries.map((delivery) => (
            <Delivery key={delivery.id} {...{ delivery, isActive, actions }} />
          ))}
        </Flex>
      )}
    </Box>
  );
};
