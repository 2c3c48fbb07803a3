import type { DeclaredSchema } from '../../feature';

export const CHANGE = 'plugin::cchc.change';

/**
 * The change log: one row for each change of what the public can see. Its row number is the cursor
 * that consumers follow, so rows are only ever added, in commit order; `compact.ts` alone removes old ones.
 *
 * The last row of a document also tells under which key it was public: redirects of changed slugs
 * and "withdrawn" answers are read from here.
 */
export const changeSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_changes',
  info: { singularName: 'change', pluralName: 'changes', displayName: 'Nhật ký thay đổi' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    type: { type: 'string', required: true },
    /** Public key: slug or code. */
    key: { type: 'string', required: true },
    lang: { type: 'string', required: true },
    op: { type: 'enumeration', enum: ['upsert', 'remove'], required: true },
    updateType: { type: 'enumeration', enum: ['major', 'minor'], required: true },
    at: { type: 'datetime', required: true },
    /** Of the public record without its time of update; empty for a removal. */
    hash: { type: 'string' },
    unitCode: { type: 'string' },
    url: { type: 'string' },
    document: { type: 'string', required: true },
  },
  indexes: [
    { name: 'cchc_changes_document_index', columns: ['document'] },
    { name: 'cchc_changes_key_index', columns: ['type', 'key'] },
    { name: 'cchc_changes_at_index', columns: ['type', 'at'] },
  ],
};
