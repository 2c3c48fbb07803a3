import type { FieldTexts } from './types';

const days = (label: string, en: string) => ({
  vi: {
    label,
    hint: 'Số ngày, tính từ khi vụ việc kết thúc. Để trống: không tự làm bước này.',
  },
  en: { label: en, hint: 'Days since the case ended. Empty: never by itself.' },
});

export const retentionFields = {
  name: {
    vi: { label: 'Tên thời hạn', placeholder: 'Phản ánh, kiến nghị đã trả lời' },
    en: { label: 'Name of the rule' },
  },
  caseKind: {
    vi: {
      label: 'Loại vụ việc',
      hint: 'Để trống: mọi loại chưa có thời hạn riêng cho kết quả này.',
    },
    en: { label: 'Kind of case', hint: 'Empty: all kinds that have no rule of their own.' },
  },
  ending: { vi: { label: 'Kết quả' }, en: { label: 'How it ended' } },
  anonymiseAfter: days('Xóa thông tin người gửi sau', 'Delete the sender’s data after'),
  scrubAfter: days('Xóa nội dung và tệp sau', 'Delete text and files after'),
  eraseAfter: days('Xóa hồ sơ sau', 'Delete the case after'),
  citation: {
    vi: { label: 'Căn cứ', hint: 'Số, ký hiệu văn bản, điều, khoản.' },
    en: { label: 'Citation', hint: 'Number of the text, article, clause.' },
  },
  mark: {
    vi: {
      label: 'Mức chắc chắn của thông tin',
      hint: 'Để trống khi cơ quan tự nhập từ văn bản và chịu trách nhiệm.',
    },
    en: {
      label: 'How sure it is',
      hint: 'Empty when the office entered it from the text and answers for it.',
    },
  },
  confirmedBy: {
    vi: {
      label: 'Người xác nhận',
      hint: 'Họ tên, chức vụ người đã đối chiếu với bảng thời hạn bảo quản. Để trống: chưa ai xác nhận.',
    },
    en: { label: 'Confirmed by', hint: 'Who compared it with the schedule. Empty: nobody yet.' },
  },
  note: { vi: { label: 'Ghi chú' }, en: { label: 'Note' } },
} satisfies FieldTexts;
