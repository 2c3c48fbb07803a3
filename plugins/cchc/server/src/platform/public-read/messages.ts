/** The languages of public answers; Vietnamese when nothing else is asked for. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What a client is told, by stable code, in both languages. */
const MESSAGES = {
  UNKNOWN_PARAMETER: {
    vi: 'Tham số không được hỗ trợ.',
    en: 'This parameter is not supported.',
  },
  INVALID_PARAMETER: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' },
  INVALID_PAGE: {
    vi: 'Số trang phải là số nguyên từ 1.',
    en: 'The page must be a whole number, 1 or more.',
  },
  INVALID_PAGE_SIZE: {
    vi: 'Số mục trên một trang phải là số nguyên từ 1 đến 100.',
    en: 'The page size must be a whole number from 1 to 100.',
  },
  INVALID_LOCALE: {
    vi: 'Ngôn ngữ chỉ có thể là "vi" hoặc "en".',
    en: 'The locale must be "vi" or "en".',
  },
  INVALID_SORT: { vi: 'Không sắp xếp được theo trường này.', en: 'This sort order is not known.' },
  INVALID_CURSOR: {
    vi: 'Đây không phải là con trỏ mà hệ thống đã cấp.',
    en: 'This is no cursor that was given out here.',
  },
  CURSOR_TOO_OLD: {
    vi: 'Con trỏ này đã quá cũ, hãy tải lại trọn gói (bundle).',
    en: 'This cursor is too old; take a new bundle.',
  },
  UNIT_NOT_FOUND: { vi: 'Không tìm thấy đơn vị có mã này.', en: 'No unit has this code.' },
  NOT_FOUND: { vi: 'Không tìm thấy nội dung.', en: 'Not found.' },
  UNAUTHORIZED: {
    vi: 'Khóa truy cập không hợp lệ hoặc đã hết hạn.',
    en: 'The access token is not valid or has expired.',
  },
  FORBIDDEN: {
    vi: 'Bạn không có quyền xem nội dung này.',
    en: 'You are not allowed to see this.',
  },
  INTERNAL_ERROR: {
    vi: 'Hệ thống đang gặp lỗi, vui lòng thử lại sau.',
    en: 'Something went wrong on our side; please try again later.',
  },
  UNAVAILABLE: {
    vi: 'Hệ thống tạm thời không truy cập được dữ liệu, vui lòng thử lại sau ít phút.',
    en: 'The data cannot be reached at the moment; please try again in a few minutes.',
  },
  RATE_LIMITED: {
    vi: 'Bạn gửi quá nhiều yêu cầu trong thời gian ngắn, vui lòng đợi một lát rồi thử lại.',
    en: 'Too many requests in a short time; please wait a moment and try again.',
  },
  UNKNOWN_ITEM: {
    vi: 'Biên nhận có mục mà danh mục của đơn vị chưa từng có. Không mục nào được ghi nhận.',
    en: 'The receipt names items that the lists of the unit never held. Nothing of it was stored.',
  },
  GONE: { vi: 'Nội dung này đã được gỡ.', en: 'This content has been withdrawn.' },
} as const;

export type ErrorCode = keyof typeof MESSAGES;

export const message = (code: ErrorCode, locale: Locale = 'vi'): string => MESSAGES[code][locale];

/** The language that a raw, not yet checked query asks its error messages in. */
export const localeOf = (query: unknown): Locale =>
  typeof query === 'object' && query !== null && 'locale' in query && query.locale === 'en'
    ? 'en'
    : 'vi';
