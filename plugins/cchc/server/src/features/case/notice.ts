import type { Locale } from '../../platform/public-read';

/**
 * What a citizen is told before she sends personal data: kind of data, purpose, controller, rights
 * (Luật 91/2025/QH15, Điều 9 [S2]; basis: duty of the agency, Điều 19 [R]). A change of the words
 * is a new version; each case keeps the version that was shown.
 */
export const NOTICE_VERSION = '2026-11';

export const NOTICE: Record<Locale, string> = {
  vi: 'Cơ quan tiếp nhận dùng họ tên, địa chỉ và thông tin liên hệ của ông/bà chỉ để xử lý và trả lời nội dung này theo nhiệm vụ được giao. Các thông tin đó được mã hóa, không công khai, và bị xóa khi hết thời hạn lưu trữ. Ông/bà có quyền xem, yêu cầu sửa hoặc xóa theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Không gửi ảnh giấy tờ tùy thân.',
  en: 'The receiving office uses your name, address and contact only to handle and answer this matter, which is its duty. They are encrypted, never published, and deleted at the end of the retention period. You may ask to see, correct or delete them under the Law on Personal Data Protection No. 91/2025/QH15. Do not send pictures of identity papers.',
};
