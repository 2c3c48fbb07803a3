import type { DeclaredSchema } from '../../feature';

export const CASE_FILE = 'plugin::cchc.case-file';
export const USED_LINK = 'plugin::cchc.used-link';

const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
};

/**
 * A file of a case, as far as anybody may know it: what its sender called it lies in the vault as
 * `file.<position>` of its owner, and its content in the private store.
 */
export const caseFileSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_case_files',
  info: { singularName: 'case-file', pluralName: 'case-files', displayName: 'Tệp của công dân' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** documentId of the case. */
    owner: { type: 'string', required: true },
    /** From 1 on, within the case. */
    position: { type: 'integer', required: true },
    /** sent, draft, `answer.1`; nothing, of the first ones, means sent. */
    part: { type: 'string' },
    storeKey: { type: 'string', required: true, private: true, searchable: false, writable: false },
    mime: { type: 'string', required: true },
    size: { type: 'integer', required: true },
    /** What an officer has to know before opening it, with spaces between. */
    flags: { type: 'string' },
    /** pending, clean, infected, error. */
    scan: { type: 'string', required: true },
    /** What the scanner found. */
    signature: { type: 'string' },
    /** Set when it is to be destroyed: the row goes once the file has gone. */
    forgottenAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'cchc_case_files_key_unique', columns: ['store_key'], type: 'unique' },
    { name: 'cchc_case_files_place_unique', columns: ['owner', 'position'], type: 'unique' },
    { name: 'cchc_case_files_scan_index', columns: ['scan'] },
    { name: 'cchc_case_files_forgotten_index', columns: ['forgotten_at'] },
  ],
};

/** Links to files that have been used: each is good for one download. */
export const usedLinkSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_used_links',
  info: { singularName: 'used-link', pluralName: 'used-links', displayName: 'Liên kết đã dùng' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    linkId: { type: 'string', required: true },
    /** After this the note is of no use any more. */
    expiresAt: { type: 'datetime', required: true },
  },
  indexes: [{ name: 'cchc_used_links_unique', columns: ['link_id'], type: 'unique' }],
};
