import type { DeadlineRule } from './contract';

const INDEX = 'Quyết định số 766/QĐ-TTg, công thức chỉ số phản ánh, kiến nghị (chỉ số 5.2)';
const DATA_PROTECTION = 'Luật số 91/2025/QH15; Nghị định số 356/2025/NĐ-CP';

/** What most of them have in common: read where others report it, and confirmed by nobody yet. */
const usual = {
  unit: 'working',
  starts: 'receipt',
  repeats: false,
  onSupplement: 'ignore',
  mark: 'S2',
  effectiveFrom: null,
  effectiveTo: null,
  confirmedBy: null,
  note: null,
} satisfies Partial<DeadlineRule>;

const dataSubject = {
  ...usual,
  starts: 'request',
  citation: DATA_PROTECTION,
  effectiveFrom: '2026-01-01',
} satisfies Partial<DeadlineRule>;

/** The terms that a new installation starts with. None is confirmed: a person of the office does. */
export const SEED_RULES: DeadlineRule[] = [
  {
    ...usual,
    code: 'feedback.refuse',
    length: 2,
    onSupplement: 'pause',
    citation: INDEX,
    note: 'Tính từ ngày gửi, hoặc từ ngày cơ quan khác chuyển đến. Là chỉ số đánh giá.',
  },
  {
    ...usual,
    code: 'feedback.ask-supplement',
    length: 5,
    citation: INDEX,
    note: 'Tính từ ngày gửi, hoặc từ ngày cơ quan khác chuyển đến. Là chỉ số đánh giá.',
  },
  {
    ...usual,
    code: 'feedback.answer',
    length: 15,
    onSupplement: 'pause',
    citation: INDEX,
    note: 'Là chỉ số đánh giá; thời hạn trong chính Nghị định số 20/2008/NĐ-CP cần xác minh.',
  },
  {
    ...usual,
    code: 'feedback.publish',
    length: 2,
    starts: 'answer-ready',
    citation: INDEX,
    note: 'Tính từ khi có trả lời, trạng thái "chờ công khai".',
  },
  {
    ...usual,
    code: 'feedback.forward',
    length: 5,
    citation: 'Nghị định số 92/2017/NĐ-CP',
  },
  {
    ...usual,
    code: 'feedback.progress-notice',
    length: 7,
    starts: 'overdue',
    repeats: true,
    citation: 'Theo mẫu Quyết định số 852/QĐ-BNV năm 2018',
    note: 'Quy định của một bộ, dùng làm mẫu: thông báo tiến độ mỗi 7 ngày làm việc khi quá hạn.',
  },
  {
    ...usual,
    code: 'feedback.legal-document',
    unit: 'calendar',
    length: 15,
    onSupplement: 'pause',
    citation: 'Công điện số 89/CĐ-TTg; Quyết định số 244/QĐ-TTg (tháng 6/2025)',
    note: 'Cần xác minh: văn bản không nêu ngày làm việc hay ngày thường; còn một nhánh khác chưa đọc.',
  },
  {
    ...usual,
    code: 'question.answer',
    length: 15,
    onSupplement: 'pause',
    citation:
      'Nghị định số 43/2011/NĐ-CP, Điều 17 (hết hiệu lực từ 15/8/2022; cơ quan tạm áp dụng, cần xác minh)',
    note: 'Cần xác minh: chưa tìm thấy thời hạn đang có hiệu lực; cơ quan tự đặt.',
  },
  { ...dataSubject, code: 'data-subject.answer', length: 2 },
  { ...dataSubject, code: 'data-subject.withdraw', unit: 'calendar', length: 15 },
  {
    ...dataSubject,
    code: 'data-subject.withdraw-third-party',
    unit: 'calendar',
    length: 20,
    note: 'Khi phải yêu cầu bên thứ ba cùng thực hiện.',
  },
  {
    ...dataSubject,
    code: 'data-subject.extension',
    unit: 'calendar',
    length: 15,
    note: 'Gia hạn một lần, nhiều nhất là chừng này ngày, tính từ khi hết hạn ban đầu.',
  },
  {
    ...dataSubject,
    code: 'breach.notice',
    unit: 'hour',
    length: 72,
    starts: 'discovery',
    citation: 'Luật số 91/2025/QH15, Điều 23',
    mark: 'R',
    note: 'Cần xác minh.',
  },
];
