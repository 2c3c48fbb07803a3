import type { Core } from '@strapi/types';

import { requireSecrets } from '../src/secrets';

type Env = Core.Config.Shared.ConfigParams['env'];

const DAY = 24 * 60 * 60;

export default ({ env }: { env: Env }) => {
  const [jwtSecret, apiSalt, transferSalt, encryptionKey] = requireSecrets([
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'ENCRYPTION_KEY',
  ]);
  return {
    auth: {
      secret: jwtSecret,
      cookie: { sameSite: 'strict' as const },
      sessions: { maxRefreshTokenLifespan: 7 * DAY, maxSessionLifespan: 7 * DAY },
    },
    apiToken: { salt: apiSalt },
    transfer: { token: { salt: transferSalt } },
    secrets: { encryptionKey },
    flags: { nps: false, promoteEE: false, docLinks: false },
    rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  };
};
