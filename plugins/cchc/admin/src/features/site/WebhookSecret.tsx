import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { WebhookActions } from './use-webhook';
import { useWebhookLabel } from './webhook-label';

/** A secret that was just made, until the reader says that it has been copied. */
export const WebhookSecret = ({ secret, forgetSecret }: WebhookActions) => {
  const label = useWebhookLabel();
  if (secret === null) return null;
  return (
    <Box role="alert" background="warning100" hasRadius padding={4}>
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography variant="delta" tag="h3">
          {label('webhook.secret.title')}
        </Typography>
        <Typography>{label('webhook.secret.once')}</Typography>
        <Typography tag="code" style={{ overflowWrap: 'anywhere' }}>
          {secret}
        </Typography>
        <Button variant="secondary" onClick={forgetSecret}>
          {label('webhook.secret.kept')}
        </Button>
      </Flex>
    </Box>
  );
};
