import type { Core } from '@strapi/types';

import { isVaultOpen } from '../../platform/vault';
import { forgetReceipts } from './intake';

/** Every hour, forgets the answers that nobody can have lost on their way any more. */
export const startForgetting = (strapi: Core.Strapi) => {
  strapi.cron.add({
    'cchc-receipts': {
      task: async () => {
        if (isVaultOpen(strapi)) await forgetReceipts(strapi);
      },
      options: { rule: '0 17 * * * *' },
    },
  });
};
