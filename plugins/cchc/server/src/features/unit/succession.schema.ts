import type { DeclaredSchema } from '../../feature';
import { UNIT } from './schema';

export const SUCCESSION = 'plugin::cchc.unit-succession';

/** Which unit came out of which: one row for each old → new pair of a reorganisation. */
export const successionSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_unit_successions',
  info: {
    singularName: 'unit-succession',
    pluralName: 'unit-successions',
    displayName: 'Sáp nhập, chia tách đơn vị',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    predecessor: { type: 'relation', relation: 'manyToOne', target: UNIT },
    successor: { type: 'relation', relation: 'manyToOne', target: UNIT },
    /** `full`: the whole old unit went into the new one; `partial`: a part of it did. */
    share: { type: 'enumeration', enum: ['full', 'partial'], required: true },
    /** First day of the new unit. */
    on: { type: 'date', required: true },
    decree: { type: 'string' },
  },
};
