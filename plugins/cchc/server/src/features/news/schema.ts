import { GENRES } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const NEWS = 'plugin::cchc.news-item';

const translated = { i18n: { localized: true } };
const shared = { i18n: { localized: false } };

/** A piece of reform news. One document, a Vietnamese text and where wanted an English one. */
export const newsSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_news_items',
  info: { singularName: 'news-item', pluralName: 'news-items', displayName: 'Tin bài CCHC' },
  options: { draftAndPublish: true },
  pluginOptions: {
    i18n: { localized: true },
    'content-type-builder': { visible: false },
  },
  attributes: {
    title: { type: 'string', required: true, maxLength: 250, pluginOptions: translated },
    slug: { type: 'uid', targetField: 'title', pluginOptions: translated },
    lead: { type: 'text', maxLength: 1000, pluginOptions: translated },
    body: {
      type: 'customField',
      customField: 'plugin::cchc.rich-text',
      pluginOptions: translated,
    },
    genre: {
      type: 'enumeration',
      enum: [...GENRES],
      default: 'brief',
      required: true,
      pluginOptions: shared,
    },
    topics: {
      type: 'relation',
      relation: 'manyToMany',
      target: 'plugin::cchc.topic',
      pluginOptions: shared,
    },
    unit: {
      type: 'relation',
      relation: 'manyToOne',
      target: 'plugin::cchc.unit',
      pluginOptions: shared,
    },
    /** Whose sites show it: the unit's own, all below it too, or some of those below. */
    audience: {
      type: 'enumeration',
      enum: ['own', 'children', 'selected'],
      default: 'own',
      required: true,
      pluginOptions: shared,
    },
    selectedUnits: {
      type: 'relation',
      relation: 'manyToMany',
      target: 'plugin::cchc.unit',
      pluginOptions: shared,
    },
    cover: {
      type: 'media',
      multiple: false,
      allowedTypes: ['images'],
      pluginOptions: shared,
    },
    coverAlt: { type: 'string', maxLength: 255, pluginOptions: translated },
    source: { type: 'string', maxLength: 255, pluginOptions: translated },
    /** From when the public sees it; the moment of the first publishing unless set before. */
    publishAt: { type: 'datetime', pluginOptions: shared },
    /** Until when; empty means for good. */
    validUntil: { type: 'datetime', pluginOptions: shared },
    /** Title and lead without accents, for searching: databases fold Vietnamese differently. */
    searchKey: {
      type: 'text',
      private: true,
      writable: false,
      searchable: false,
      visible: false,
      pluginOptions: translated,
    },
  },
  indexes: [
    { name: 'cchc_news_items_slug_index', columns: ['slug'] },
    { name: 'cchc_news_items_publish_index', columns: ['publish_at'] },
    { name: 'cchc_news_items_until_index', columns: ['valid_until'] },
  ],
};
