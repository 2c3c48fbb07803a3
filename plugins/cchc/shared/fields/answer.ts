import type { FieldTexts } from './types';

const answerFields = {
  title: {
    vi: {
      label: 'Tiêu đề',
      hint: 'Viết lại cho người đọc; không nêu tên, số điện thoại, địa chỉ của ai.',
    },
    en: { label: 'Title', hint: 'For readers; no names, phone numbers or addresses of anybody.' },
  },
  content: {
    vi: {
      label: 'Nội dung câu hỏi, phản ánh',
      hint: 'Bản đã biên tập để công khai. Nội dung gốc của công dân không bao giờ hiện ra ngoài.',
    },
    en: {
      label: 'What was asked or said',
      hint: 'As edited for the public. What the citizen wrote is never shown.',
    },
  },
  answer: {
    vi: { label: 'Trả lời', hint: 'Bắt buộc khi xuất bản.' },
    en: { label: 'Answer', hint: 'Required to publish.' },
  },
  files: {
    vi: {
      label: 'Tệp công khai',
      hint: 'Bản đã che tên, số điện thoại, chữ ký của người gửi; không dùng bản gốc của vụ việc. Ảnh, PDF, Word.',
    },
    en: {
      label: 'Public files',
      hint: 'Copies in which names, phone numbers and signatures are blacked out, never the originals of the case. Pictures, PDF, Word.',
    },
  },
  unit: {
    vi: {
      label: 'Đơn vị trả lời',
      hint: 'Hiện trên trang của đơn vị này và mọi đơn vị cấp dưới.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Answering unit',
      hint: 'Shown on the sites of this unit and of all units below.',
      placeholder: 'Type to find a unit',
    },
  },
  field: {
    vi: { label: 'Lĩnh vực', placeholder: 'Gõ để tìm lĩnh vực' },
    en: { label: 'Field', placeholder: 'Type to find a field' },
  },
  procedureCode: {
    vi: {
      label: 'Mã thủ tục',
      hint: 'Khi thủ tục có bản công bố mới, câu trả lời được đánh dấu cần rà soát; lưu lại là xác nhận vẫn đúng.',
      placeholder: '1.001193',
    },
    en: {
      label: 'Code of the procedure',
      hint: 'When the procedure gets a new edition, the answer is marked for review; saving it says that it still holds.',
      placeholder: '1.001193',
    },
  },
  answeredAt: {
    vi: { label: 'Ngày trả lời', hint: 'Để trống thì lấy lúc xuất bản lần đầu.' },
    en: { label: 'Answered on', hint: 'Empty: when it is first published.' },
  },
  publishAt: {
    vi: { label: 'Hiện từ lúc', hint: 'Để trống thì hiện ngay khi xuất bản.' },
    en: { label: 'Shown from', hint: 'Empty: as soon as it is published.' },
  },
  validUntil: {
    vi: { label: 'Hiện đến lúc', hint: 'Để trống thì không tự gỡ.' },
    en: { label: 'Shown until', hint: 'Empty: for good.' },
  },
  isChecked: {
    vi: {
      label: 'Đã kiểm tra dữ liệu cá nhân',
      hint: 'Đánh dấu khi hệ thống báo có thể còn dữ liệu cá nhân nhưng đã xem và không phải.',
    },
    en: {
      label: 'Checked for personal data',
      hint: 'Tick it when the system suspects personal data, and you have looked and it is none.',
    },
  },
  caseId: { vi: { label: 'Hồ sơ gốc' }, en: { label: 'Made of the case' } },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
} satisfies FieldTexts;

export const templateFields = {
  title: {
    vi: { label: 'Tên mẫu', hint: 'Tên để cán bộ tìm; công dân không thấy.' },
    en: { label: 'Name', hint: 'For officers to find it by; citizens never see it.' },
  },
  unit: {
    vi: {
      label: 'Đơn vị dùng',
      hint: 'Đơn vị này và mọi đơn vị cấp dưới dùng được.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Unit',
      hint: 'For this unit and all units below.',
      placeholder: 'Type to find a unit',
    },
  },
  body: {
    vi: {
      label: 'Nội dung mẫu',
      hint: 'Chữ thường, không định dạng. Chỗ phải điền ghi bằng dấu ba chấm. Không ghi thông tin của ai.',
    },
    en: {
      label: 'Text',
      hint: 'Plain text. Dots where something has to be filled in. No personal data of anybody.',
    },
  },
} satisfies FieldTexts;

export const questionFields = {
  ...answerFields,
  slug: {
    vi: { label: 'Đường dẫn', hint: 'Hệ thống tự đặt theo tiêu đề; thường không cần sửa.' },
    en: { label: 'Address', hint: 'Made from the title; there is rarely a need to change it.' },
  },
  edition: { vi: { label: 'Bản của thủ tục' }, en: { label: 'Edition of the procedure' } },
} satisfies FieldTexts;

export const feedbackFields = {
  ...answerFields,
  number: {
    vi: { label: 'Số phản ánh, kiến nghị', placeholder: 'PA-2026-000123' },
    en: { label: 'Number', placeholder: 'PA-2026-000123' },
  },
  subject: { vi: { label: 'Phản ánh về' }, en: { label: 'About' } },
  outcome: { vi: { label: 'Kết quả' }, en: { label: 'Result' } },
} satisfies FieldTexts;
