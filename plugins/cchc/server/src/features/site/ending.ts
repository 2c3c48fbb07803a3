import type { Core } from '@strapi/types';

import { RECEIPT } from './receipt.schema';
import { SITE } from './schema';
import { endWebhook } from './webhook.service';

interface Removal {
  params: { where?: object };
}

/** A site takes its receipts and its webhook along, whoever removes it and in the same transaction. */
export const endWithSite = (strapi: Core.Strapi) => {
  const end = async ({ params: { where = {} } }: Removal) => {
    const sites: { id: number; documentId: string }[] = await strapi.db
      .query(SITE)
      .findMany({ select: ['id', 'documentId'], where });
    for (const { id, documentId } of sites) {
      await strapi.db.query(RECEIPT).deleteMany({ where: { site: { id } } });
      await endWebhook(strapi, documentId);
    }
  };
  strapi.db.lifecycles.subscribe({ models: [SITE], beforeDelete: end, beforeDeleteMany: end });
};
