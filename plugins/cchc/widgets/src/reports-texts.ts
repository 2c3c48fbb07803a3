import type { ReportKind } from '../../shared/contracts/report';
import { commonTexts, type Locale } from './texts';

const KINDS: Record<Locale, Record<ReportKind, string>> = {
  vi: {
    month: 'Tháng',
    quarter: 'Quý',
    'half-year': '6 tháng',
    'nine-months': '9 tháng',
    year: 'Năm',
    'one-off': 'Đột xuất, chuyên đề',
  },
  en: {
    month: 'Month',
    quarter: 'Quarter',
    'half-year': 'Six months',
    'nine-months': 'Nine months',
    year: 'Year',
    'one-off': 'One-off',
  },
};

const vi = {
  ...commonTexts.vi,
  heading: 'Báo cáo cải cách hành chính',
  filters: 'Lọc báo cáo',
  kind: 'Kỳ báo cáo',
  kinds: KINDS.vi,
  year: 'Năm',
  all: 'Tất cả',
  loading: 'Đang tải…',
  failed: 'Không tải được báo cáo. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  gone: 'Báo cáo này không còn hoặc chưa được công bố.',
  found: (count: number) => `Có ${count} báo cáo.`,
  none: 'Chưa có báo cáo nào được công bố.',
  noneFound: 'Không có báo cáo nào như vậy. Hãy chọn kỳ hoặc năm khác.',
  page: (page: number, count: number) => `Trang ${page}/${count}.`,
  pages: 'Phân trang báo cáo',
  days: (first: string, last: string) => `Số liệu từ ${first} đến ${last}`,
  publishedOn: (day: string) => `Công bố ngày ${day}`,
  figures: 'Số liệu',
  figure: 'Chỉ tiêu',
  now: 'Kỳ này',
  before: 'Cùng kỳ năm trước',
  difference: 'Tăng/giảm',
  total: 'Tổng cộng',
  unknown: 'Dấu “…”: chưa có số liệu.',
};

export type ReportTexts = typeof vi;

const en: ReportTexts = {
  ...commonTexts.en,
  heading: 'Administrative reform reports',
  filters: 'Narrow down',
  kind: 'Period',
  kinds: KINDS.en,
  year: 'Year',
  all: 'All',
  loading: 'Loading…',
  failed: 'The reports could not be loaded. Please check your connection and try again.',
  gone: 'This report is no longer public, or not yet.',
  found: (count) => (count === 1 ? '1 report.' : `${count} reports.`),
  none: 'No report has been made public yet.',
  noneFound: 'There is no such report. Please choose another period or year.',
  page: (page, count) => `Page ${page} of ${count}.`,
  pages: 'Pages of reports',
  days: (first, last) => `Figures from ${first} to ${last}`,
  publishedOn: (day) => `Published on ${day}`,
  figures: 'Figures',
  figure: 'Figure',
  now: 'This period',
  before: 'Same period last year',
  difference: 'Change',
  total: 'Total',
  unknown: 'The sign “…”: no figures yet.',
};

/** What the list and the page of reports say. */
export const reportTexts: Record<Locale, ReportTexts> = { vi, en };
