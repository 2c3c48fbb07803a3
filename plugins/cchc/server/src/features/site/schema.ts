import type { DeclaredSchema } from '../../feature';

export const SITE = 'plugin::cchc.site';

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
    key: { type: 'string', required: true },
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    modules: { type: 'json' },
    isActive: { type: 'boolean', default: true },
  },
};
