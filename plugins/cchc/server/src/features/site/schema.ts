import type { DeclaredSchema } from '../../feature';

export const SITE = 'plugin::cchc.site';

/** A site that shows the portal's content to the people of a unit. */
export const siteSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_sites',
  info: { singularName: 'site', pluralName: 'sites', displayName: 'Trang của đơn vị' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** Its short name, as it stands in addresses. */
    key: { type: 'string', required: true, maxLength: 40 },
    name: { type: 'string', maxLength: 200 },
    /** Without one it shows the whole portal. */
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    /** Names of its hosts. */
    hosts: { type: 'json' },
    /** Public types that it shows. */
    modules: { type: 'json' },
    isActive: { type: 'boolean', default: true },
    disabledAt: { type: 'datetime' },
    /** SHA-256 of its key, in hexadecimal; the key itself is nowhere. */
    secretHash: { type: 'string', private: true, searchable: false, writable: false },
    /** The last characters of its key, to tell two keys apart. */
    secretHint: { type: 'string', private: true, searchable: false, writable: false },
    seenAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'cchc_sites_key_unique', columns: ['key'], type: 'unique' },
    { name: 'cchc_sites_secret_index', columns: ['secret_hash'] },
  ],
};
