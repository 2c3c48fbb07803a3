import type { DeclaredSchema } from '../../feature';
import { CHOICES_OF } from './stored';

export const RETENTION_RULE = 'plugin::cchc.retention-rule';

/** How long cases of a kind that ended so are kept. `contract.ts` says what each field means. */
export const ruleSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_retention_rules',
  info: {
    singularName: 'retention-rule',
    pluralName: 'retention-rules',
    displayName: 'Thời hạn lưu giữ dữ liệu',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    name: { type: 'string', required: true, maxLength: 200 },
    caseKind: { type: 'enumeration', enum: CHOICES_OF.caseKind },
    ending: { type: 'enumeration', required: true, enum: CHOICES_OF.ending },
    anonymiseAfter: { type: 'integer' },
    scrubAfter: { type: 'integer' },
    eraseAfter: { type: 'integer' },
    citation: { type: 'text', required: true, maxLength: 500 },
    mark: { type: 'enumeration', enum: CHOICES_OF.mark },
    confirmedBy: { type: 'string', maxLength: 200 },
    note: { type: 'text', maxLength: 1000 },
  },
};
