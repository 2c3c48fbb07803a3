import type { Core } from '@strapi/types';

import { mediaOrigins } from '../src/media-storage';

type Env = Core.Config.Shared.ConfigParams['env'];

export default ({ env }: { env: Env }) => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        directives: {
          // The admin panel talks to its own origin only.
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:', ...mediaOrigins(env)],
          'media-src': ["'self'", 'data:', 'blob:', ...mediaOrigins(env)],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // The public doors answer every origin by themselves; nothing else needs a foreign page.
  { name: 'strapi::cors', config: { origin: env.array('CORS_ORIGINS', []), credentials: false } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '64kb',
      formidable: { maxFileSize: 20 * 1024 * 1024, maxFields: 50, maxFieldsSize: 256 * 1024 },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
