import type { DeclaredSchema } from '../../feature';

export const CASE_NOTE = 'plugin::cchc.case-note';

/**
 * What the office notes for itself. A table of its own, so that nothing that is read out to a
 * citizen can hold one; the words lie in the vault as `office.<id>` of the case.
 */
export const noteSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_case_notes',
  info: { singularName: 'case-note', pluralName: 'case-notes', displayName: 'Ghi chú nội bộ' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    owner: { type: 'string', required: true },
    author: { type: 'integer', required: true },
    authorName: { type: 'string', required: true },
    at: { type: 'datetime', required: true },
  },
  indexes: [{ name: 'cchc_case_notes_owner_index', columns: ['owner'] }],
};
