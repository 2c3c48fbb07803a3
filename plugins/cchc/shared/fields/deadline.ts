import type { FieldTexts } from './types';

const mark = {
  vi: {
    label: 'Mức chắc chắn của thông tin',
    hint: 'Để trống khi cơ quan tự nhập từ văn bản và chịu trách nhiệm.',
  },
  en: {
    label: 'How sure it is',
    hint: 'Empty when the office entered it from the text and answers for it.',
  },
};

export const ruleFields = {
  name: {
    vi: { label: 'Tên thời hạn', placeholder: 'Phản ánh, kiến nghị: trả lời' },
    en: { label: 'Name of the term' },
  },
  code: {
    vi: {
      label: 'Mã',
      hint: 'Phần mềm tìm thời hạn theo mã này. Văn bản mới thay thời hạn cũ: tạo mục mới cùng mã, đừng đổi mã.',
      placeholder: 'feedback.answer',
    },
    en: {
      label: 'Code',
      hint: 'The software looks for it. When a new text sets another term, add an entry with the same code.',
      placeholder: 'feedback.answer',
    },
  },
  length: {
    vi: { label: 'Thời hạn', hint: 'Theo đơn vị tính đã chọn.' },
    en: { label: 'Length', hint: 'In the unit that is chosen.' },
  },
  lengthUnit: {
    vi: {
      label: 'Đơn vị tính',
      hint: 'Ngày làm việc bỏ qua ngày nghỉ trong lịch; ngày thường tính cả ngày nghỉ.',
    },
    en: { label: 'Counted in', hint: 'Working days leave out the days off of the calendar.' },
  },
  starts: {
    vi: {
      label: 'Tính từ',
      hint: 'Tính bằng ngày thì ngày xảy ra sự kiện không tính; ngày tiếp theo là ngày thứ nhất.',
    },
    en: { label: 'Starts at', hint: 'Of days, that of the event does not count.' },
  },
  onSupplement: {
    vi: {
      label: 'Khi chờ người dân bổ sung',
      hint: 'Thời hạn tính bằng giờ thì luôn vẫn tính tiếp.',
    },
    en: { label: 'While a supplement is awaited', hint: 'Hours are always counted through.' },
  },
  repeats: {
    vi: {
      label: 'Lặp lại cho đến khi xong',
      hint: 'Có: hết mỗi thời hạn lại bắt đầu một thời hạn mới, ví dụ thông báo tiến độ mỗi 7 ngày.',
    },
    en: { label: 'Repeats until closed', hint: 'Yes: due again after each such span.' },
  },
  citation: {
    vi: { label: 'Căn cứ', hint: 'Số, ký hiệu văn bản, điều, khoản.' },
    en: { label: 'Citation', hint: 'Number of the text, article, clause.' },
  },
  mark,
  effectiveFrom: {
    vi: { label: 'Có hiệu lực từ', hint: 'Để trống: từ trước đến nay.' },
    en: { label: 'In force from', hint: 'Empty: from ever.' },
  },
  effectiveTo: {
    vi: { label: 'Hiệu lực đến hết', hint: 'Để trống: chưa có ngày hết hiệu lực.' },
    en: { label: 'In force until', hint: 'The last day; empty for no end.' },
  },
  confirmedBy: {
    vi: {
      label: 'Người xác nhận',
      hint: 'Họ tên, chức vụ người đã đối chiếu với văn bản đang có hiệu lực. Để trống: chưa ai xác nhận.',
    },
    en: { label: 'Confirmed by', hint: 'Who has compared it with the text in force.' },
  },
  note: {
    vi: { label: 'Ghi chú nội bộ', hint: 'Điều còn phải xác minh.' },
    en: { label: 'Internal note', hint: 'What is still open.' },
  },
} satisfies FieldTexts;

export const dayFields = {
  date: { vi: { label: 'Ngày' }, en: { label: 'Day' } },
  kind: {
    vi: { label: 'Loại ngày', hint: 'Làm bù: ngày thứ Bảy hoặc Chủ nhật trở thành ngày làm việc.' },
    en: { label: 'Kind', hint: 'A make-up day turns a Saturday or Sunday into a working day.' },
  },
  name: {
    vi: {
      label: 'Tên ngày lễ hoặc lý do',
      hint: 'Người dân đọc được trong phần giải thích hạn trả lời.',
      placeholder: 'Tết Nguyên đán',
    },
    en: { label: 'Name or reason', hint: 'Citizens read it where a due date is explained.' },
  },
  document: {
    vi: { label: 'Văn bản làm căn cứ', hint: 'Số, ký hiệu và ngày. Cần có khi xác nhận.' },
    en: { label: 'Document', hint: 'Number and date; needed to confirm the day.' },
  },
  state: {
    vi: {
      label: 'Tình trạng',
      hint: 'Tạm tính: phần mềm suy ra từ luật, chưa đối chiếu với thông báo nghỉ của năm đó.',
    },
    en: {
      label: 'State',
      hint: 'Provisional: foreseen from the law, not compared with the notice of the year.',
    },
  },
  scope: {
    vi: {
      label: 'Chỉ áp dụng cho đơn vị (mã)',
      hint: 'Để trống: cả nước. Có mã: chỉ đơn vị đó và đơn vị cấp dưới. Mã ở danh sách Đơn vị hành chính.',
    },
    en: {
      label: 'Only for the unit (code)',
      hint: 'Empty: the whole country. A code: that unit and all below it.',
    },
  },
  mark,
} satisfies FieldTexts;
