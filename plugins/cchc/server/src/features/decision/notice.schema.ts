import type { DeclaredSchema } from '../../feature';

export const NOTICE = 'plugin::cchc.notice';

/** What a unit's editors are told once for a whole decision: which procedures on their site changed. */
export const noticeSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_notices',
  info: {
    singularName: 'notice',
    pluralName: 'notices',
    displayName: 'Thông báo cho đơn vị',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    text: { type: 'text', required: true },
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    decisionNumber: { type: 'string' },
    /** Procedures of the unit's site by what the decision did: `{ new, amended, replaced, abolished }`. */
    counts: { type: 'json', visible: false, writable: false },
    /** When somebody of the unit took note of it. */
    readAt: { type: 'datetime' },
  },
};
