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
  UNREADABLE_BODY: {
    vi: 'Không đọc được nội dung gửi lên: phần thân không phải JSON đúng cú pháp.',
    en: 'What was sent cannot be read: the body is no well-formed JSON.',
  },
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
  CODE_NOT_FOUND: {
    vi: 'Không có mã này. Hãy chọn trong danh sách, hoặc để trống.',
    en: 'There is no such code. Choose one of the list, or leave it out.',
  },
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
  UNSUPPORTED_MEDIA_TYPE: {
    vi: 'Địa chỉ này không nhận tệp gửi kèm.',
    en: 'No files can be sent to this address.',
  },
  UNKNOWN_ITEM: {
    vi: 'Biên nhận có mục mà danh mục của đơn vị chưa từng có. Không mục nào được ghi nhận.',
    en: 'The receipt names items that the lists of the unit never held. Nothing of it was stored.',
  },
  FIELD_REQUIRED: { vi: 'Mục này cần được điền.', en: 'This has to be filled in.' },
  FIELD_TOO_SHORT: { vi: 'Nội dung quá ngắn, hãy ghi rõ hơn.', en: 'This is too short.' },
  FIELD_TOO_LONG: { vi: 'Nội dung quá dài, hãy rút gọn.', en: 'This is too long.' },
  INVALID_PHONE: { vi: 'Số điện thoại không đúng.', en: 'This is no phone number.' },
  INVALID_EMAIL: { vi: 'Địa chỉ thư điện tử không đúng.', en: 'This is no e-mail address.' },
  CONTACT_REQUIRED: {
    vi: 'Hãy ghi số điện thoại, thư điện tử hoặc địa chỉ nhận thư để cơ quan trả lời.',
    en: 'Please give a phone number, an e-mail address or a postal address for the answer.',
  },
  NOTICE_OUTDATED: {
    vi: 'Thông báo về dữ liệu cá nhân đã thay đổi, hãy đọc lại rồi gửi.',
    en: 'The notice on personal data has changed; please read it again, then send.',
  },
  CHALLENGE_FAILED: {
    vi: 'Bước kiểm tra chống gửi tự động không đạt, hãy thử gửi lại.',
    en: 'The check against automatic sending failed; please send again.',
  },
  CHALLENGE_EXPIRED: {
    vi: 'Bước kiểm tra đã quá 20 phút, hãy gửi lại.',
    en: 'The check is older than 20 minutes; please send again.',
  },
  CHALLENGE_USED: {
    vi: 'Bước kiểm tra này đã dùng cho một lần gửi khác, hãy gửi lại.',
    en: 'This check was used for something else; please send again.',
  },
  IDEMPOTENCY_MISMATCH: {
    vi: 'Khóa chống gửi trùng đã dùng cho nội dung khác.',
    en: 'This Idempotency-Key was used for something else.',
  },
  INTAKE_LIMITED: {
    vi: 'Đã nhận quá nhiều nội dung trong thời gian ngắn, hãy thử lại sau.',
    en: 'Too much was sent in a short time; please try again later.',
  },
  INTAKE_CLOSED: {
    vi: 'Cổng chưa mở tiếp nhận trực tuyến. Hãy liên hệ trực tiếp với cơ quan.',
    en: 'Nothing can be sent here yet. Please contact the office directly.',
  },
  FILES_LIMITED: {
    vi: 'Trong ngày qua đơn vị này đã nhận quá nhiều tệp. Hãy bỏ tệp ra rồi gửi lại, nội dung vẫn gửi được.',
    en: 'This unit has been sent too many files within a day. Please remove them and send again; the text is taken.',
  },
  FILES_CLOSED: {
    vi: 'Hiện chưa nhận được tệp gửi kèm. Hãy bỏ tệp ra rồi gửi lại, nội dung vẫn gửi được.',
    en: 'No files can be taken at the moment. Please remove them and send again; the text is taken.',
  },
  STORAGE_FULL: {
    vi: 'Máy chủ tạm hết chỗ chứa nên chưa nhận được gì. Vui lòng gửi lại sau ít phút.',
    en: 'The server has no room left, so nothing was taken. Please send it again in a few minutes.',
  },
  FILES_FULL: {
    vi: 'Máy chủ tạm hết chỗ chứa nên chưa nhận được gì. Hãy bỏ tệp ra rồi gửi lại, nội dung vẫn gửi được.',
    en: 'The server has no room for files, so nothing was taken. Please remove them and send again; the text is taken.',
  },
  CASE_NOT_FOUND: {
    vi: 'Không có hồ sơ nào ứng với mã tra cứu này. Hãy xem lại mã trên phiếu tiếp nhận.',
    en: 'No case has this tracking code. Please look at your receipt again.',
  },
  WRONG_STATE: {
    vi: 'Hồ sơ đang ở bước khác nên không làm được việc này. Hãy tra cứu lại.',
    en: 'The case stands otherwise now, so this cannot be done. Please look it up again.',
  },
  FILE_UNAVAILABLE: {
    vi: 'Tệp này hiện chưa tải được. Hãy tra cứu lại sau vài phút, hoặc gọi cơ quan.',
    en: 'This file cannot be downloaded now. Please look the case up again later, or call the office.',
  },
  GONE: { vi: 'Nội dung này đã được gỡ.', en: 'This content has been withdrawn.' },
} as const;

export type ErrorCode = keyof typeof MESSAGES;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(MESSAGES, code);

export const message = (code: ErrorCode, locale: Locale = 'vi'): string => MESSAGES[code][locale];

/** The language that a raw, not yet checked query asks its error messages in. */
export const localeOf = (query: unknown): Locale =>
  typeof query === 'object' && query !== null && 'locale' in query && query.locale === 'en'
    ? 'en'
    : 'vi';
