import type { Core } from '@strapi/types';

import { type DatabaseConnection, demandDatabase } from './start-conditions';

/** The portal itself does next to nothing: everything lives in the plugin. */
export default {
  register: ({ strapi }: { strapi: Core.Strapi }) =>
    demandDatabase(strapi.config.get<DatabaseConnection>('database.connection')),
};
