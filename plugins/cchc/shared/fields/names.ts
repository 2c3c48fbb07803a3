import type { Language } from './types';

/** By singular name. The Vietnamese one is the type's `displayName`, by which the panel knows it. */
export const TYPE_NAMES: Record<string, Record<Language, string>> = {
  'news-item': { vi: 'Tin bài CCHC', en: 'Reform news' },
  document: { vi: 'Văn bản CCHC', en: 'Documents' },
  decision: { vi: 'Quyết định công bố', en: 'Publishing decisions' },
  notice: { vi: 'Thông báo cho đơn vị', en: 'Notices to units' },
  hotline: { vi: 'Đường dây nóng CCHC', en: 'Hotlines' },
  topic: { vi: 'Chủ đề CCHC', en: 'Reform topics' },
  unit: { vi: 'Đơn vị hành chính', en: 'Administrative units' },
  'unit-succession': { vi: 'Sáp nhập, chia tách đơn vị', en: 'Mergers and divisions of units' },
  synonym: { vi: 'Từ đồng nghĩa, tên thường gọi', en: 'Synonyms and everyday names' },
  'search-miss': { vi: 'Câu hỏi chưa có kết quả', en: 'Questions without results' },
  procedure: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  'procedure-local': { vi: 'Thủ tục tại đơn vị', en: 'Procedures at units' },
  field: { vi: 'Lĩnh vực thủ tục', en: 'Fields of procedures' },
  'published-question': { vi: 'Hỏi đáp đã công khai', en: 'Public questions and answers' },
  'published-feedback': { vi: 'Phản ánh, kiến nghị đã công khai', en: 'Public feedback' },
  'answer-template': { vi: 'Mẫu trả lời', en: 'Answer templates' },
  'deadline-rule': { vi: 'Thời hạn xử lý', en: 'Terms and deadlines' },
  'retention-rule': { vi: 'Thời hạn lưu giữ dữ liệu', en: 'How long data are kept' },
  'calendar-day': { vi: 'Ngày nghỉ, ngày làm bù', en: 'Days off and make-up days' },
  'report-rule': { vi: 'Quy tắc kỳ báo cáo', en: 'Rules of reporting periods' },
  'report-period': { vi: 'Kỳ báo cáo', en: 'Reporting periods' },
  'report-template': { vi: 'Mẫu báo cáo', en: 'Report templates' },
  'report-letterhead': { vi: 'Thể thức báo cáo của đơn vị', en: 'Letterheads of reports' },
  member: { vi: 'Thành viên chuyên mục', en: 'Members of the section' },
};
