import type { Field } from './draft';
import type { CaseKind } from './intake-api';
import type { CheckWords } from './intake-check';
import { fileTexts } from './file-texts';
import { commonTexts, type Locale } from './texts';

interface FieldText {
  label: string;
  hint?: string;
}

const vi = {
  ...commonTexts.vi,
  ...fileTexts.vi,
  heading: {
    feedback: 'Hỏi đáp, phản ánh, kiến nghị',
    question: 'Hỏi về thủ tục hành chính',
  } as Record<CaseKind, string>,
  step: (number: number, name: string) => `Bước ${number}/3: ${name}`,
  content: { feedback: 'Nội dung phản ánh, kiến nghị', question: 'Câu hỏi của bạn' } as Record<
    CaseKind,
    string
  >,
  person: 'Người gửi',
  to: (unit: string) => `Gửi đến: ${unit}`,
  next: 'Tiếp tục',
  goBack: 'Quay lại',
  fields: {
    subject: { label: 'Phản ánh về việc gì?' },
    procedure: {
      label: 'Câu hỏi về thủ tục nào?',
      hint: 'Gõ vài chữ rồi chọn trong danh sách hiện ra.',
    },
    title: { label: 'Tóm tắt trong một câu', hint: 'Đừng ghi tên người hay số điện thoại ở đây.' },
    content: {
      label: 'Nội dung',
      hint: 'Việc gì, ở đâu, khi nào; bạn muốn cơ quan làm gì.',
    },
    fullName: { label: 'Họ và tên' },
    address: { label: 'Địa chỉ', hint: 'Thôn, tổ dân phố; xã, phường; tỉnh, thành phố.' },
    phone: { label: 'Số điện thoại' },
    email: { label: 'Email' },
    postalAddress: { label: 'Địa chỉ nhận thư' },
  } as Partial<Record<Field, FieldText>>,
  subjects: {
    procedure: 'Thủ tục hành chính: giấy tờ, cách làm, thời gian, phí',
    regulation: 'Quy định: chưa hợp lý, chồng chéo, khó thực hiện',
    conduct: 'Cán bộ, công chức: thái độ, chậm trễ, gây phiền hà',
  } as Record<string, string>,
  filesKept: 'Tệp không nằm trong bản nháp: tải lại trang thì phải chọn lại.',
  contact: 'Trả lời bạn qua đâu?',
  contactHint: 'Ghi ít nhất một cách liên hệ.',
  noticeTitle: 'Về thông tin cá nhân của bạn',
  noticeLoading: 'Đang tải thông báo về thông tin cá nhân…',
  send: 'Gửi',
  resend: 'Gửi lại',
  preparing: 'Đang chuẩn bị gửi, có thể mất vài giây…',
  sending: 'Đang gửi…',
  wrong: 'Có mục chưa đúng. Hãy sửa mục được đánh dấu.',
  offline:
    'Chưa gửi được vì mất kết nối mạng. Những gì bạn đã viết vẫn còn trên máy này. Khi có mạng, hãy bấm “Gửi lại”.',
  broken:
    'Chưa gửi được vì cổng thông tin đang gặp sự cố. Những gì bạn đã viết vẫn còn trên máy này. Hãy gửi lại sau ít phút.',
  insecure:
    'Không thể gửi từ trang này vì địa chỉ trang không bắt đầu bằng https://, hoặc trình duyệt quá cũ. Hãy mở trang bằng địa chỉ https://, hoặc liên hệ trực tiếp với cơ quan.',
  openSecure: 'Mở trang bằng https://',
  callOffice: (phone: string) => `Gọi ${phone}`,
  draftKept: 'Bản nháp chỉ lưu trên máy này và tự xóa sau khi gửi.',
  draftFound: (time: string) => `Đã mở lại bản nháp bạn viết lúc ${time} trên máy này.`,
  dropDraft: 'Xóa bản nháp',
  draftDropped: 'Đã xóa bản nháp.',
  chosenProcedure: 'Thủ tục đã chọn:',
  changeProcedure: 'Chọn lại',
  suggested: (count: number) =>
    count === 0 ? 'Không có thủ tục nào như vậy.' : `Có ${count} gợi ý.`,
  answered: 'Có thể đã có câu trả lời',
  missing: {
    subject: 'Hãy chọn một mục.',
    title: 'Hãy tóm tắt trong một câu.',
    content: 'Hãy viết nội dung.',
    fullName: 'Hãy ghi họ và tên.',
    address: 'Hãy ghi địa chỉ.',
    phone: 'Hãy ghi số điện thoại, email hoặc địa chỉ nhận thư.',
  } as CheckWords['missing'],
  tooShort: (least: number) => `Hãy ghi rõ hơn, ít nhất ${least} chữ cái.`,
  tooLong: (most: number) => `Dài quá ${most} chữ cái, hãy rút gọn.`,
};

