import type { QuestionItem } from '../../shared/contracts';
import { fold, tokens } from '../../shared/text/fold';

/** More than these are not read by anybody who wants to send a question. */
const MOST = 3;

const wordsOf = (text: string) => new Set(tokens(fold(text)).filter((word) => word.length > 1));

/** How much of a title's words another has, 0 to 1. */
const share = (title: string, wanted: ReadonlySet<string>): number => {
  const words = wordsOf(title);
  const shared = [...words].filter((word) => wanted.has(word)).length;
  return words.size === 0 ? 0 : shared / Math.min(words.size, wanted.size || 1);
};

/**
 * The answered questions that are most like what a citizen wrote. About the procedure that she
 * chose, some words in common are enough; about anything, it takes half of them.
 */
export function answersAlike(
  answered: readonly QuestionItem[],
  title: string,
  isAboutProcedure: boolean,
): QuestionItem[] {
  const wanted = wordsOf(title);
  const least = isAboutProcedure ? 0.2 : 0.5;
  return answered
    .map((question) => ({ question, likeness: share(question.title, wanted) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ question }) => question);
}
