import type { FieldTexts } from './types';

export const synonymFields = {
  phrase: {
    vi: {
      label: 'Từ, cụm từ người dân dùng',
      hint: 'Có dấu đầy đủ; người tìm gõ không dấu vẫn ra.',
      placeholder: 'giấy độc thân',
    },
    en: {
      label: 'What people say',
      hint: 'With all accents; it is also found when typed without.',
      placeholder: 'giấy độc thân',
    },
  },
  kind: {
    vi: { label: 'Loại', hint: 'Quyết định ô nào dưới đây cần điền.' },
    en: { label: 'Kind', hint: 'Decides which of the fields below is needed.' },
  },
  codes: {
    vi: {
      label: 'Mã thủ tục',
      hint: 'Mỗi dòng một mã, mã đúng nhất ở trên cùng. Từ ba mã trở lên, trang sẽ hỏi lại người tìm.',
      placeholder: '1.004873',
    },
    en: {
      label: 'Codes of procedures',
      hint: 'One a line, the best on top. With three or more the page asks which one is meant.',
      placeholder: '1.004873',
    },
  },
  meaning: {
    vi: {
      label: 'Nghĩa đầy đủ hoặc câu trả lời',
      hint: 'Với từ viết tắt: mỗi dòng một nghĩa. Với việc không thuộc thẩm quyền: câu hướng dẫn người hỏi.',
    },
    en: {
      label: 'Full meaning, or the answer',
      hint: 'For an abbreviation one meaning a line. For what others handle: whom to ask.',
    },
  },
  weight: {
    vi: { label: 'Mức ưu tiên (%)', hint: '100 là bình thường.' },
    en: { label: 'Weight (%)', hint: '100 is the usual one.' },
  },
  origin: { vi: { label: 'Nguồn' }, en: { label: 'Origin' } },
  phraseKey: { vi: { label: 'Khóa so sánh' }, en: { label: 'Key for comparing' } },
} satisfies FieldTexts;

export const missFields = {
  question: { vi: { label: 'Câu hỏi' }, en: { label: 'Question' } },
  count: { vi: { label: 'Số lần hỏi' }, en: { label: 'Times asked' } },
  firstSeenAt: { vi: { label: 'Lần đầu' }, en: { label: 'First asked' } },
  lastSeenAt: { vi: { label: 'Lần gần nhất' }, en: { label: 'Last asked' } },
  unitCode: {
    vi: { label: 'Mã đơn vị', hint: 'Trang của đơn vị nhận câu hỏi gần nhất.' },
    en: { label: 'Unit code', hint: 'Of the site that got the question last.' },
  },
  questionKey: { vi: { label: 'Khóa so sánh' }, en: { label: 'Key for comparing' } },
} satisfies FieldTexts;
