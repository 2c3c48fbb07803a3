import type { FieldTexts } from './types';

export const topicFields = {
  name: { vi: { label: 'Tên chủ đề' }, en: { label: 'Name' } },
  nameEn: {
    vi: { label: 'Tên tiếng Anh', hint: 'Dùng cho trang tiếng Anh.' },
    en: { label: 'English name', hint: 'For pages in English.' },
  },
  slug: {
    vi: { label: 'Đường dẫn', hint: 'Hệ thống tự đặt theo tên; thường không cần sửa.' },
    en: { label: 'Address', hint: 'Made from the name; there is rarely a need to change it.' },
  },
  parent: {
    vi: {
      label: 'Thuộc chủ đề',
      hint: 'Để trống nếu đây là chủ đề lớn.',
      placeholder: 'Gõ để tìm chủ đề',
    },
    en: {
      label: 'Belongs to',
      hint: 'Empty for a topic at the top.',
      placeholder: 'Type to find a topic',
    },
  },
  position: {
    vi: { label: 'Thứ tự', hint: 'Số nhỏ đứng trước.' },
    en: { label: 'Position', hint: 'Small numbers come first.' },
  },
} satisfies FieldTexts;
