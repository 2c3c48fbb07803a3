import type { DeclaredSchema } from '../../feature';
import { CHOICES_OF } from './stored';

export const RULE = 'plugin::cchc.deadline-rule';

/**
 * A term that the law or the office sets, as it stands over a span of time; several of one code are
 * its versions. `platform/deadlines/contract.ts` says what each field means. Its `unit` is called
 * `lengthUnit` here, since an attribute `unit` would tie the type to units of the administration.
 */
export const ruleSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_deadline_rules',
  info: {
    singularName: 'deadline-rule',
    pluralName: 'deadline-rules',
    displayName: 'Thời hạn xử lý',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    /** For people; the code is what the section looks for. */
    name: { type: 'string', required: true, maxLength: 200 },
    code: { type: 'string', required: true, maxLength: 100 },
    length: { type: 'integer', required: true, min: 1, max: 1000 },
    lengthUnit: { type: 'enumeration', required: true, enum: CHOICES_OF.lengthUnit },
    starts: { type: 'enumeration', required: true, enum: CHOICES_OF.starts },
    onSupplement: { type: 'enumeration', required: true, enum: CHOICES_OF.onSupplement },
    repeats: { type: 'boolean', required: true, default: false },
    citation: { type: 'text', required: true, maxLength: 500 },
    mark: { type: 'enumeration', enum: CHOICES_OF.mark },
    effectiveFrom: { type: 'date' },
    effectiveTo: { type: 'date' },
    confirmedBy: { type: 'string', maxLength: 200 },
    note: { type: 'text', maxLength: 1000 },
  },
  indexes: [{ name: 'cchc_deadline_rules_code_index', columns: ['code'] }],
};
