import type { DeclaredSchema } from '../../feature';

export const REPORT_TEMPLATE = 'plugin::cchc.report-template';

/** A form of report. What it is made of are rows, so that an office follows a new form by itself. */
export const reportTemplateSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_report_templates',
  info: {
    singularName: 'report-template',
    pluralName: 'report-templates',
    displayName: 'Mẫu báo cáo',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    name: { type: 'string', required: true, maxLength: 200 },
    /** `{kỳ}` stands for the name of the period. */
    title: { type: 'string', required: true, maxLength: 255 },
    /** Whether new reports are made by it. */
    isInUse: { type: 'boolean', required: true, default: true },
    forMonth: { type: 'boolean', default: true },
    forQuarter: { type: 'boolean', default: true },
    forHalfYear: { type: 'boolean', default: true },
    forNineMonths: { type: 'boolean', default: true },
    forYear: { type: 'boolean', default: true },
    forOneOff: { type: 'boolean', default: true },
    sections: {
      type: 'component',
      repeatable: true,
      component: 'cchc.report-section',
      required: true,
    },
    /** The office's own document of Word, with placeholders for what a report says. */
    form: { type: 'media', multiple: false, allowedTypes: ['files'] },
    /** Which form it follows: number of the text. */
    citation: { type: 'text', maxLength: 500 },
  },
};
