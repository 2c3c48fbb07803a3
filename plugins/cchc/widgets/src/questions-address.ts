import type { IntakeKind } from '../../shared/cases/vocabulary';
import type { Addresses } from './list-navigation';
import { fragment, KEY, LONGEST_QUESTION, pageOf, readFragment } from './procedure-address';

/** What a list of public answers shows; an empty part does not narrow it down. */
export interface AnswerSearch {
  q: string;
  field: string;
  procedure: string;
  /** Of feedback only. */
  state: string;
  page: number;
}

/** The answer that is open: slug of a question, number of feedback. */
export interface OpenAnswer {
  key: string;
}

interface Names {
  list: string;
  item: string;
  /** In `history.state`. */
  mark: string;
}

const NAMES: Record<IntakeKind, Names> = {
  question: { list: 'cchc-questions', item: 'cchc-question', mark: 'cchcQuestions' },
  feedback: {
    list: 'cchc-feedback-answers',
    item: 'cchc-feedback-answer',
    mark: 'cchcFeedbackAnswers',
  },
};

const NONE: AnswerSearch = { q: '', field: '', procedure: '', state: '', page: 1 };

/** `#cchc-question=lam-lai-giay-khai-sinh`, `#cchc-feedback-answer=PA-2026-000123`. */
export const answerHash = (kind: IntakeKind, key: string): string =>
  fragment([[NAMES[kind].item, key]]);

const searchHash = ({ list }: Names, search: AnswerSearch): string => {
  const { q, field, procedure, state, page } = search;
  if (!q && !field && !procedure && !state && page <= 1) return '';
  return fragment([
    [list, q],
    ['field', field],
    ['procedure', procedure],
    ['state', state],
    ['page', page > 1 ? String(page) : ''],
  ]);
};

const searchFromHash = ({ list }: Names, hash: string): AnswerSearch | null => {
  const part = readFragment(hash, list);
  return (
    part && {
      q: (part.get(list) ?? '').slice(0, LONGEST_QUESTION),
      field: part.get('field') ?? '',
      procedure: part.get('procedure') ?? '',
      state: part.get('state') ?? '',
      page: pageOf(part),
    }
  );
};

const addressesOf = (names: Names): Addresses<AnswerSearch, OpenAnswer> => ({
  none: NONE,
  searchHash: (search) => searchHash(names, search),
  listMark: (search) => ({ [names.mark]: searchHash(names, search) }),
  viewToShow: (hash, state) => {
    const key = readFragment(hash, names.item)?.get(names.item) ?? '';
    if (KEY.test(key)) return { open: { key } };
    const search = searchFromHash(names, hash);
    if (search) return { search };
    // What a script wrote into history.state can be anything.
    const mark = (state as Record<string, unknown> | null)?.[names.mark];
    if (hash !== '' && typeof mark !== 'string') return null;
    return { search: (typeof mark === 'string' ? searchFromHash(names, mark) : null) ?? NONE };
  },
});

/** `#cchc-questions=khai+sinh&field=ho-tich&page=2`: how the lists use the page's address. */
export const answerAddresses: Record<IntakeKind, Addresses<AnswerSearch, OpenAnswer>> = {
  question: addressesOf(NAMES.question),
  feedback: addressesOf(NAMES.feedback),
};
