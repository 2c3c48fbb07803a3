import type { Core } from '@strapi/types';

import { secret } from '../src/start-conditions';

type Env = Core.Config.Shared.ConfigParams['env'];

export default ({ env }: { env: Env }) => {
  const host = env('HOST', '127.0.0.1');
  const port = env.int('PORT', 1337);
  // How many proxies of our own stand in front; forwarded headers count only up to that many.
  const hops = env.int('PROXY_HOPS', 0);
  return {
    host,
    port,
    url: env('PUBLIC_URL', `http://${host}:${port}`),
    app: { keys: secret('APP_KEYS').split(',') },
    proxy: { koa: hops > 0, maxIpsCount: hops },
    dirs: { public: env('PUBLIC_DIR', './public') },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: true } },
    http: {
      serverOptions: {
        headersTimeout: 15_000,
        requestTimeout: 60_000,
        keepAliveTimeout: 5_000,
        maxHeaderSize: 16_384,
      },
    },
  };
};
