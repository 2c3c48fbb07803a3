import type { Core } from '@strapi/types';

import { apiBase, badRequest, fieldError, localeOf } from '../public-read';

interface BodyContext {
  path: string;
  query: unknown;
  set: (header: string, value: string) => void;
}
type OnError = (error: Error, ctx: BodyContext) => void;

interface BodySettings {
  name?: string;
  config?: { onError?: OnError };
}

const BODY = 'strapi::body';

/**
 * What is no JSON is refused as all else is. Strapi by itself repeats in its answer, and writes into
 * the log, the words at which reading ended: a name or a phone number. Called at the plugin's
 * registration, before Strapi makes its middlewares.
 */
export const refuseUnreadable = (strapi: Core.Strapi): void => {
  const prefix = `${apiBase(strapi)}/`;
  const withRefusal = (settings: BodySettings): BodySettings => ({
    ...settings,
    config: {
      ...settings.config,
      onError: (error, ctx) => {
        if (error.name === 'SyntaxError' && ctx.path.startsWith(prefix)) {
          // The page of any site is told, as by the doors themselves.
          ctx.set('Access-Control-Allow-Origin', '*');
          throw badRequest([fieldError('', 'UNREADABLE_BODY', localeOf(ctx.query))]);
        }
        const { onError } = settings.config ?? {};
        if (!onError) throw error;
        onError(error, ctx);
      },
    },
  });
  const all = strapi.config.get<(string | BodySettings)[]>('middlewares', []);
  strapi.config.set(
    'middlewares',
    all.map((one) => {
      const settings = typeof one === 'string' ? { name: one } : one;
      return settings.name === BODY ? withRefusal(settings) : one;
    }),
  );
};