export type IntakeTexts = typeof vi;

const en: IntakeTexts = {
  ...commonTexts.en,
  ...fileTexts.en,
  heading: { feedback: 'Questions and feedback', question: 'Ask about a procedure' },
  step: (number, name) => `Step ${number} of 3: ${name}`,
  content: { feedback: 'Your feedback', question: 'Your question' },
  person: 'Who you are',
  to: (unit) => `To: ${unit}`,
  next: 'Continue',
  goBack: 'Back',
  fields: {
    subject: { label: 'What is it about?' },
    procedure: { label: 'Which procedure?', hint: 'Type some words in Vietnamese, then choose.' },
    title: { label: 'In one sentence', hint: 'No names or phone numbers here, please.' },
    content: { label: 'Text', hint: 'What, where, when; what you want the office to do.' },
    fullName: { label: 'Full name' },
    address: { label: 'Address', hint: 'Village or street; commune or ward; province or city.' },
    phone: { label: 'Phone number' },
    email: { label: 'E-mail' },
    postalAddress: { label: 'Postal address' },
  },
  subjects: {
    procedure: 'A procedure: papers, steps, time, fees',
    regulation: 'A regulation that does not fit or contradicts another',
    conduct: 'Officials: manners, delay, needless difficulties',
  },
  filesKept: 'Files are no part of the draft: choose them again when the page was loaded anew.',
  contact: 'How shall we answer you?',
  contactHint: 'Give at least one.',
  noticeTitle: 'Your personal data',
  noticeLoading: 'Loading the notice on personal data…',
  send: 'Send',
  resend: 'Send again',
  preparing: 'Getting ready to send, this may take some seconds…',
  sending: 'Sending…',
  wrong: 'Something is not right yet. Please mend what is marked.',
  offline:
    'It could not be sent: there is no connection. All you wrote is still on this device. Press “Send again” when you are connected.',
  broken:
    'It could not be sent: the portal has a problem. All you wrote is still on this device. Please send again in a few minutes.',
  insecure:
    'Nothing can be sent from this page, because its address does not begin with https://, or the browser is too old. Please open the page by its https:// address, or contact the office.',
  openSecure: 'Open the page by https://',
  callOffice: (phone) => `Call ${phone}`,
  draftKept: 'Your draft is kept on this device only, and is gone once it is sent.',
  draftFound: (time) => `This is the draft that you wrote on this device at ${time}.`,
  dropDraft: 'Delete the draft',
  draftDropped: 'The draft has been deleted.',
  chosenProcedure: 'Chosen procedure:',
  changeProcedure: 'Choose another',
  suggested: (count) => (count === 0 ? 'No such procedure.' : `Suggestions: ${count}.`),
  answered: 'It may have been answered already',
  missing: {
    subject: 'Please choose one.',
    title: 'Please sum it up in one sentence.',
    content: 'Please write what it is about.',
    fullName: 'Please give your name.',
    address: 'Please give your address.',
    phone: 'Please give a phone number, an e-mail address or a postal address.',
  },
  tooShort: (least) => `Please write a little more, at least ${least} letters.`,
  tooLong: (most) => `Longer than ${most} letters, please shorten it.`,
};

/** What the form says, by locale. */
export const intakeTexts: Record<Locale, IntakeTexts> = { vi, en };
