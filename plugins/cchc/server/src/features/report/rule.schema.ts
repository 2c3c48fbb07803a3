import type { DeclaredSchema } from '../../feature';
import { CHOICES_OF } from './rule.stored';

export const REPORT_RULE = 'plugin::cchc.report-rule';

/**
 * How often an office reports and up to which day, as a text of law or of the office sets it.
 * `platform/periods/contract.ts` says what each field means.
 */
export const reportRuleSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_report_rules',
  info: {
    singularName: 'report-rule',
    pluralName: 'report-rules',
    displayName: 'Quy tắc kỳ báo cáo',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    kind: { type: 'enumeration', required: true, enum: CHOICES_OF.kind },
    cutOffDay: { type: 'integer', required: true, min: 1, max: 31 },
    yearEndMonth: { type: 'integer', required: true, min: 1, max: 12, default: 12 },
    dueAfter: { type: 'integer', required: true, min: 0, max: 60 },
    /** Code of the unit for which it holds, with all below; empty for the whole portal. */
    scope: { type: 'string', maxLength: 64 },
    citation: { type: 'text', required: true, maxLength: 500 },
    mark: { type: 'enumeration', enum: CHOICES_OF.mark },
    effectiveFrom: { type: 'date' },
    effectiveTo: { type: 'date' },
    confirmedBy: { type: 'string', maxLength: 200 },
  },
};
