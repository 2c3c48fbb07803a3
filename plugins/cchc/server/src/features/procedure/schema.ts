import { LIFECYCLES, UPDATE_TYPES } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const PROCEDURE = 'plugin::cchc.procedure';

/** Filled in by the machine. */
const computed = { private: true, writable: false, searchable: false, visible: false } as const;

/** One value a line: values themselves hold commas. Anew each time: Strapi writes into attributes. */
const lines = () => ({ type: 'text' }) as const;

const rows = (component: string) =>
  ({ type: 'component', repeatable: true, component: `cchc.${component}` }) as const;

/**
 * An administrative procedure. Its code is what everything else refers to: synonyms, overlays,
 * decisions and related procedures name the code, not a row, so that they outlive an import.
 */
export const procedureSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_procedures',
  info: {
    singularName: 'procedure',
    pluralName: 'procedures',
    displayName: 'Thủ tục hành chính',
  },
  options: { draftAndPublish: true },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    code: { type: 'string', required: true, maxLength: 40 },
    codeSuffix: { type: 'string', maxLength: 40 },
    /** `text`, since real names have up to 1,094 characters. */
    name: { type: 'text', required: true },
    field: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.field' },
    issuingAgency: { type: 'text' },
    formalityType: { type: 'text' },
    // Four switches, as in the national database: Strapi has no list of choices.
    atMinistry: { type: 'boolean', default: false },
    atProvince: { type: 'boolean', default: false },
    atCommune: { type: 'boolean', default: false },
    atOther: { type: 'boolean', default: false },
    audience: lines(),
    executingAgencies: lines(),
    competentAuthorities: lines(),
    authorizedAgencies: lines(),
    coordinatingAgencies: lines(),
    receivingAddress: { type: 'text' },
    description: { type: 'text' },
    keywords: lines(),
    steps: rows('step'),
    methods: rows('method'),
    cases: rows('case'),
    requirements: { type: 'customField', customField: 'plugin::cchc.rich-text' },
    results: rows('result'),
    legalBasis: rows('legal-basis'),
    /** Named apart from the public values: `full` and `partial` mean something else for mergers. */
    serviceLevel: {
      type: 'enumeration',
      enum: ['service-full', 'service-partial', 'service-information'],
    },
    filingUrl: { type: 'text' },
    sourceUrl: { type: 'text' },
    related: rows('related'),
    lifecycle: { type: 'enumeration', enum: [...LIFECYCLES], default: 'in-force', required: true },
    successorCode: { type: 'string', maxLength: 40 },
    decisionNumber: { type: 'string' },
    decisionSignedOn: { type: 'date' },
    /** About the next edition; empty again once it is published. */
    updateType: { type: 'enumeration', enum: [...UPDATE_TYPES], default: 'major' },
    changeNote: { type: 'text' },
    effectiveFrom: { type: 'date' },
    /** What an import could not place: the editor's to-do. */
    importNotes: { type: 'text', private: true, searchable: false },

    slug: { type: 'string', ...computed },
    /** Number of the newest edition; 0 before the first publishing. */
    edition: { type: 'integer', default: 0, ...computed },
    /** Number of the decision that is approved and waits: until then nobody edits the procedure. */
    lockedBy: { type: 'string', ...computed },
    fieldCode: { type: 'string', ...computed },
    /** Name without accents and without a leading "thủ tục", for searching and sorting. */
    searchKey: { type: 'text', ...computed },
    /** `|cong-dan-viet-nam|…|`, for filtering. */
    audienceKey: { type: 'text', ...computed },
    /** `[{type, code, name}]` as text: Strapi's JSON columns cannot be searched alike everywhere. */
    relatedText: { type: 'text', ...computed },
    durationText: { type: 'text', ...computed },
    feeText: { type: 'text', ...computed },
    /** `|steps|…|`: legal parts that are missing; `||` when complete. */
    missingKey: { type: 'string', ...computed },
    /** Of the record that the last import brought, and of what it made of the draft. */
    importHash: { type: 'string', ...computed },
    importedHash: { type: 'string', ...computed },
  },
  indexes: [
    { name: 'cchc_procedures_code_index', columns: ['code'] },
    { name: 'cchc_procedures_field_index', columns: ['field_code'] },
    { name: 'cchc_procedures_published_index', columns: ['published_at'] },
    { name: 'cchc_procedures_successor_index', columns: ['successor_code'] },
  ],
};
