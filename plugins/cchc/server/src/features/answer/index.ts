import type { Feature } from '../../feature';
import { followCases, registerForgetter } from '../../platform/cases';
import { FIELD } from '../field';
import { PROCEDURE } from '../procedure';
import { UNIT } from '../unit';
import { answerEndpoints } from './endpoints';
import { forgetDrafts } from './draft';
import { answerGraphql } from './graphql';
import { type AnswerKind, KINDS } from './kind';
import { followedAnswers } from './mirror';
import { serveAnswerPages } from './page';
import { aboutProcedures, recordsOf, showing } from './records';
import { withdrawCopies } from './restrict';
import { FEEDBACK, feedbackSchema, QUESTION, questionSchema } from './schema';
import { searchHits, searchText } from './search';
import { answerWrites } from './writes';

export { draftOf } from './draft';
export { publicAnswerOf } from './public-copy';
export { FEEDBACK, QUESTION } from './schema';
export { similarQuestions } from './similar';

const published = (kind: AnswerKind) => ({
  type: kind,
  keepsAddresses: true as const,
  uid: KINDS[kind].uid,
  load: recordsOf(kind),
  dependents: {
    [UNIT]: showing(kind, 'unit'),
    [FIELD]: showing(kind, 'field'),
    'plugin::upload.file': showing(kind, 'files'),
    [PROCEDURE]: aboutProcedures(kind),
  },
  schedule: { from: 'publishAt', until: 'validUntil' },
});

/** What the public reads of questions and feedback: records of their own, edited to name nobody. */
export const answers = {
  contentTypes: {
    'published-question': { schema: questionSchema },
    'published-feedback': { schema: feedbackSchema },
  },
  endpoints: [
    answerEndpoints.questions,
    answerEndpoints.question,
    answerEndpoints.feedback,
    answerEndpoints.oneFeedback,
  ],
  graphql: answerGraphql,
  published: [{ ...published('question'), search: searchText }, published('feedback')],
  followed: [followedAnswers('question'), followedAnswers('feedback')],
  searchable: [{ type: 'question', lang: () => 'vi', hits: searchHits }],
  writes: { [QUESTION]: answerWrites('question'), [FEEDBACK]: answerWrites('feedback') },
  register: ({ strapi }) => {
    registerForgetter(strapi, forgetDrafts);
    followCases(strapi, withdrawCopies);
    serveAnswerPages(strapi);
  },
} satisfies Feature;
