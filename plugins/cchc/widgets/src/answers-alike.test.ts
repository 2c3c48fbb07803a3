import type { QuestionItem } from '../../shared/contracts';
import { answersAlike } from './answers-alike';

const question = (title: string): QuestionItem => ({
  documentId: title,
  slug: 'x',
  title,
  field: null,
  procedure: null,
  unit: { code: '18586', name: 'Xã Thử' },
  origin: 'own',
  answeredAt: '2026-11-20T08:00:00.000+07:00',
  updatedAt: '2026-11-20T08:00:00.000+07:00',
  needsReview: false,
});
const ANSWERED = [
  question('Tách thửa đất cho con cần gì?'),
  question('Mất giấy khai sinh thì làm lại ở đâu?'),
  question('Giấy khai sinh của con sai tên mẹ'),
];
const alike = (title: string, isAboutProcedure = false) =>
  answersAlike(ANSWERED, title, isAboutProcedure).map((one) => one.title);

describe('answers that are offered', () => {
  it('are those with the most words in common, however they are accented', () => {
    expect(alike('lam lai giay khai sinh bi mat')).toEqual([
      'Mất giấy khai sinh thì làm lại ở đâu?',
    ]);
    expect(alike('Đăng ký tạm trú')).toEqual([]);
    expect(alike('')).toEqual([]);
  });

  it('may have less in common when they are about the chosen procedure', () => {
    const title = 'Sửa tên mẹ cho đúng trong sổ hộ tịch';
    expect(alike(title)).toEqual([]);
    expect(alike(title, true)[0]).toBe('Giấy khai sinh của con sai tên mẹ');
  });
});
