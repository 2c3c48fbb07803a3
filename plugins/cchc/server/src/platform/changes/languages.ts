import type { Core } from '@strapi/types';

import { inTurn, recordChanges } from './log';
import { publishedTypes } from './published';
import { CHANGE } from './schema';

interface Locales {
  findById: (id: unknown) => Promise<{ code: string } | null>;
  delete: (query: { id: unknown }) => Promise<unknown>;
}

interface Services {
  extend: (uid: string, change: (service: Locales) => Locales) => void;
}

/**
 * Deleting a language deletes its texts past the Document Service; what the public saw of them gets
 * its rows in the same transaction.
 */
export const watchLanguages = (strapi: Core.Strapi) => {
  strapi.get<Services>('services').extend('plugin::i18n.locales', (locales) => ({
    ...locales,
    delete: (query) =>
      inTurn(strapi, async () => {
        const language = await locales.findById(query.id);
        const result = await locales.delete(query);
        for (const { type, uid } of language ? publishedTypes(strapi) : []) {
          const rows: { document: string }[] = await strapi.db
            .query(CHANGE)
            .findMany({ select: ['document'], where: { type, lang: language?.code } });
          await recordChanges(strapi, uid, [...new Set(rows.map(({ document }) => document))]);
        }
        return result;
      }),
  }));
};
