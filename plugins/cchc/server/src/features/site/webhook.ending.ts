import type { Core } from '@strapi/types';

import { SITE } from './schema';
import { endWebhook } from './webhook.service';

interface Removal {
  params: { where?: object };
}

/** A site takes its webhook with it, whoever removes the site and in the same transaction. */
export const endWithSite = (strapi: Core.Strapi) => {
  const end = async ({ params: { where = {} } }: Removal) => {
    const sites: { documentId: string }[] = await strapi.db
      .query(SITE)
      .findMany({ select: ['documentId'], where });
    for (const { documentId } of sites) await endWebhook(strapi, documentId);
  };
  strapi.db.lifecycles.subscribe({ models: [SITE], beforeDelete: end, beforeDeleteMany: end });
};
