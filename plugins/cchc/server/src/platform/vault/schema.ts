import type { DeclaredSchema } from '../../feature';

export const VAULT_TEXT = 'plugin::cchc.vault-text';
export const VAULT_CONTACT = 'plugin::cchc.vault-contact';

const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
};

/** Every word that a citizen wrote to the office, or the office about it, one sealed text a row. */
export const vaultTextSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_vault_texts',
  info: { singularName: 'vault-text', pluralName: 'vault-texts', displayName: 'Két dữ liệu' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** documentId of the record that it belongs to. */
    owner: { type: 'string', required: true },
    /** Which of its texts: `title`, `person.phone`, `note.3`. */
    name: { type: 'string', required: true },
    sealed: { type: 'text', required: true, private: true, searchable: false, writable: false },
  },
  indexes: [{ name: 'cchc_vault_texts_place_unique', columns: ['owner', 'name'], type: 'unique' }],
};

/** By which phone number or address a record is found: keyed digests, never the contact itself. */
export const vaultContactSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_vault_contacts',
  info: {
    singularName: 'vault-contact',
    pluralName: 'vault-contacts',
    displayName: 'Chỉ mục liên hệ',
  },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    owner: { type: 'string', required: true },
    digest: { type: 'string', required: true, private: true, searchable: false, writable: false },
    /** When its mail server last said that there is no such address. */
    bouncedAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'cchc_vault_contacts_digest_index', columns: ['digest'] },
    { name: 'cchc_vault_contacts_owner_index', columns: ['owner'] },
  ],
};
