import type { Core } from '@strapi/types';

import { secret } from '../src/start-conditions';

type Env = Core.Config.Shared.ConfigParams['env'];

const DAY = 24 * 60 * 60;

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: secret('ADMIN_JWT_SECRET'),
    cookie: { sameSite: 'strict' as const },
    sessions: { maxRefreshTokenLifespan: 7 * DAY, maxSessionLifespan: 7 * DAY },
  },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  // Without a page to show a draft on, Strapi would ask every clerk to set one up.
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
});
