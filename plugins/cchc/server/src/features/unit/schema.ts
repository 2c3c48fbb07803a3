import { UNIT_KINDS } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const UNIT = 'plugin::cchc.unit';

/**
 * One administrative unit during one span of its life.
 *
 * A code alone does not name a unit: since 2025-07-01 a new commune carries the code of one of its
 * predecessors. Code and validity together do.
 */
export const unitSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_units',
  info: { singularName: 'unit', pluralName: 'units', displayName: 'Đơn vị hành chính' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    code: { type: 'string', required: true, maxLength: 40 },
    name: { type: 'string', required: true },
    /** Shown in pickers: 246 names are shared by several communes, so the parent stands beside. */
    label: { type: 'string' },
    /** The label without accents, for searching and sorting alike on both databases. */
    searchKey: {
      type: 'text',
      private: true,
      writable: false,
      searchable: false,
      visible: false,
    },
    kind: {
      type: 'enumeration',
      required: true,
      enum: [...UNIT_KINDS],
    },
    parent: { type: 'relation', relation: 'manyToOne', target: UNIT },
    validFrom: { type: 'date' },
    /** Last day on which the unit exists; empty while it does. */
    validTo: { type: 'date' },
    decree: { type: 'string' },
    identifier: { type: 'string' },
    phone: { type: 'string' },
    email: { type: 'email' },
    address: { type: 'string' },
    website: { type: 'string' },
  },
  indexes: [{ name: 'cchc_units_code_index', columns: ['code'] }],
};
