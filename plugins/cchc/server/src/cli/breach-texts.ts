/** What the kinds of data in the vault are called. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: 'tiêu đề',
  content: 'nội dung đã gửi',
  'person.fullName': 'họ tên',
  'person.address': 'địa chỉ',
  'person.phone': 'số điện thoại',
  'person.email': 'thư điện tử',
  'person.postalAddress': 'địa chỉ nhận thư',
  answer: 'câu trả lời',
  draft: 'dự thảo trả lời',
  note: 'trao đổi với công dân',
  office: 'ghi chú nội bộ',
  files: 'tệp gửi kèm',
};

interface Told {
  from: string;
  to: string;
  discovered: string;
  count: number;
  fields: readonly string[];
  due: string | null;
}

const words = (fields: readonly string[]) =>
  fields.map((field) => FIELD_WORDS[field] ?? field).join(', ') || '[loại dữ liệu]';

const shown = (moment: string) => moment.slice(0, 16).replace('T', ' ');

/** What stands in brackets only people know. */
export const authorityNotice = ({ from, to, discovered, count, fields, due }: Told): string =>
  `--- Mẫu thông báo cho cơ quan chuyên trách bảo vệ dữ liệu cá nhân ---
Kính gửi: [cơ quan chuyên trách bảo vệ dữ liệu cá nhân]
[Tên đơn vị] thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân (Luật số 91/2025/QH15, Điều 23):
1. Thời gian xảy ra: từ ${shown(from)} đến ${shown(to)}. Phát hiện lúc ${shown(discovered)}.
2. Sự việc: [mô tả ngắn, nguyên nhân nếu đã biết].
3. Loại dữ liệu: ${words(fields)}. Số vụ việc bị ảnh hưởng: ${count}.
4. Hậu quả có thể xảy ra: [đánh giá].
5. Biện pháp đã và sẽ thực hiện: [khóa tài khoản, đổi khóa, cấp lại mã tra cứu…].
6. Người phụ trách, số điện thoại: [họ tên, chức vụ, số điện thoại].
Hạn gửi: ${due ? shown(due) : '[xem văn bản]'}.`;

export const citizenNotice = ({ from, to, fields }: Told): string =>
  `--- Mẫu thông báo cho công dân (gửi riêng từng người) ---
Kính gửi ông/bà [họ tên],
Trong thời gian từ ${shown(from)} đến ${shown(to)}, dữ liệu ông/bà gửi trong vụ việc số [số vụ việc] có thể đã bị người không có quyền xem. Loại dữ liệu: ${words(fields)}.
Chúng tôi đã [biện pháp]. Ông/bà nên [cảnh giác cuộc gọi, tin nhắn lạ; không cung cấp mã OTP].
Cần hỏi thêm, hoặc muốn xem, sửa, xóa dữ liệu của mình, xin liên hệ [tên đơn vị, số điện thoại].
Chúng tôi xin lỗi ông/bà về sự việc này.`;
