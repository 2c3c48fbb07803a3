import type { DeclaredSchema } from '../../feature';
import { PHRASE_KINDS } from '../../platform/search';

export const SYNONYM = 'plugin::cchc.synonym';

export const ORIGINS = ['editor', 'zero-result', 'seed'] as const;

/**
 * What people say instead of the official name. It names procedures by their codes, not by
 * relations: a code stands also while its procedure is not there yet.
 */
export const synonymSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_synonyms',
  info: {
    singularName: 'synonym',
    pluralName: 'synonyms',
    displayName: 'Từ đồng nghĩa, tên thường gọi',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    phrase: { type: 'string', required: true, maxLength: 200 },
    kind: {
      type: 'enumeration',
      enum: [...PHRASE_KINDS],
      default: 'procedures',
      required: true,
    },
    /** One code a line, the best first. */
    codes: { type: 'text' },
    /** One meaning a line; for what is none of our business, the message for who asks. */
    meaning: { type: 'text' },
    /** In percent of the usual. */
    weight: { type: 'integer', default: 100, min: 10, max: 200, required: true },
    origin: { type: 'enumeration', enum: [...ORIGINS], default: 'editor', required: true },
    /** The words of the phrase as they are compared, by which a second one is refused. */
    phraseKey: {
      type: 'string',
      private: true,
      writable: false,
      searchable: false,
      visible: false,
    },
  },
  indexes: [{ name: 'cchc_synonyms_key_index', columns: ['phrase_key'] }],
};
