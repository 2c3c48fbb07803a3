import { Box, Flex, Typography } from '@strapi/design-system';

import { useWebhook } from './use-webhook';
import { LIVE, useCchcWebhookQuery } from './webhook-api';
import { useWebhookLabel } from './webhook-label';
import { WebhookAddress } from './WebhookAddress';
import { WebhookButtons } from './WebhookButtons';
import { WebhookDeliveries } from './WebhookDeliveries';
import { WebhookSecret } from './WebhookSecret';
import { WebhookStanding } from './WebhookStanding';

const Content = ({ site }: { site: string }) => {
  const label = useWebhookLabel();
  const { data: webhook, isError } = useCchcWebhookQuery(site, LIVE);
  const actions = useWebhook(site);
  // `null` says that the site has none.
  if (webhook === undefined) {
    return (
      <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
        {label(isError ? 'webhook.failed' : 'webhook.loading')}
      </Typography>
    );
  }
  return (
    <>
      <WebhookAddress key={webhook?.url ?? ''} url={webhook?.url ?? ''} actions={actions} />
      <WebhookSecret {...actions} />
      {webhook && (
        <>
          <WebhookStanding webhook={webhook} />
          <WebhookButtons isActive={webhook.isActive} actions={actions} />
          <WebhookDeliveries webhook={webhook} actions={actions} />
        </>
      )}
    </>
  );
};

/** The part of a site's page about where it is told; `site` is its document. */
export const Webhook = ({ site }: { site: string }) => {
  const label = useWebhookLabel();
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Box>
          <Typography variant="beta" tag="h2">
            {label('webhook.title')}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {label('webhook.hint')}
          </Typography>
        </Box>
        <Content site={site} />
      </Flex>
    </Box>
  );
};
