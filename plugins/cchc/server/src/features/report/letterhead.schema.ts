import type { DeclaredSchema } from '../../feature';

export const REPORT_LETTERHEAD = 'plugin::cchc.report-letterhead';

/** How a unit's reports look. Lines of a field are lines of the document. */
export const letterheadSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_report_letterheads',
  info: {
    singularName: 'report-letterhead',
    pluralName: 'report-letterheads',
    displayName: 'Thể thức báo cáo của đơn vị',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    superior: { type: 'string', maxLength: 255 },
    issuer: { type: 'text', required: true, maxLength: 1500 },
    symbol: { type: 'string', required: true, maxLength: 100 },
    place: { type: 'string', required: true, maxLength: 200 },
    signatory: { type: 'text', required: true, maxLength: 2000 },
    signerName: { type: 'string', maxLength: 200 },
    recipients: { type: 'text', maxLength: 5000 },
  },
};
