import { receiptText } from './receipt-text';
import { receiptTexts } from './receipt-texts';

const RECEIPT = {
  number: 'PA-2026-000123',
  trackingCode: '7K2M-9QXT-4HWP-3ZRB',
  receivedAt: '2026-11-20T09:05:00.000+07:00',
  dueOn: '2026-12-11',
  dueExplanation: ['Hạn: hết ngày 11/12/2026.', '24/11/2026: nghỉ lễ'],
  unit: { code: '18586', name: 'Xã Thử' },
};

it('writes all that has to be kept into a file, readable in any editor', () => {
  const text = receiptText(RECEIPT, receiptTexts.vi, 'https://xa.example/gop-y');
  expect(text.split('\r\n')).toEqual([
    '\uFEFFPHIẾU TIẾP NHẬN',
    '',
    'Số tiếp nhận: PA-2026-000123',
    'Mã tra cứu: 7K2M-9QXT-4HWP-3ZRB',
    'Nơi nhận: Xã Thử',
    'Gửi lúc: 09:05, 20/11/2026',
    'Hạn trả lời: 11/12/2026',
    'Tra cứu tại: https://xa.example/gop-y',
    '',
    'Hạn: hết ngày 11/12/2026.',
    '24/11/2026: nghỉ lễ',
    '',
    'Ai có mã thì xem được câu trả lời. Đừng đưa mã cho người khác.',
    '',
  ]);
});

it('says so where nobody has set a term', () => {
  const text = receiptText({ ...RECEIPT, dueOn: null }, receiptTexts.en, 'https://xa.example');
  expect(text).toContain('Answer due by: The office will tell you by when it answers.');
});
