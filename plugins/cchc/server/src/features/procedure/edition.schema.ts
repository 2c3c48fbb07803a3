import { LIFECYCLES, UPDATE_TYPES } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const EDITION = 'plugin::cchc.procedure-edition';

/** What the law's public could read of a procedure from one day on. Written once, never changed. */
export const editionSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_procedure_editions',
  info: {
    singularName: 'procedure-edition',
    pluralName: 'procedure-editions',
    displayName: 'Bản công bố thủ tục',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    code: { type: 'string', required: true },
    number: { type: 'integer', required: true },
    updateType: { type: 'enumeration', enum: [...UPDATE_TYPES], required: true },
    changeNote: { type: 'text' },
    lifecycle: { type: 'enumeration', enum: [...LIFECYCLES], required: true },
    decisionNumber: { type: 'string' },
    decisionSignedOn: { type: 'date' },
    issuedAt: { type: 'datetime', required: true },
    /** First day of Viet Nam on which it holds; the next edition's ends it. */
    effectiveFrom: { type: 'date', required: true },
    /** The parts of `procedureEditionParts` of the shared contract. */
    snapshot: { type: 'json', required: true },
    hash: { type: 'string', required: true },
  },
  indexes: [{ name: 'cchc_editions_unique', columns: ['code', 'number'], type: 'unique' }],
};
