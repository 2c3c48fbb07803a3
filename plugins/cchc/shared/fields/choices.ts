import { RESULT_WORDS } from '../cases/vocabulary';
import {
  ACTION_WORDS,
  CHANNEL_WORDS,
  LIFECYCLE_WORDS,
  RELATION_WORDS,
  SERVICE_LEVEL_WORDS,
} from '../procedure';
import type { Language } from './types';

/**
 * Names of the values of our enumerations. No value occurs in two of them with different meanings:
 * Strapi's panel looks an option's name up by the bare value.
 */
export const CHOICES: Record<string, Record<Language, string>> = {
  // Genre of a news item
  brief: { vi: 'Tin', en: 'News in brief' },
  article: { vi: 'Bài viết', en: 'Article' },
  reportage: { vi: 'Phóng sự', en: 'Reportage' },
  video: { vi: 'Video', en: 'Video' },
  audio: { vi: 'Âm thanh', en: 'Audio' },
  infographic: { vi: 'Đồ họa thông tin', en: 'Infographic' },
  // Audience of a news item
  own: { vi: 'Chỉ đơn vị mình', en: 'Own site only' },
  children: { vi: 'Đơn vị mình và mọi đơn vị cấp dưới', en: 'Own site and all units below' },
  selected: {
    vi: 'Đơn vị mình và một số đơn vị cấp dưới',
    en: 'Own site and some units below',
  },
  // Subject of a hotline
  procedure: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  regulation: { vi: 'Quy định hành chính', en: 'Administrative regulations' },
  conduct: { vi: 'Thái độ, ứng xử của cán bộ', en: 'Conduct of officials' },
  // Result of feedback
  ...RESULT_WORDS,
  // Kind of a document
  law: { vi: 'Luật', en: 'Law' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  'official-letter': { vi: 'Công văn', en: 'Official letter' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  'report-paper': { vi: 'Báo cáo', en: 'Report' },
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  'other-paper': { vi: 'Văn bản khác', en: 'Other document' },
  // State of a document
  valid: { vi: 'Còn hiệu lực', en: 'In force' },
  'partly-valid': { vi: 'Hết hiệu lực một phần', en: 'Partly expired' },
  expired: { vi: 'Hết hiệu lực toàn bộ', en: 'Expired' },
  'not-yet-valid': { vi: 'Chưa có hiệu lực', en: 'Not in force yet' },
  // Step of a publishing decision
  'decision-draft': { vi: 'Đang soạn', en: 'Being written' },
  'decision-submitted': { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  'decision-approved': { vi: 'Đã duyệt, chờ có hiệu lực', en: 'Approved, not yet in effect' },
  'decision-effective': { vi: 'Đã có hiệu lực', en: 'In effect' },
  // What a line of a publishing decision does
  'action-new': ACTION_WORDS.new,
  'action-amended': ACTION_WORDS.amended,
  'action-replaced': ACTION_WORDS.replaced,
  'action-abolished': ACTION_WORDS.abolished,
  // Kind of a unit
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  commune: { vi: 'Xã', en: 'Commune' },
  ward: { vi: 'Phường', en: 'Ward' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
  district: { vi: 'Huyện, quận, thị xã (trước 7/2025)', en: 'District (before July 2025)' },
  township: { vi: 'Thị trấn (trước 7/2025)', en: 'Township (before July 2025)' },
  office: { vi: 'Cơ quan', en: 'Office' },
  // Kind of a synonym
  procedures: { vi: 'Tên gọi khác của thủ tục', en: 'Another name of procedures' },
  expansion: { vi: 'Từ viết tắt, từ địa phương', en: 'Abbreviation or regional word' },
  'out-of-scope': { vi: 'Không thuộc thẩm quyền', en: 'Not a matter of this office' },
  // Origin of a synonym
  editor: { vi: 'Biên tập viên', en: 'Editor' },
  'zero-result': { vi: 'Câu hỏi chưa có kết quả', en: 'A question without results' },
  seed: { vi: 'Có sẵn', en: 'Built in' },
  // Share of a succession
  full: { vi: 'Toàn bộ', en: 'All of it' },
  partial: { vi: 'Một phần', en: 'A part' },
  // Of a procedure
  ...LIFECYCLE_WORDS,
  'service-full': SERVICE_LEVEL_WORDS.full,
  'service-partial': SERVICE_LEVEL_WORDS.partial,
  'service-information': SERVICE_LEVEL_WORDS.information,
  // Of its rows
  ...CHANNEL_WORDS,
  ...RELATION_WORDS,
  hour: { vi: 'giờ', en: 'hours' },
  day: { vi: 'ngày', en: 'days' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  month: { vi: 'tháng', en: 'months' },
  // Of a term: what it is counted in, when it starts, what waiting for a supplement does to it
  'term-working': { vi: 'ngày làm việc', en: 'working days' },
  'term-calendar': { vi: 'ngày thường', en: 'calendar days' },
  'term-hour': { vi: 'giờ', en: 'hours' },
  'from-receipt': { vi: 'Khi tiếp nhận', en: 'Receipt' },
  'from-request': { vi: 'Khi có yêu cầu', en: 'Request' },
  'from-answer-ready': {
    vi: 'Khi có trả lời, chờ công khai',
    en: 'Answer ready to be published',
  },
  'from-overdue': { vi: 'Khi quá hạn', en: 'Overdue' },
  'from-discovery': { vi: 'Khi phát hiện sự việc', en: 'Discovery' },
  'clock-pause': { vi: 'Tạm dừng, bổ sung xong thì tính tiếp', en: 'Stands still meanwhile' },
  'clock-restart': { vi: 'Bổ sung xong thì tính lại từ đầu', en: 'Starts anew afterwards' },
  'clock-ignore': { vi: 'Vẫn tính tiếp', en: 'Goes on' },
  // Of a day of the calendar
  holiday: { vi: 'Nghỉ lễ, tết', en: 'Holiday' },
  'compensatory-off': { vi: 'Nghỉ bù', en: 'Day in lieu' },
  'swapped-off': { vi: 'Nghỉ hoán đổi (có ngày làm bù)', en: 'Off by a swap of days' },
  'ad-hoc-off': { vi: 'Nghỉ đột xuất', en: 'Off for a special reason' },
  'make-up-day': { vi: 'Ngày làm bù', en: 'Make-up day' },
  provisional: { vi: 'Tạm tính', en: 'Provisional' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  // Kind of a reporting period
  'period-month': { vi: 'Tháng', en: 'Month' },
  'period-quarter': { vi: 'Quý', en: 'Quarter' },
  'period-half-year': { vi: '6 tháng', en: 'Six months' },
  'period-nine-months': { vi: '9 tháng', en: 'Nine months' },
  'period-year': { vi: 'Năm', en: 'Year' },
  // How sure a legal fact is
  'kept-question': { vi: 'Câu hỏi', en: 'Question' },
  'kept-feedback': { vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  'kept-data-subject': { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Request about one’s data' },
  'ended-answered': { vi: 'Đã trả lời', en: 'Answered' },
  'ended-refused': { vi: 'Không tiếp nhận', en: 'Not accepted' },
  'ended-forwarded': { vi: 'Đã chuyển đi', en: 'Passed on' },
  'ended-duplicate': { vi: 'Trùng lặp', en: 'Duplicate' },
  'ended-withdrawn': { vi: 'Công dân rút', en: 'Withdrawn' },
  'ended-spam': { vi: 'Thư rác', en: 'Spam' },
  'ended-quarantined': { vi: 'Cách ly', en: 'Restricted' },
  'mark-S': { vi: 'Đã đọc chính văn bản', en: 'Read in the text itself' },
  'mark-S2': { vi: 'Theo nguồn khác dẫn lại', en: 'Read where others report it' },
  'mark-R': { vi: 'Theo trí nhớ, cần kiểm tra', en: 'Recalled, to be checked' },
  'mark-J': { vi: 'Suy ra từ luật, chưa có thông báo', en: 'Our own judgement' },
  // Of an edition
  major: { vi: 'Thay đổi lớn', en: 'Major change' },
  minor: { vi: 'Thay đổi nhỏ', en: 'Minor change' },
};
