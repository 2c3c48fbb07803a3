import {
  answerListMeta,
  feedbackDetail,
  feedbackItem,
  questionDetail,
  questionItem,
  siteMeta,
} from '../../../../shared/contracts';
import { listEndpoint, oneEndpoint } from '../../platform/public-read';
import { answerSpec, feedbackListSpec, questionListSpec } from './contract';
import { findFeedback, findOneFeedback, findQuestion, findQuestions } from './read';

const about = ['unit', 'field', 'procedure'];

export const answerEndpoints = {
  questions: listEndpoint({
    action: 'questions.find',
    path: '/questions',
    summary:
      'Questions that were answered in public, of a unit and of the units above it, or of all',
    types: ['question', ...about],
    spec: questionListSpec,
    item: questionItem,
    meta: answerListMeta,
    read: findQuestions,
  }),
  question: oneEndpoint({
    action: 'questions.findOne',
    path: '/questions/:slug',
    summary: 'One question with its answer',
    types: ['question', ...about],
    spec: answerSpec,
    item: questionDetail,
    meta: siteMeta,
    read: findQuestion,
  }),
  feedback: listEndpoint({
    action: 'feedback.find',
    path: '/feedback',
    summary: 'Feedback whose handling was made public, edited so that it names nobody',
    types: ['feedback', ...about],
    spec: feedbackListSpec,
    item: feedbackItem,
    meta: answerListMeta,
    read: findFeedback,
  }),
  oneFeedback: oneEndpoint({
    action: 'feedback.findOne',
    path: '/feedback/:number',
    summary: 'One piece of feedback with its answer',
    types: ['feedback', ...about],
    spec: answerSpec,
    item: feedbackDetail,
    meta: siteMeta,
    read: findOneFeedback,
  }),
};
