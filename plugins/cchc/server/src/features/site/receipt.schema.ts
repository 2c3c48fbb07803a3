import type { DeclaredSchema } from '../../feature';
import { SITE } from './schema';

export const RECEIPT = 'plugin::cchc.site-receipt';

/** What a site said last of one type that it shows. */
export const receiptSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_site_receipts',
  info: {
    singularName: 'site-receipt',
    pluralName: 'site-receipts',
    displayName: 'Biên nhận của trang',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    site: { type: 'relation', relation: 'manyToOne', target: SITE },
    type: { type: 'string', required: true },
    /** Hashes by key: all that it serves of the type. */
    items: { type: 'json' },
    /** Up to which row of the log that has been read. */
    cursor: { type: 'integer' },
    receivedAt: { type: 'datetime' },
    /** From which row of the log on it asked for changes. */
    standsAt: { type: 'integer' },
    stoodAt: { type: 'datetime' },
  },
};
