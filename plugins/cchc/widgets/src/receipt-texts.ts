import type { Locale } from './texts';

const vi = {
  title: 'Đã gửi. Hãy giữ mã tra cứu',
  sheet: 'Phiếu tiếp nhận',
  once: 'Mã này chỉ hiện một lần. Không ai, kể cả cán bộ, đọc lại được mã cho bạn.',
  number: 'Số tiếp nhận',
  code: 'Mã tra cứu',
  unit: 'Nơi nhận',
  received: 'Gửi lúc',
  due: 'Hạn trả lời',
  noDue: 'Cơ quan sẽ báo thời hạn trả lời.',
  why: 'Hạn này được tính thế nào',
  where: 'Tra cứu tại',
  secret: 'Ai có mã thì xem được câu trả lời. Đừng đưa mã cho người khác.',
  copy: 'Chép mã',
  copied: 'Đã chép mã.',
  copyFailed:
    'Trình duyệt không cho chép. Mã đang được bôi đen: hãy chép bằng tay hoặc ghi ra giấy.',
  print: 'In phiếu',
  download: 'Tải về (.txt)',
  downloaded: 'Đã tải phiếu về máy.',
  saved: 'Tôi đã lưu mã',
  saveFirst: 'Hãy lưu mã rồi đánh dấu vào ô này.',
  finish: 'Xong',
};

export type ReceiptTexts = typeof vi;

const en: ReceiptTexts = {
  title: 'Sent. Please keep your tracking code',
  sheet: 'Receipt',
  once: 'The code is shown only once. Nobody, not even the office, can tell it to you again.',
  number: 'Number',
  code: 'Tracking code',
  unit: 'Sent to',
  received: 'Sent at',
  due: 'Answer due by',
  noDue: 'The office will tell you by when it answers.',
  why: 'How this day was computed',
  where: 'Look it up at',
  secret: 'Whoever has the code can read the answer. Do not give it away.',
  copy: 'Copy the code',
  copied: 'The code has been copied.',
  copyFailed:
    'The browser does not allow it. The code is selected: copy it by hand or write it down.',
  print: 'Print',
  download: 'Download (.txt)',
  downloaded: 'The receipt has been downloaded.',
  saved: 'I have kept the code',
  saveFirst: 'Please keep the code, then tick this box.',
  finish: 'Done',
};

/** What the page with number and code says, by locale. */
export const receiptTexts: Record<Locale, ReceiptTexts> = { vi, en };
