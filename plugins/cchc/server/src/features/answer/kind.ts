import { QUESTION, FEEDBACK } from './schema';

/** The two kinds of public answers: the same thing under another key. */
export const KINDS = {
  question: { uid: QUESTION, key: 'slug', path: '/questions' },
  feedback: { uid: FEEDBACK, key: 'number', path: '/feedback' },
} as const;
export type AnswerKind = keyof typeof KINDS;
