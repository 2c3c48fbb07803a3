import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import {
  useCchcWebhookDoMutation,
  useCchcWebhookPointMutation,
  useCchcWebhookRemoveMutation,
  useCchcWebhookRotateMutation,
  type WebhookVerb,
} from './webhook-api';
import { useWebhookLabel } from './webhook-label';
import type { WebhookKey } from './webhook-translations';

type Result<T> = { data: T } | { error: unknown };

/** All that can be done with the webhook of a site; each tells the reader what became of it. */
export const useWebhook = (site: string) => {
  const [point, pointing] = useCchcWebhookPointMutation();
  const [rotate, rotating] = useCchcWebhookRotateMutation();
  const [act, acting] = useCchcWebhookDoMutation();
  const [remove, removing] = useCchcWebhookRemoveMutation();
  /** Shown until the reader has copied it; it cannot be had again. */
  const [secret, setSecret] = useState<string | null>(null);
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const label = useWebhookLabel();
  const tell = <T>(result: Result<T>, done?: WebhookKey): T | undefined => {
    if ('error' in result) {
      // Of the shape that Strapi's own client gives to every error of its API.
      const error = result.error as Parameters<typeof formatAPIError>[0];
      toggleNotification({ type: 'danger', message: formatAPIError(error) });
      return undefined;
    }
    if (done) toggleNotification({ type: 'success', message: label(done) });
    return result.data;
  };
  return {
    isBusy: [pointing, rotating, acting, removing].some(({ isLoading }) => isLoading),
    secret,
    forgetSecret: () => setSecret(null),
    point: async (url: string) => {
      const saved = tell(await point({ site, url }), 'webhook.saved');
      if (saved?.secret) setSecret(saved.secret);
    },
    rotate: async () => {
      const fresh = tell(await rotate(site));
      if (fresh) setSecret(fresh.secret);
    },
    act: async (verb: WebhookVerb, done: WebhookKey) => {
      tell(await act({ site, verb }), done);
    },
    remove: async () => {
      tell(await remove(site), 'webhook.removed');
    },
  };
};

export type WebhookActions = ReturnType<typeof useWebhook>;
