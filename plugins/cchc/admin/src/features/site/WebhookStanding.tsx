import { Flex, Status, Typography } from '@strapi/design-system';

import type { WebhookState } from '../../../../shared/contracts/webhook';
import { shownMoment } from '../../day';
import { useWebhookLabel } from './webhook-label';

/** Whether it is on, and if not, why; how the last delivery went. */
export const WebhookStanding = ({ webhook }: { webhook: WebhookState }) => {
  const label = useWebhookLabel();
  const { isActive, stopped, lastDeliveredAt, lastError } = webhook;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={3} wrap="wrap" role="status">
        <Status variant={isActive ? 'success' : 'danger'} size="S">
          <Typography fontWeight="bold">
            {label(isActive ? 'webhook.active' : 'webhook.stopped')}
          </Typography>
        </Status>
        {stopped && <Typography>{label(`webhook.stopped.${stopped}`)}</Typography>}
      </Flex>
      <Typography textColor="neutral600">
        {lastDeliveredAt
          ? label('webhook.delivered', { moment: shownMoment(lastDeliveredAt) })
          : label('webhook.delivered.never')}
      </Typography>
      {lastError && (
        <Typography textColor="danger600">
          {label('webhook.error', { reason: lastError })}
        </Typography>
      )}
    </Flex>
  );
};
