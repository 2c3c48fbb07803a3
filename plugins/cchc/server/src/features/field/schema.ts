import type { DeclaredSchema } from '../../feature';

export const FIELD = 'plugin::cchc.field';

/** A field (lĩnh vực) of procedures. Sources spell one field in several ways: those are aliases. */
export const fieldSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_fields',
  info: { singularName: 'field', pluralName: 'fields', displayName: 'Lĩnh vực thủ tục' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    name: { type: 'string', required: true, maxLength: 255 },
    /** Made of the name once, then kept: addresses of commune sites carry it. */
    code: { type: 'string', maxLength: 100 },
    /** One a line. */
    aliases: { type: 'text' },
    searchKey: {
      type: 'text',
      private: true,
      writable: false,
      searchable: false,
      visible: false,
    },
  },
  indexes: [{ name: 'cchc_fields_code_index', columns: ['code'] }],
};
