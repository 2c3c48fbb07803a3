import type { GraphqlPart } from '../../platform/public-read';
import { answerEndpoints } from './endpoints';

const ITEM = `
  documentId: ID! title: String! field: CchcNamed procedure: CchcNamed unit: CchcUnitName!
  origin: String! answeredAt: String! updatedAt: String!
`;
const QUESTION = `${ITEM} slug: String! needsReview: Boolean!`;
const FEEDBACK = `${ITEM} number: String! subject: String! state: String!`;
const LIST =
  'sort: String, pagination: CchcPaginationInput, q: String, locale: String, unit: String';

export const answerGraphql: GraphqlPart = {
  typeDefs: `
    type CchcNamed { code: String! name: String! }
    type CchcQuestion { ${QUESTION} }
    type CchcQuestionDetail { ${QUESTION} content: String! html: String! edition: Int files: [CchcFile!]! }
    type CchcFeedback { ${FEEDBACK} }
    type CchcFeedbackDetail { ${FEEDBACK} content: String! html: String! files: [CchcFile!]! }
    type CchcAnswerMeta { pagination: CchcPagination successor: CchcUnitName facets: JSON! }
    type CchcQuestionList { data: [CchcQuestion!]! meta: CchcAnswerMeta! }
    type CchcQuestionOne { data: CchcQuestionDetail! meta: CchcMeta! }
    type CchcFeedbackList { data: [CchcFeedback!]! meta: CchcAnswerMeta! }
    type CchcFeedbackOne { data: CchcFeedbackDetail! meta: CchcMeta! }
    input CchcQuestionFilters { field: CchcValues procedure: CchcValues }
    input CchcFeedbackFilters { field: CchcValues state: CchcValues year: CchcValues }
  `,
  fields: [
    {
      name: 'cchcQuestions',
      endpoint: answerEndpoints.questions,
      args: `filters: CchcQuestionFilters, ${LIST}`,
      type: 'CchcQuestionList',
    },
    {
      name: 'cchcQuestion',
      endpoint: answerEndpoints.question,
      args: 'slug: String!, unit: String, locale: String',
      type: 'CchcQuestionOne',
      key: 'slug',
    },
    {
      name: 'cchcFeedback',
      endpoint: answerEndpoints.feedback,
      args: `filters: CchcFeedbackFilters, ${LIST}`,
      type: 'CchcFeedbackList',
    },
    {
      name: 'cchcFeedbackItem',
      endpoint: answerEndpoints.oneFeedback,
      args: 'number: String!, unit: String, locale: String',
      type: 'CchcFeedbackOne',
      key: 'number',
    },
  ],
};
