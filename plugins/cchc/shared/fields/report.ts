import type { FieldTexts } from './types';

const scope = {
  vi: {
    label: 'Áp dụng cho đơn vị (mã)',
    hint: 'Mã đơn vị; áp dụng cho cả cấp dưới. Để trống: toàn cổng.',
    placeholder: '18586',
  },
  en: {
    label: 'Holds for unit (code)',
    hint: 'With all units below. Empty: the whole portal.',
    placeholder: '18586',
  },
};

const citation = {
  vi: { label: 'Căn cứ', hint: 'Số, ký hiệu văn bản, điều, khoản.' },
  en: { label: 'Citation', hint: 'Number of the text, article, clause.' },
};

export const reportRuleFields = {
  kind: { vi: { label: 'Loại kỳ' }, en: { label: 'Kind of period' } },
  cutOffDay: {
    vi: {
      label: 'Ngày chốt số liệu',
      hint: 'Ngày cuối cùng còn tính trong tháng, ví dụ 14. Tháng ngắn hơn thì chốt ngày cuối tháng.',
    },
    en: { label: 'Day of the cut-off', hint: 'The last day of the month that counts, as 14.' },
  },
  yearEndMonth: {
    vi: { label: 'Tháng kết thúc năm báo cáo', hint: '12; hoặc 11 nếu chốt năm sớm hơn (25/11).' },
    en: {
      label: 'Month in which the year ends',
      hint: '12, or 11 for offices that close earlier.',
    },
  },
  dueAfter: {
    vi: {
      label: 'Hạn gửi sau ngày chốt',
      hint: 'Số ngày làm việc theo lịch nghỉ của chuyên mục.',
    },
    en: { label: 'Due after the cut-off', hint: 'Working days, by the calendar of the section.' },
  },
  scope,
  citation,
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
  effectiveFrom: {
    vi: { label: 'Hiệu lực từ', hint: 'So với ngày chốt số liệu. Để trống: không giới hạn.' },
    en: { label: 'In force from', hint: 'Compared with the cut-off. Empty: no limit.' },
  },
  effectiveTo: {
    vi: { label: 'Hiệu lực đến hết', hint: 'Để trống: còn hiệu lực.' },
    en: { label: 'In force until', hint: 'Empty: still in force.' },
  },
  confirmedBy: {
    vi: {
      label: 'Người xác nhận',
      hint: 'Họ tên, chức vụ người đã đối chiếu với văn bản. Để trống: chưa ai xác nhận.',
    },
    en: { label: 'Confirmed by', hint: 'Who compared it with the text. Empty: nobody yet.' },
  },
} satisfies FieldTexts;

export const reportPeriodFields = {
  name: {
    vi: {
      label: 'Tên kỳ',
      hint: 'Như trong tiêu đề báo cáo. Kỳ tự nhập là kỳ đột xuất.',
      placeholder: 'Báo cáo đột xuất tháng 9 năm 2026',
    },
    en: { label: 'Name', hint: 'As in titles of reports. What is entered by hand is a one-off.' },
  },
  firstDay: { vi: { label: 'Từ ngày' }, en: { label: 'First day' } },
  lastDay: {
    vi: { label: 'Ngày chốt số liệu', hint: 'Việc xảy ra đến 23:59 ngày này còn được tính.' },
    en: { label: 'Cut-off', hint: 'What happens until 23:59 of this day counts.' },
  },
  dueOn: {
    vi: { label: 'Hạn gửi', hint: 'Sửa tay thì hệ thống không tự tính lại kỳ này nữa.' },
    en: { label: 'Due on', hint: 'Changed by hand, it is not computed again.' },
  },
  scope,
  kind: { vi: { label: 'Loại kỳ' }, en: { label: 'Kind of period' } },
  year: { vi: { label: 'Năm báo cáo' }, en: { label: 'Reporting year' } },
  number: { vi: { label: 'Thứ tự trong năm' }, en: { label: 'Number in the year' } },
  key: { vi: { label: 'Khóa của kỳ' }, en: { label: 'Key of the period' } },
  byHand: { vi: { label: 'Nhập tay' }, en: { label: 'Entered by hand' } },
} satisfies FieldTexts;

const forKind = (vi: string, en: string) => ({
  vi: { label: `Dùng cho ${vi}` },
  en: { label: en },
});

