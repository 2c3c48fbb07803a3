import type { DeclaredSchema } from '../../feature';

export const MISS = 'plugin::cchc.search-miss';

/** A question to which the search found nothing, without personal data: the editors' to-do. */
export const missSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_search_misses',
  info: {
    singularName: 'search-miss',
    pluralName: 'search-misses',
    displayName: 'Câu hỏi chưa có kết quả',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    /** As it was first typed. */
    question: { type: 'string', required: true, maxLength: 200 },
    count: { type: 'integer', default: 1, required: true },
    firstSeenAt: { type: 'datetime', required: true },
    lastSeenAt: { type: 'datetime', required: true },
    /** Of the site that asked last. */
    unitCode: { type: 'string' },
    /** Without accents: the same question however it was typed. */
    questionKey: {
      type: 'string',
      private: true,
      writable: false,
      searchable: false,
      visible: false,
    },
  },
  indexes: [{ name: 'cchc_search_misses_key_index', columns: ['question_key'] }],
};
