import type { DeclaredSchema } from '../../feature';

export const TEMPLATE = 'plugin::cchc.answer-template';

/** What an office writes again and again: put into an answer with a click, and finished by hand. */
export const templateSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_answer_templates',
  info: {
    singularName: 'answer-template',
    pluralName: 'answer-templates',
    displayName: 'Mẫu trả lời',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    title: { type: 'string', required: true, maxLength: 200 },
    body: { type: 'text', required: true, maxLength: 20_000 },
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
  },
};
