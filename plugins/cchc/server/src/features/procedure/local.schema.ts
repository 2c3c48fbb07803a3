import type { DeclaredSchema } from '../../feature';

export const LOCAL = 'plugin::cchc.procedure-local';

/**
 * What one unit adds to a procedure: where and when it is handled there. Nothing of the law's parts
 * is here, so nothing of them can be overridden.
 */
export const localSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_procedure_locals',
  info: {
    singularName: 'procedure-local',
    pluralName: 'procedure-locals',
    displayName: 'Thủ tục tại đơn vị',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    procedureCode: { type: 'string', required: true, maxLength: 40 },
    applies: { type: 'boolean', default: true, required: true },
    place: { type: 'text' },
    counter: { type: 'string', maxLength: 255 },
    phone: { type: 'string', maxLength: 100 },
    hours: { type: 'string', maxLength: 255 },
    feeNote: { type: 'text' },
    feeResolution: { type: 'string', maxLength: 255 },
    filingUrl: { type: 'text' },
    serviceLevel: {
      type: 'enumeration',
      enum: ['service-full', 'service-partial', 'service-information'],
    },
    /** Posted at the office. */
    postedOn: { type: 'date' },
    lastReviewedOn: { type: 'date' },
    reviewDueOn: { type: 'date' },
    /** The edition that the unit looked at last. */
    acknowledgedEdition: {
      type: 'integer',
      default: 0,
      private: true,
      writable: false,
      searchable: false,
      visible: false,
    },
    /** `<code> <name of the procedure> – <unit>`: stands for the entry in lists. */
    label: { type: 'text', writable: false },
  },
  indexes: [{ name: 'cchc_procedure_locals_code_index', columns: ['procedure_code'] }],
};
