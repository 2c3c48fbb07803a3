import { type PrimitiveType, useIntl } from 'react-intl';

import { webhookEn, type WebhookKey } from './webhook-translations';

/** The texts of the webhook in the language of the panel. */
export const useWebhookLabel = () => {
  const intl = useIntl();
  return (key: WebhookKey, values?: Record<string, PrimitiveType>): string =>
    intl.formatMessage({ id: `cchc.${key}`, defaultMessage: webhookEn[key] }, values);
};
