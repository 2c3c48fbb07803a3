import type { DeclaredSchema } from '../../feature';

export const AUDIT = 'plugin::cchc.audit-entry';

/**
 * Who did what with something that matters, and when. Rows are only ever added, each chained to the
 * one before.
 */
export const auditSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_audit',
  info: {
    singularName: 'audit-entry',
    pluralName: 'audit-entries',
    displayName: 'Nhật ký thao tác',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** From 1, without a gap, over all entries. */
    position: { type: 'integer', required: true },
    at: { type: 'datetime', required: true },
    /** The account, by number and by its name then: accounts can be removed. A command has none. */
    actorId: { type: 'integer' },
    actorName: { type: 'string', required: true },
    act: { type: 'string', required: true },
    /** What it was done with: the kind, the document and its name then. */
    kind: { type: 'string', required: true },
    document: { type: 'string', required: true },
    name: { type: 'string', required: true },
    detail: { type: 'string' },
    hash: { type: 'string', required: true },
  },
  indexes: [
    { name: 'cchc_audit_position_unique', columns: ['position'], type: 'unique' },
    { name: 'cchc_audit_document_index', columns: ['kind', 'document'] },
  ],
};
