import { FEEDBACK_SUBJECTS, RESULTS } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const QUESTION = 'plugin::cchc.published-question';
export const FEEDBACK = 'plugin::cchc.published-feedback';

/** Filled in by the machine. Anew each time: Strapi writes into attributes. */
const computed = () =>
  ({ private: true, writable: false, searchable: false, visible: false }) as const;

/** What the public reads of a case, or an editor's own question and answer; a record of its own. */
const common = (): DeclaredSchema['attributes'] => ({
  title: { type: 'string', required: true, maxLength: 250 },
  /** What was asked or said, edited so that it names nobody. */
  content: { type: 'text' },
  answer: { type: 'customField', customField: 'plugin::cchc.rich-text' },
  /** Redacted copies, brought in for this; the files of the case stay where they are. */
  files: { type: 'media', multiple: true, allowedTypes: ['files', 'images'] },
  unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
  field: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.field' },
  procedureCode: { type: 'string', maxLength: 64 },
  answeredAt: { type: 'datetime' },
  /** From when the public sees it; at once when empty. */
  publishAt: { type: 'datetime' },
  /** Until when; for good when empty. */
  validUntil: { type: 'datetime' },
  /** An editor has looked at what the machine takes for personal data, and it is none. */
  isChecked: { type: 'boolean', default: false },
  /** documentId of the case that it was made of. */
  caseId: { type: 'string', ...computed() },
  searchKey: { type: 'text', ...computed() },
});

const index = (table: string, column: string) => ({
  name: `${table}_${column}_index`,
  columns: [column],
});

export const questionSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_published_questions',
  info: {
    singularName: 'published-question',
    pluralName: 'published-questions',
    displayName: 'Hỏi đáp đã công khai',
  },
  options: { draftAndPublish: true },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    ...common(),
    slug: { type: 'string', maxLength: 120 },
    /** Of the procedure, when the answer was last looked at. */
    edition: { type: 'integer', ...computed() },
  },
  indexes: [
    index('cchc_published_questions', 'slug'),
    index('cchc_published_questions', 'publish_at'),
  ],
};

export const feedbackSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_published_feedback',
  info: {
    singularName: 'published-feedback',
    pluralName: 'published-feedbacks',
    displayName: 'Phản ánh, kiến nghị đã công khai',
  },
  options: { draftAndPublish: true },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    ...common(),
    /** Of the case: `PA-2026-000123`. */
    number: { type: 'string', maxLength: 40 },
    subject: { type: 'enumeration', enum: [...FEEDBACK_SUBJECTS] },
    outcome: { type: 'enumeration', enum: [...RESULTS] },
  },
  indexes: [
    index('cchc_published_feedback', 'number'),
    index('cchc_published_feedback', 'publish_at'),
  ],
};
