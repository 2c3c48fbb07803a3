import type { IntakeKind } from '../../shared/cases/vocabulary';
import type {
  AnswerFacets,
  FeedbackDetail,
  FeedbackItem,
  QuestionDetail,
  QuestionItem,
} from '../../shared/contracts';
import { apiUrl, type Page } from './api';
import type { AnswerSearch } from './questions-address';

/** What both kinds have in common, and what one of them has. */
export type AnswerItem = Omit<QuestionItem, 'slug' | 'needsReview'> &
  Partial<Pick<QuestionItem, 'slug' | 'needsReview'>> &
  Partial<Pick<FeedbackItem, 'number' | 'state'>>;
/** What a browser has kept of an earlier portal tells of no files. */
export type AnswerDetail = AnswerItem &
  Pick<QuestionDetail & FeedbackDetail, 'content' | 'html'> &
  Partial<Pick<QuestionDetail, 'files'>>;

export interface AnswerList extends Page<AnswerItem> {
  meta: Page<AnswerItem>['meta'] & { facets: AnswerFacets };
}

const PATHS: Record<IntakeKind, string> = { question: '/questions', feedback: '/feedback' };

/** The part of its address that names an answer. */
export const keyOf = ({ slug, number }: AnswerItem): string => slug ?? number ?? '';

interface Source {
  kind: IntakeKind;
  unit: string;
  locale: string;
}

/** Address of a page of public answers. */
export function answerListUrl(
  api: string,
  { kind, unit, locale, ...search }: Source & AnswerSearch & { pageSize: number },
): string {
  return apiUrl(api, PATHS[kind], [
    ['unit', unit],
    ['q', search.q],
    ['filters[field]', search.field],
    [
      kind === 'question' ? 'filters[procedure]' : 'filters[state]',
      kind === 'question' ? search.procedure : search.state,
    ],
    ['pagination[page]', String(search.page)],
    ['pagination[pageSize]', String(search.pageSize)],
    ['locale', locale],
  ]);
}

/** Address of one public answer as the site of `unit` shows it. */
export function answerUrl(api: string, key: string, { kind, unit, locale }: Source): string {
  return apiUrl(api, `${PATHS[kind]}/${encodeURIComponent(key)}`, [
    ['unit', unit],
    ['locale', locale],
  ]);
}
