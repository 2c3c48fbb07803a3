import { answerHint, answerTexts } from './questions-texts';

const texts = answerTexts.feedback.vi;
const search = { q: '', field: '', procedure: '', state: '', page: 1 };

describe('a list in which nothing is', () => {
  it('advises other words only who has typed some', () => {
    expect(answerHint({ ...search, q: 'rác' }, texts)).toMatch(/^Thử gõ ít chữ hơn/);
    expect(answerHint(search, texts)).toBe('Nội dung sẽ hiện ở đây sau khi được công khai.');
  });

  it('advises to take away what narrows it down who has typed nothing', () => {
    for (const filter of ['field', 'procedure', 'state']) {
      expect(answerHint({ ...search, [filter]: 'x' }, texts)).toBe('Thử bỏ bớt điều kiện lọc.');
    }
  });
});
