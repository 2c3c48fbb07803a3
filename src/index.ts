import type { Core } from '@strapi/types';

import { guardMediaEndings } from './media-endings';
import { type DatabaseConnection, demandDatabase } from './start-conditions';

/** Citizens need no accounts here, so nobody may make one. */
const closeRegistration = async (strapi: Core.Strapi) => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as { allow_register?: boolean } | null;
  if (!advanced?.allow_register) return;
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
};

/** The portal itself does next to nothing: everything lives in the plugin. */
export default {
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => closeRegistration(strapi),
  register: async ({ strapi }: { strapi: Core.Strapi }) => {
    await demandDatabase(strapi.config.get<DatabaseConnection>('database.connection'));
    guardMediaEndings(strapi);
  },
};
