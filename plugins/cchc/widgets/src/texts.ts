const vi = {
  heading: 'Tin cải cách hành chính',
  loading: 'Đang tải tin…',
  empty: 'Chưa có tin.',
  listFailed: 'Không tải được danh sách tin. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  itemFailed: 'Không tải được tin này. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  itemGone: 'Tin này không còn hoặc chưa được đăng trên trang.',
  retry: 'Thử lại',
  back: 'Quay lại danh sách',
  pages: 'Phân trang tin',
  previous: 'Trang trước',
  next: 'Trang sau',
  pageOf: (page: number, count: number) => `Trang ${page}/${count}`,
  newsOf: (unit: string) => `Tin của ${unit}`,
  source: 'Nguồn:',
  table: (number: number) => `Bảng ${number}`,
};

export type Texts = typeof vi;
export type Locale = 'vi' | 'en';

const en: Texts = {
  heading: 'Administrative reform news',
  loading: 'Loading news…',
  empty: 'No news yet.',
  listFailed: 'The news could not be loaded. Please check your connection and try again.',
  itemFailed: 'This item could not be loaded. Please check your connection and try again.',
  itemGone: 'This item is no longer available or has not been published here.',
  retry: 'Try again',
  back: 'Back to the list',
  pages: 'News pages',
  previous: 'Previous page',
  next: 'Next page',
  pageOf: (page, count) => `Page ${page} of ${count}`,
  newsOf: (unit) => `News of ${unit}`,
  source: 'Source:',
  table: (number) => `Table ${number}`,
};

/** The locale that an attribute names; Vietnamese for anything unknown. */
export function localeOf(attribute: string): Locale {
  return attribute === 'en' ? 'en' : 'vi';
}

/** What the widgets say, by locale. */
export const texts: Record<Locale, Texts> = { vi, en };
