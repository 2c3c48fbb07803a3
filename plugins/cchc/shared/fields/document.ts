import type { FieldTexts } from './types';

export const documentFields = {
  number: {
    vi: {
      label: 'Số, ký hiệu',
      hint: 'Bắt buộc khi xuất bản. Ghi đúng như trên văn bản.',
      placeholder: '15/KH-UBND',
    },
    en: {
      label: 'Number',
      hint: 'Required to publish. As printed on the document.',
      placeholder: '15/KH-UBND',
    },
  },
  title: {
    vi: { label: 'Trích yếu', hint: 'Bắt buộc khi xuất bản. Nội dung chính của văn bản.' },
    en: { label: 'Title', hint: 'Required to publish. What the document is about.' },
  },
  slug: {
    vi: {
      label: 'Đường dẫn',
      hint: 'Hệ thống tự đặt theo số, ký hiệu và trích yếu; thường không cần sửa.',
    },
    en: {
      label: 'Address',
      hint: 'Made from number and title; there is rarely a need to change it.',
    },
  },
  kind: {
    vi: { label: 'Loại văn bản', hint: 'Bắt buộc khi xuất bản.' },
    en: { label: 'Kind', hint: 'Required to publish.' },
  },
  agency: {
    vi: {
      label: 'Cơ quan ban hành',
      hint: 'Bắt buộc khi xuất bản. Viết đủ tên, luôn viết một cách như nhau.',
      placeholder: 'Ủy ban nhân dân xã …',
    },
    en: {
      label: 'Issuing agency',
      hint: 'Required to publish. The full name, always written alike.',
    },
  },
  abstract: {
    vi: { label: 'Tóm tắt', hint: 'Vài câu cho người dân: văn bản quy định gì, ai cần biết.' },
    en: { label: 'Summary', hint: 'A few sentences for citizens: what it says, and to whom.' },
  },
  issuedOn: { vi: { label: 'Ngày ban hành' }, en: { label: 'Issued on' } },
  effectiveFrom: {
    vi: { label: 'Có hiệu lực từ ngày' },
    en: { label: 'In force from' },
  },
  effectiveTo: {
    vi: {
      label: 'Ngày cuối cùng còn hiệu lực',
      hint: 'Để trống khi văn bản không ghi ngày hết hiệu lực.',
    },
    en: { label: 'Last day in force', hint: 'Empty when the document names no such day.' },
  },
  state: {
    vi: {
      label: 'Tình trạng hiệu lực',
      hint: 'Thường để trống: hệ thống tính theo ngày và theo văn bản thay thế. Chỉ chọn khi các ngày không nói hết, ví dụ hết hiệu lực một phần.',
    },
    en: {
      label: 'State',
      hint: 'Usually empty: it follows from the dates and from what replaces the document. Choose one only for what dates cannot tell, such as a partial expiry.',
    },
  },
  unit: {
    vi: {
      label: 'Đơn vị đăng văn bản',
      hint: 'Văn bản hiện trên trang của đơn vị này và mọi đơn vị cấp dưới. Biên tập viên đơn vị để trống thì mang tên đơn vị mình.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Publishing unit',
      hint: 'Shown on the sites of this unit and of all units below. Left empty by a unit’s editor: that unit.',
      placeholder: 'Type to find a unit',
    },
  },
  replaces: {
    vi: {
      label: 'Thay thế toàn bộ các văn bản',
      hint: 'Từ ngày văn bản này có hiệu lực, các văn bản được chọn tự chuyển sang hết hiệu lực.',
      placeholder: 'Gõ số, ký hiệu để tìm',
    },
    en: {
      label: 'Replaces wholly',
      hint: 'From this document’s first day in force on, the ones chosen here count as expired.',
      placeholder: 'Type a number to find it',
    },
  },
  files: {
    vi: { label: 'Tệp văn bản', hint: 'PDF, DOCX hoặc bản chụp; mọi người đều tải được.' },
    en: { label: 'Files', hint: 'PDF, DOCX or scans; everybody can download them.' },
  },
  label: { vi: { label: 'Tên hiển thị' }, en: { label: 'Shown as' } },
  numberKey: { vi: { label: 'Khóa số, ký hiệu' }, en: { label: 'Key of the number' } },
  agencyKey: { vi: { label: 'Khóa cơ quan' }, en: { label: 'Key of the agency' } },
  issuedKey: { vi: { label: 'Khóa sắp xếp' }, en: { label: 'Sort key' } },
  beginsAt: { vi: { label: 'Thời điểm có hiệu lực' }, en: { label: 'Moment of taking effect' } },
  endsAt: { vi: { label: 'Thời điểm hết hiệu lực' }, en: { label: 'Moment of expiry' } },
  replacesKey: { vi: { label: 'Khóa thay thế' }, en: { label: 'Key of what it replaces' } },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
} satisfies FieldTexts;
