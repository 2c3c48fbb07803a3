const common = {
  vi: {
    retry: 'Thử lại',
    back: 'Quay lại danh sách',
    previous: 'Trang trước',
    next: 'Trang sau',
    pageOf: (page: number, count: number) => `Trang ${page}/${count}`,
    table: (number: number) => `Bảng ${number}`,
    kept: (time: string) =>
      `Chưa kết nối được với cổng thông tin. Đây là nội dung lưu lúc ${time}.`,
  },
  en: {
    retry: 'Try again',
    back: 'Back to the list',
    previous: 'Previous page',
    next: 'Next page',
    pageOf: (page: number, count: number) => `Page ${page} of ${count}`,
    table: (number: number) => `Table ${number}`,
    kept: (time: string) =>
      `The portal cannot be reached at the moment. This is what it showed at ${time}.`,
  },
};

const vi = {
  ...common.vi,
  heading: 'Tin cải cách hành chính',
  loading: 'Đang tải tin…',
  empty: 'Chưa có tin.',
  listFailed: 'Không tải được danh sách tin. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  itemFailed: 'Không tải được tin này. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  itemGone: 'Tin này không còn hoặc chưa được đăng trên trang.',
  pages: 'Phân trang tin',
  topic: 'Chủ đề',
  allTopics: 'Tất cả chủ đề',
  newsOf: (unit: string) => `Tin của ${unit}`,
  source: 'Nguồn:',
};

export type CommonTexts = typeof common.vi;
export type Texts = typeof vi;
export type Locale = 'vi' | 'en';

const en: Texts = {
  ...common.en,
  heading: 'Administrative reform news',
  loading: 'Loading news…',
  empty: 'No news yet.',
  listFailed: 'The news could not be loaded. Please check your connection and try again.',
  itemFailed: 'This item could not be loaded. Please check your connection and try again.',
  itemGone: 'This item is no longer available or has not been published here.',
  pages: 'News pages',
  topic: 'Topic',
  allTopics: 'All topics',
  newsOf: (unit) => `News of ${unit}`,
  source: 'Source:',
};

/** The locale that an attribute names; Vietnamese for anything unknown. */
export function localeOf(attribute: string): Locale {
  return attribute === 'en' ? 'en' : 'vi';
}

/** What all widgets say. */
export const commonTexts: Record<Locale, CommonTexts> = common;

/** What the news widget says. */
export const texts: Record<Locale, Texts> = { vi, en };