export const reportTemplateFields = {
  name: { vi: { label: 'Tên mẫu' }, en: { label: 'Name' } },
  title: {
    vi: { label: 'Tiêu đề báo cáo', hint: 'Viết {kỳ} ở chỗ đặt tên kỳ báo cáo.' },
    en: { label: 'Title of the report', hint: '{kỳ} stands for the name of the period.' },
  },
  isInUse: {
    vi: { label: 'Đang dùng', hint: 'Báo cáo mới lập theo mẫu mới nhất đang dùng.' },
    en: { label: 'In use', hint: 'New reports follow the newest template in use.' },
  },
  forMonth: forKind('kỳ tháng', 'For months'),
  forQuarter: forKind('kỳ quý', 'For quarters'),
  forHalfYear: forKind('kỳ 6 tháng', 'For six months'),
  forNineMonths: forKind('kỳ 9 tháng', 'For nine months'),
  forYear: forKind('kỳ năm', 'For years'),
  forOneOff: forKind('kỳ đột xuất', 'For one-off periods'),
  sections: {
    vi: { label: 'Các mục', hint: 'Theo thứ tự trong báo cáo.' },
    en: { label: 'Sections', hint: 'In the order of the report.' },
  },
  form: {
    vi: {
      label: 'Tệp Word riêng của cơ quan (.docx)',
      hint: 'Ghi ký hiệu ở chỗ cần điền. Văn bản: {{tieu_de}}, {{so}}, {{ky_hieu}}, {{dia_danh}}, {{ngay}}, {{thang}}, {{nam}}, {{co_quan_cap_tren}}, {{co_quan}}, {{chuc_vu_ky}}, {{nguoi_ky}}, {{noi_nhan}}. Kỳ: {{ky_bao_cao}}, {{nam_bao_cao}}, {{tu_ngay}}, {{den_ngay}}, {{don_vi}}, {{tong_hop}}. Mục: {{muc:mã mục}}, {{ten_muc:mã mục}}. Số liệu: {{so_lieu:bộ đếm}}, {{cung_ky:bộ đếm}}, {{tang_giam:bộ đếm}}, {{bang:bộ đếm}}.',
    },
    en: {
      label: 'The office’s own document of Word (.docx)',
      hint: 'Placeholders stand for what is filled in. The document: {{tieu_de}}, {{so}}, {{ky_hieu}}, {{dia_danh}}, {{ngay}}, {{thang}}, {{nam}}, {{co_quan_cap_tren}}, {{co_quan}}, {{chuc_vu_ky}}, {{nguoi_ky}}, {{noi_nhan}}. The period: {{ky_bao_cao}}, {{nam_bao_cao}}, {{tu_ngay}}, {{den_ngay}}, {{don_vi}}, {{tong_hop}}. Sections: {{muc:key}}, {{ten_muc:key}}. Numbers: {{so_lieu:counter}}, {{cung_ky:counter}}, {{tang_giam:counter}}, {{bang:counter}}.',
    },
  },
  citation: {
    vi: { label: 'Mẫu theo văn bản', hint: 'Số, ký hiệu văn bản ban hành mẫu.' },
    en: { label: 'Form set by', hint: 'Number of the text.' },
  },
} satisfies FieldTexts;

export const reportSectionFields = {
  key: {
    vi: {
      label: 'Mã mục',
      hint: 'Để trống: hệ thống tự đặt. Đừng đổi: kỳ sau tìm lời văn cũ theo mã này.',
    },
    en: { label: 'Key', hint: 'Made of the title. The next report finds its texts by it.' },
  },
  level: {
    vi: { label: 'Cấp', hint: '1: I., II.; 2: 1., 2.; 3: a), b); 0: lời mở đầu, chỉ in lời văn.' },
    en: {
      label: 'Level',
      hint: '1: I., II.; 2: 1., 2.; 3: a), b); 0: an opening, its text alone.',
    },
  },
  title: { vi: { label: 'Tên mục' }, en: { label: 'Title' } },
  mandatory: {
    vi: { label: 'Bắt buộc', hint: 'Còn trống thì không gửi được báo cáo.' },
    en: { label: 'Mandatory', hint: 'A report cannot be sent while it is empty.' },
  },
  counters: {
    vi: {
      label: 'Bộ đếm',
      hint: 'Mã các bảng số liệu hiện dưới mục, cách nhau bằng dấu phẩy.',
      placeholder: 'news.published',
    },
    en: { label: 'Counters', hint: 'Ids of the tables below it, apart by commas.' },
  },
  starter: {
    vi: { label: 'Lời văn ban đầu', hint: 'Dùng khi chưa có báo cáo kỳ trước.' },
    en: { label: 'Text to begin with', hint: 'Where there is no report before.' },
  },
} satisfies FieldTexts;

export const letterheadFields = {
  unit: {
    vi: { label: 'Đơn vị', placeholder: 'Gõ để tìm đơn vị' },
    en: { label: 'Unit', placeholder: 'Type to find a unit' },
  },
  superior: {
    vi: { label: 'Cơ quan chủ quản', hint: 'Ủy ban nhân dân không có dòng này.' },
    en: { label: 'Superior agency', hint: 'A People’s Committee has none.' },
  },
  issuer: {
    vi: { label: 'Cơ quan ban hành', hint: 'Mỗi dòng một dòng trên văn bản, tối đa 3 dòng.' },
    en: { label: 'Issuing agency', hint: 'A line each, at most three.' },
  },
  symbol: {
    vi: { label: 'Ký hiệu', placeholder: 'BC-UBND' },
    en: { label: 'Symbol', placeholder: 'BC-UBND' },
  },
  place: { vi: { label: 'Địa danh' }, en: { label: 'Place' } },
  signatory: {
    vi: {
      label: 'Thể thức ký',
      hint: 'Mỗi dòng một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.',
    },
    en: { label: 'Signature block', hint: 'A line each.' },
  },
  signerName: { vi: { label: 'Họ tên người ký' }, en: { label: 'Name of the signer' } },
  recipients: {
    vi: { label: 'Nơi nhận', hint: 'Mỗi dòng một nơi nhận.' },
    en: { label: 'Recipients', hint: 'A line each.' },
  },
} satisfies FieldTexts;
