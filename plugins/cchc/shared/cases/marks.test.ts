import { countOf, dueMark, HANDED_BACK, markWords, MASTER_ENDED, movedMark } from './marks';

it('finds the count of a mark about one due date only', () => {
  expect(countOf(dueMark('2026-11-27', 2), '2026-11-27')).toBe(2);
  expect(countOf(dueMark('2026-11-27', 2), '2026-11-30')).toBeUndefined();
  expect(countOf(HANDED_BACK, '2026-11-27')).toBeUndefined();
  expect(countOf(null, '2026-11-27')).toBeUndefined();
});

it.each([
  ['remind', dueMark('2026-11-27', 2), '27/11/2026', '27/11/2026'],
  ['escalate', dueMark('2026-11-27', 2), 'cấp 2, hạn 27/11/2026', 'level 2, due 27/11/2026'],
  ['escalate', HANDED_BACK, 'bị trả lại nhiều lần', 'handed back several times'],
  ['notify-progress', dueMark('2026-11-27', 1), 'lần 1, hạn 27/11/2026', 'no. 1, due 27/11/2026'],
  [
    'recompute',
    movedMark('2026-11-27', '2026-11-30'),
    '27/11/2026 → 30/11/2026',
    '27/11/2026 → 30/11/2026',
  ],
  ['follow-master', 'answered', 'Đã trả lời', 'Answered'],
  [
    'unmark-duplicate',
    MASTER_ENDED,
    'vụ việc gốc kết thúc mà không có trả lời chung',
    'the case it was merged into ended without an answer to both',
  ],
  ['recompute', movedMark('2026-11-27', null), '27/11/2026 → chưa xác định', '27/11/2026 → none'],
] as const)('%s: %s reads %s', (action, mark, vi, en) => {
  expect([markWords(action, mark, 'vi'), markWords(action, mark, 'en')]).toEqual([vi, en]);
});

it('leaves what is no mark as it is', () => {
  expect(markWords('refuse', 'Sở Nội vụ', 'vi')).toBeUndefined();
});
