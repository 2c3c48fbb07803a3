import { type CaseAction, type CaseState, STATE_WORDS } from './vocabulary';

/*
 * What the machine notes beside its own acts, so that it does each once, and that people can read
 * why: `2026-11-27#2` for the second time about a due date, `2026-11-27>2026-11-30` for one that
 * moved (an empty side is none), the state of the case that this one was merged into, or a word.
 */

/** The n-th time about a due date; of reminders the working days that were left. */
export const dueMark = (dueOn: string, count: number): string => `${dueOn}#${count}`;

export const movedMark = (before: string | null, after: string | null): string =>
  `${before ?? ''}>${after ?? ''}`;

/** The due date that a moved one was before; null for none. */
export const dueBeforeMove = (mark: string | null): string | null => mark?.split('>')[0] || null;

/** More was asked for, and nothing came. */
export const NO_REPLY = 'no-reply';
/** The case was handed back again and again. */
export const HANDED_BACK = 'handed-back';
/** The case that this one was merged into came to an end that settles nobody else's matter. */
export const MASTER_ENDED = 'master-ended';

const DUE = /^(\d{4}-\d{2}-\d{2})#(\d+)$/;

/** The count of a mark about this due date; undefined for another mark. */
export const countOf = (mark: string | null, dueOn: string): number | undefined => {
  const [, day, count] = DUE.exec(mark ?? '') ?? [];
  return day === dueOn ? Number(count) : undefined;
};

const shown = (day: string) => day.split('-').reverse().join('/');

const COUNT_WORDS: Partial<Record<CaseAction, { vi: string; en: string }>> = {
  escalate: { vi: 'cấp', en: 'level' },
  'notify-progress': { vi: 'lần', en: 'no.' },
};

const WORDS: Record<string, { vi: string; en: string }> = {
  [NO_REPLY]: { vi: 'chưa nhận được bổ sung', en: 'nothing was added' },
  [HANDED_BACK]: { vi: 'bị trả lại nhiều lần', en: 'handed back several times' },
  [MASTER_ENDED]: {
    vi: 'vụ việc gốc kết thúc mà không có trả lời chung',
    en: 'the case it was merged into ended without an answer to both',
  },
};

const isState = (mark: string): mark is CaseState => Object.hasOwn(STATE_WORDS, mark);

/** A mark as people read it; undefined for what is none. */
export const markWords = (
  action: CaseAction,
  mark: string,
  language: 'vi' | 'en',
): string | undefined => {
  const [, day, count] = DUE.exec(mark) ?? [];
  if (day) {
    const word = COUNT_WORDS[action]?.[language];
    if (!word) return shown(day);
    return `${word} ${count}, ${language === 'vi' ? 'hạn' : 'due'} ${shown(day)}`;
  }
  if (action === 'recompute') {
    const none = language === 'vi' ? 'chưa xác định' : 'none';
    return mark
      .split('>')
      .map((one) => shown(one) || none)
      .join(' → ');
  }
  if (action === 'follow-master' && isState(mark)) return STATE_WORDS[mark][language];
  return WORDS[mark]?.[language];
};
