import { commonTexts, type Locale } from './texts';

const vi = {
  ...commonTexts.vi,
  heading: 'Đường dây nóng',
  loading: 'Đang tải đường dây nóng…',
  failed: 'Không tải được danh sách đường dây nóng. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  empty: 'Chưa có số đường dây nóng.',
  email: 'Email:',
  address: 'Địa chỉ:',
  hours: 'Giờ tiếp nhận:',
};

export type HotlineTexts = typeof vi;

const en: HotlineTexts = {
  ...commonTexts.en,
  heading: 'Hotlines',
  loading: 'Loading hotlines…',
  failed: 'The hotlines could not be loaded. Please check your connection and try again.',
  empty: 'No hotline yet.',
  email: 'E-mail:',
  address: 'Address:',
  hours: 'Hours:',
};

/** What the hotlines widget says, by locale. */
export const hotlineTexts: Record<Locale, HotlineTexts> = { vi, en };
