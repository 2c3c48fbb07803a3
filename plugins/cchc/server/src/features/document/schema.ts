import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const DOCUMENT = 'plugin::cchc.document';

/** Filled in by the machine. Anew each time: Strapi writes into attributes. */
const computed = () =>
  ({ private: true, writable: false, searchable: false, visible: false }) as const;

/** A legal or directive document (văn bản). What a publication needs is said in `writes.ts`. */
export const documentSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_documents',
  info: { singularName: 'document', pluralName: 'documents', displayName: 'Văn bản CCHC' },
  options: { draftAndPublish: true },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    /** Số, ký hiệu. Other years and agencies may use it again. */
    number: { type: 'string', maxLength: 100 },
    /** Trích yếu. */
    title: { type: 'text' },
    slug: { type: 'string', maxLength: 120 },
    kind: { type: 'enumeration', enum: [...DOCUMENT_KINDS] },
    agency: { type: 'string', maxLength: 255 },
    abstract: { type: 'text' },
    issuedOn: { type: 'date' },
    effectiveFrom: { type: 'date' },
    /** Last day in force. */
    effectiveTo: { type: 'date' },
    /** What the dates cannot tell; see `state.ts`. */
    state: { type: 'enumeration', enum: [...DOCUMENT_STATES] },
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    /** Wholly. The other direction is looked up, so that nobody can write it from there. */
    replaces: { type: 'relation', relation: 'manyToMany', target: DOCUMENT },
    files: { type: 'media', multiple: true, allowedTypes: ['files', 'images'] },
    /** Number and beginning of the title: stands for the document in pickers. */
    label: { type: 'string', writable: false },

    /** Number and agency without accents and case, for comparing. */
    numberKey: { type: 'string', ...computed() },
    agencyKey: { type: 'string', ...computed() },
    /** The day of issue or nothing, as text: databases disagree on where nothing is sorted. */
    issuedKey: { type: 'string', ...computed() },
    /** The moments at which the first day in force begins and the last one is over. */
    beginsAt: { type: 'datetime', ...computed() },
    endsAt: { type: 'datetime', ...computed() },
    /** `|documentId|…|` of what the published document replaces, published or not. */
    replacesKey: { type: 'text', ...computed() },
    searchKey: { type: 'text', ...computed() },
  },
  indexes: [
    { name: 'cchc_documents_slug_index', columns: ['slug'] },
    { name: 'cchc_documents_issued_index', columns: ['issued_key'] },
    { name: 'cchc_documents_begins_index', columns: ['begins_at'] },
    { name: 'cchc_documents_ends_index', columns: ['ends_at'] },
  ],
};
