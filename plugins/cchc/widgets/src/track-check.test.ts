import { problemOfSaid } from './track-check';
import { trackTexts } from './track-texts';

const problem = (...[action, said]: Partial<Parameters<typeof problemOfSaid>>) =>
  problemOfSaid(action ?? 'reply', said ?? { rating: 0, text: '' }, trackTexts.vi);

it('asks for a rating before it is sent', () => {
  expect(problem('rate')).toBe('Hãy chọn một mức.');
  expect(problem('rate', { rating: 3, text: '' })).toBe('');
});

it('asks for a text where one is needed, and for a reason of some length', () => {
  expect(problem('reply', { rating: 0, text: ' a ' })).toBe('Hãy viết nội dung.');
  expect(problem('reply', { rating: 0, text: 'Có' })).toBe('');
  expect(problem('reopen', { rating: 0, text: 'Chưa rõ' })).toContain('ít nhất 10');
  expect(problem('reopen', { rating: 0, text: 'Chưa nói về lệ phí' })).toBe('');
});

it('asks nothing of who withdraws', () => {
  expect(problem('withdraw')).toBe('');
});
