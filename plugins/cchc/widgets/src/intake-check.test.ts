import { feedbackBody, questionBody } from '../../shared/contracts';
import { FIELDS, noValues, type Values } from './draft';
import { bodyOf, fieldsOf, firstOf, problemsFrom, problemsIn, stepOf } from './intake-check';
import { intakeTexts } from './intake-texts';

const words = intakeTexts.vi;
const FILLED: Values = {
  ...noValues(),
  subject: 'conduct',
  title: 'Chờ lâu ở một cửa',
  content: 'Sáng thứ Hai tôi chờ hai giờ.',
  fullName: 'Nguyễn Văn A',
  address: 'Thôn Mẫu, xã Thử',
  phone: '0912 345 678',
};
const problems = (step: 'content' | 'person', change: Partial<Values>) =>
  problemsIn(step, 'feedback', { ...FILLED, ...change }, words);

describe('what the form checks by itself', () => {
  it('finds nothing where all is there', () => {
    expect([problems('content', {}), problems('person', {})]).toEqual([{}, {}]);
  });

  it('names each field that is missing, in its own words', () => {
    expect(problemsIn('content', 'feedback', noValues(), words)).toEqual({
      subject: 'Hãy chọn một mục.',
      title: 'Hãy tóm tắt trong một câu.',
      content: 'Hãy viết nội dung.',
    });
    expect(Object.keys(problemsIn('person', 'feedback', noValues(), words))).toEqual([
      'fullName',
      'address',
      'phone',
    ]);
  });

  it('S-32 marks the files, which stand on the first page, when the portal refuses one', () => {
    const refused = [{ path: 'files', code: 'FILE_TYPE', message: 'Tệp “a.svg” …' }];
    const marked = problemsFrom(refused);
    expect(marked).toEqual({ files: 'Tệp “a.svg” …' });
    expect([firstOf(marked, 'question'), stepOf('files')]).toEqual(['files', 'content']);
  });

  it('asks no subject of a question, and no procedure either', () => {
    expect(problemsIn('content', 'question', { ...FILLED, subject: '' }, words)).toEqual({});
  });

  it('is content with any one contact', () => {
    for (const contact of ['phone', 'email', 'postalAddress'] as const) {
      expect(problems('person', { phone: '', [contact]: 'x' })).toEqual({});
    }
  });

  it.each([
    ['title', 'ab', 'ít nhất 3'],
    ['title', 'a'.repeat(201), '200'],
    ['content', 'ngắn', 'ít nhất 10'],
  ] as const)('measures %s in letters', (field, text, part) => {
    expect(problems('content', { [field]: text })[field]).toContain(part);
  });

  it('sends what the contracts of the portal accept', () => {
    const proof = { unit: '18586', noticeVersion: '2026-11', altcha: 'x' };
    const feedback = bodyOf(FILLED, { kind: 'feedback', ...proof });
    expect(feedbackBody.parse(feedback)).toMatchObject({ subject: 'conduct', unit: '18586' });
    const asked = bodyOf({ ...FILLED, procedure: '1.001193' }, { kind: 'question', ...proof });
    expect(questionBody.parse(asked)).toMatchObject({ procedure: '1.001193' });
  });
});

describe('what the portal refuses', () => {
  const refused = (path: string, message: string) => ({ path, code: 'X', message });

  it('stands beside the field that it names, the first word on each', () => {
    const found = problemsFrom([
      refused('person.phone', 'Số điện thoại không đúng.'),
      refused('person.phone', 'khác'),
      refused('title', 'Quá ngắn.'),
      refused('altcha', 'không phải mục của mẫu'),
    ]);
    expect(found).toEqual({ phone: 'Số điện thoại không đúng.', title: 'Quá ngắn.' });
    expect(firstOf(found, 'feedback')).toBe('title');
  });

  it('leads to the step on which the field is', () => {
    expect([stepOf('title'), stepOf('procedure'), stepOf('postalAddress')]).toEqual([
      'content',
      'content',
      'person',
    ]);
    const shown = (['content', 'person'] as const).flatMap((step) => fieldsOf(step, 'question'));
    expect([...FIELDS, 'files']).toEqual(expect.arrayContaining(shown));
  });
});
