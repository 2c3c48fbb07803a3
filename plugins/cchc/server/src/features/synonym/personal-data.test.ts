import { withoutPersonalData } from './personal-data';

describe('a question is kept without what tells who asked', () => {
  it.each([
    ['đăng ký khai sinh cho con Nguyễn Văn A', 'đăng ký khai sinh cho con'],
    ['Trần Thị B xin xác nhận độc thân', 'xin xác nhận độc thân'],
    ['khai tu cho ong nguyen van a', 'khai tu cho ong'],
    ['gọi 0912 345 678 hỏi sổ đỏ', 'gọi hỏi sổ đỏ'],
    ['căn cước 001099000123 bị mất', 'căn cước bị mất'],
    ['gửi về ten.toi@example.com giúp', 'gửi về giúp'],
  ])('%s', (question, kept) => {
    expect(withoutPersonalData(question)).toBe(kept);
  });

  it.each([
    'hộ gia đình làm nông nghiệp',
    'ly hôn thuận tình',
    'quy hoạch đô thị mới',
    'đang thi công nhà ở',
    'mẫu CT07 năm 2026',
    'vợ mình mới sinh',
    'thue dat 12 3 nam',
  ])('and otherwise as it was: %s', (question) => {
    expect(withoutPersonalData(question)).toBe(question);
  });
});
