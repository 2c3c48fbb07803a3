import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';

import type { Core } from '@strapi/types';

import { mediaStorage } from '../src/media-storage';
import { secret } from '../src/start-conditions';

const DENIED_UPLOADS = [
  'text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'application/javascript',
  'text/javascript',
  'application/xml',
  'text/xml',
  'application/x-httpd-php',
  'application/x-msdownload',
];

const ALLOWED_UPLOADS = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'audio/*',
  'video/*',
  'application/pdf',
  'application/zip',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.*',
];

type Env = Core.Config.Shared.ConfigParams['env'];
type Limits = NonNullable<Parameters<typeof maxAliasesRule>[0]>;

/** A query over a limit is the client's mistake (400), not a crash of ours (500). */
const asClientError: Pick<Limits, 'propagateOnRejection' | 'onReject'> = {
  propagateOnRejection: false,
  onReject: [(context, error) => context?.reportError(error)],
};

/** Apollo's own pages load scripts from its servers. */
const plainLandingPage = {
  serverWillStart: () =>
    Promise.resolve({
      renderLandingPage: () =>
        Promise.resolve({ html: '<!doctype html><title>GraphQL</title>POST /graphql' }),
    }),
};

/** Strapi's e-mail plugin by the office's own mail server; without one no mail is sent. */
const mail = (env: Env) => {
  const host = env('SMTP_HOST', '');
  if (!host) return {};
  const user = env('SMTP_USER', '');
  const secure = env.bool('SMTP_SECURE', false);
  return {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host,
          port: env.int('SMTP_PORT', secure ? 465 : 587),
          secure,
          // A password never goes out in the clear.
          ...(user && { auth: { user, pass: env('SMTP_PASSWORD', '') }, requireTLS: !secure }),
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
        },
        settings: {
          defaultFrom: env('SMTP_FROM', user),
          defaultReplyTo: env('SMTP_REPLY_TO', '') || undefined,
        },
      },
    },
  };
};

export default ({ env }: { env: Env }) => {
  return {
    ...mail(env),
    cchc: {
      enabled: true,
      resolve: './plugins/cchc',
      config: {
        requestsPerMinute: env.int('REQUESTS_PER_MINUTE', 6000),
        redisUrl: env('REDIS_URL', ''),
        challengeTries: env.int('CHALLENGE_TRIES', 1000),
        writePatience: env.int('INTAKE_PATIENCE', 1500),
        webhookPrivateHosts: env('WEBHOOK_PRIVATE_HOSTS', ''),
        sendMail: env.bool('CASE_MAIL', true),
        closeUnansweredDays: env.int('CLOSE_UNANSWERED_DAYS', 0),
      },
    },
    'users-permissions': { config: { jwtSecret: secret('JWT_SECRET') } },
    graphql: {
      config: {
        shadowCRUD: false,
        depthLimit: 6,
        defaultLimit: 20,
        maxLimit: 50,
        landingPage: () => plainLandingPage,
        apolloServer: {
          introspection: process.env.NODE_ENV !== 'production',
          allowBatchedHttpRequests: false,
          csrfPrevention: true,
          // The rules below walk through fragments as if they were known, finite and few: this makes
          // Apollo see to that first.
          maxRecursiveSelections: 1000,
          validationRules: [
            maxAliasesRule({ n: 15, ...asClientError }),
            costLimitRule({ maxCost: 5000, ...asClientError }),
          ],
        },
      },
    },
    upload: {
      config: {
        ...mediaStorage(env),
        sizeLimit: 20 * 1024 * 1024,
        security: { allowedTypes: ALLOWED_UPLOADS, deniedTypes: DENIED_UPLOADS },
      },
    },
  };
};
