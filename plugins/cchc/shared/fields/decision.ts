import type { FieldTexts } from './types';

export const decisionFields = {
  number: {
    vi: { label: 'Số, ký hiệu', placeholder: '12/QĐ-UBND' },
    en: { label: 'Number', placeholder: '12/QĐ-UBND' },
  },
  title: {
    vi: { label: 'Trích yếu', hint: 'Ghi như trên quyết định.' },
    en: { label: 'Title', hint: 'As the decision words it.' },
  },
  agency: {
    vi: { label: 'Cơ quan ban hành', placeholder: 'Ủy ban nhân dân tỉnh …' },
    en: { label: 'Issued by' },
  },
  signedOn: { vi: { label: 'Ngày ký' }, en: { label: 'Signed on' } },
  effectiveOn: {
    vi: {
      label: 'Ngày có hiệu lực',
      hint: 'Cả quyết định có hiệu lực từ 0 giờ ngày này. Ngày đã qua: có hiệu lực ngay khi duyệt.',
    },
    en: {
      label: 'Takes effect on',
      hint: 'The whole decision takes effect at 0:00 of this day; a past day: once approved.',
    },
  },
  unit: {
    vi: {
      label: 'Đơn vị công bố',
      hint: 'Tin tự động mang tên đơn vị này. Để trống: đơn vị cấp trên cùng.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Announcing unit',
      hint: 'The automatic news appears in its name. Empty: the unit above all others.',
      placeholder: 'Type to find a unit',
    },
  },
  file: {
    vi: { label: 'Tệp quyết định', hint: 'Bản PDF có chữ ký số.' },
    en: { label: 'File of the decision', hint: 'The signed PDF.' },
  },
  lines: {
    vi: {
      label: 'Các thủ tục trong quyết định',
      hint: 'Mỗi thủ tục một dòng. Nội dung mới nhập ở bản nháp của chính thủ tục đó.',
    },
    en: {
      label: 'Procedures of the decision',
      hint: 'A line for each. The new content is written in the procedure’s own draft.',
    },
  },
  state: { vi: { label: 'Bước' }, en: { label: 'Step' } },
  slug: { vi: { label: 'Đường dẫn' }, en: { label: 'Address' } },
  agencyKey: { vi: { label: 'Khóa cơ quan' }, en: { label: 'Agency key' } },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
  submittedById: { vi: { label: 'Mã người trình' }, en: { label: 'Submitter ID' } },
  submittedByName: { vi: { label: 'Người trình' }, en: { label: 'Submitted by' } },
  submittedAt: { vi: { label: 'Trình lúc' }, en: { label: 'Submitted at' } },
  approvedById: { vi: { label: 'Mã người duyệt' }, en: { label: 'Approver ID' } },
  approvedByName: { vi: { label: 'Người duyệt' }, en: { label: 'Approved by' } },
  approvedAt: { vi: { label: 'Duyệt lúc' }, en: { label: 'Approved at' } },
  approvedHash: { vi: { label: 'Dấu của bản duyệt' }, en: { label: 'Mark of the approved text' } },
  returnReason: { vi: { label: 'Lý do trả lại' }, en: { label: 'Reason for returning' } },
  appliedAt: { vi: { label: 'Đã áp dụng lúc' }, en: { label: 'Applied at' } },
  lastError: { vi: { label: 'Lỗi gần nhất' }, en: { label: 'Last error' } },
  attempts: { vi: { label: 'Số lần thử' }, en: { label: 'Attempts' } },
  retryAt: { vi: { label: 'Thử lại lúc' }, en: { label: 'Next attempt' } },
} satisfies FieldTexts;

/** Of the rows of a decision. */
export const decisionLineFields = {
  key: { vi: { label: 'Khóa dòng' }, en: { label: 'Key of the row' } },
  action: { vi: { label: 'Nội dung công bố' }, en: { label: 'What happens' } },
  procedureCode: {
    vi: { label: 'Mã thủ tục', placeholder: '1.001193' },
    en: { label: 'Procedure code', placeholder: '1.001193' },
  },
  successorCode: {
    vi: {
      label: 'Mã thủ tục thay thế',
      hint: 'Bắt buộc khi được thay thế; nên có khi bãi bỏ. Người dân được đưa tới thủ tục này.',
      placeholder: '1.001193',
    },
    en: {
      label: 'Code of the successor',
      hint: 'Required when replaced, wanted when abolished. Citizens are led there.',
      placeholder: '1.001193',
    },
  },
  updateType: {
    vi: { label: 'Loại cập nhật', hint: 'Lớn: người dân phải làm khác đi.' },
    en: { label: 'Kind of update', hint: 'Major: citizens have to do something else.' },
  },
  changeNote: {
    vi: {
      label: 'Ghi chú cho người dân',
      hint: 'Cái gì đổi, từ nay làm thế nào, trong một hai câu. Bắt buộc khi thay đổi lớn.',
    },
    en: {
      label: 'Note for citizens',
      hint: 'What changes and what to do from now on. Required for a major update.',
    },
  },
} satisfies FieldTexts;

export const noticeFields = {
  text: { vi: { label: 'Nội dung' }, en: { label: 'Text' } },
  unit: {
    vi: { label: 'Đơn vị', placeholder: 'Gõ để tìm đơn vị' },
    en: { label: 'Unit', placeholder: 'Type to find a unit' },
  },
  decisionNumber: { vi: { label: 'Quyết định số' }, en: { label: 'Decision no.' } },
  counts: { vi: { label: 'Số thủ tục' }, en: { label: 'Procedures' } },
  readAt: {
    vi: { label: 'Đã xem lúc', hint: 'Để trống: chưa ai của đơn vị xem.' },
    en: { label: 'Read at', hint: 'Empty: nobody of the unit has read it.' },
  },
} satisfies FieldTexts;
