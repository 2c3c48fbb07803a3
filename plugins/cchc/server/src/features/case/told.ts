import { markWords } from '../../../../shared/cases/marks';
import { ACTION_WORDS, type CaseState, STATE_WORDS } from '../../../../shared/cases/vocabulary';
import type { CaseEvent } from '../../platform/cases';
import type { Locale } from '../../platform/public-read';

type Words = Record<Locale, string>;

/**
 * Ends of which the citizen is told in other words than the office's: that a case is restricted, or
 * taken for spam, helps only who should not know. `state`: in the place of its own.
 */
const IN_OTHER_WORDS: Partial<Record<CaseState, { state: CaseState; label: Words; note: Words }>> =
  {
    quarantined: {
      state: 'forwarded',
      label: STATE_WORDS.forwarded,
      note: {
        vi: 'Nội dung được chuyển đến người có thẩm quyền xem xét theo quy định của pháp luật. Khi cần, ông/bà gửi đơn có chữ ký hoặc trực tiếp đến nơi tiếp công dân.',
        en: 'It was passed to the person who is responsible for it by law. If need be, send a signed petition or come to the citizens’ reception office in person.',
      },
    },
    spam: {
      state: 'refused',
      label: { vi: 'Không được xử lý', en: 'Not dealt with' },
      note: {
        vi: 'Nếu cho rằng có nhầm lẫn, ông/bà liên hệ nơi nhận.',
        en: 'If you think that this is a mistake, please contact the office.',
      },
    },
  };

const OTHER_LABELS: Partial<Record<CaseState, Words>> = {
  // What the office has not made up its mind about yet.
  'awaiting-countersign': STATE_WORDS['awaiting-triage'],
  duplicate: {
    vi: 'Giải quyết chung với vụ việc cùng nội dung',
    en: 'Handled together with the same matter',
  },
};

/** Whether the citizen is told that it came to an end, and nothing else of it. */
export const isUntold = (stage: CaseState): boolean => stage in IN_OTHER_WORDS;

/** Where a case stands, as its citizen is told. */
export const toldState = (
  stage: CaseState,
  locale: Locale,
): { state: CaseState; label: string } => {
  const { state, label } = IN_OTHER_WORDS[stage] ?? {
    state: stage === 'awaiting-countersign' ? 'awaiting-triage' : stage,
    label: OTHER_LABELS[stage] ?? STATE_WORDS[stage],
  };
  return { state, label: label[locale] };
};

/** The line of the history that says so; undefined for any other end. */
export const toldEnd = (
  stage: CaseState,
  locale: Locale,
): { label: string; note: string } | undefined => {
  const told = IN_OTHER_WORDS[stage];
  return told && { label: told.label[locale], note: told.note[locale] };
};

const SAME_MATTER: Words = { vi: 'Vụ việc cùng nội dung', en: 'The same matter' };

const OTHER_STEPS: Partial<Record<CaseEvent['action'], Words>> = {
  // Who signed what in the office is its own matter.
  countersign: ACTION_WORDS.refuse,
  // Into which case, is another citizen's.
  'mark-duplicate': {
    vi: 'Được giải quyết chung với vụ việc cùng nội dung',
    en: 'Handled together with the same matter from now on',
  },
  'unmark-duplicate': { vi: 'Được xem xét riêng', en: 'Looked at on its own' },
};

/** What was done, as its citizen is told. */
export const toldStep = ({ action, detail }: CaseEvent, locale: Locale): string => {
  if (action === 'follow-master') {
    return `${SAME_MATTER[locale]}: ${markWords(action, detail ?? '', locale) ?? ''}`;
  }
  return (OTHER_STEPS[action] ?? ACTION_WORDS[action])[locale];
};
