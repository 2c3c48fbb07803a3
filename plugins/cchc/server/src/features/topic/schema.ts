import type { DeclaredSchema } from '../../feature';

export const TOPIC = 'plugin::cchc.topic';

/**
 * A subject of reform news, in a tree. Both languages are plain attributes: as Strapi
 * localisations, an English news item would lose every topic that nobody has translated.
 */
export const topicSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_topics',
  info: { singularName: 'topic', pluralName: 'topics', displayName: 'Chủ đề CCHC' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    name: { type: 'string', required: true, unique: true, maxLength: 160 },
    nameEn: { type: 'string', maxLength: 160 },
    slug: { type: 'uid', targetField: 'name', required: true },
    parent: { type: 'relation', relation: 'manyToOne', target: TOPIC },
    position: { type: 'integer', default: 0 },
  },
};
