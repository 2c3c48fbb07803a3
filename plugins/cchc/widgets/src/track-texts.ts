import { fileTexts } from './file-texts';
import type { CitizenAction } from './intake-api';
import { commonTexts, type Locale } from './texts';

interface ActionText {
  /** What its button says before anything is asked. */
  open: string;
  title: string;
  hint: string;
  send: string;
}

const vi = {
  ...commonTexts.vi,
  ...fileTexts.vi,
  heading: 'Tra cứu phản ánh, câu hỏi',
  code: 'Mã tra cứu',
  codeHint: '16 chữ và số trên phiếu tiếp nhận. Gõ hoa hay thường, có gạch hay không đều được.',
  codeMissing: 'Hãy ghi mã tra cứu.',
  look: 'Xem',
  looking: 'Đang xem…',
  working: 'Đang gửi…',
  failed: 'Chưa tra cứu được. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  other: 'Tra cứu mã khác',
  state: 'Tình trạng',
  number: 'Số tiếp nhận',
  kind: {
    question: 'câu hỏi',
    feedback: 'phản ánh, kiến nghị',
    'data-subject': 'yêu cầu về dữ liệu cá nhân',
  },
  unit: 'Nơi nhận',
  received: 'Gửi lúc',
  due: 'Hạn trả lời',
  why: 'Hạn này được tính thế nào',
  answer: 'Trả lời của cơ quan',
  answered: (time: string) => `Trả lời lúc ${time}`,
  answerFiles: 'Tệp kèm câu trả lời',
  fetch: 'Tải về',
  fetchFile: (name: string) => `Tải về tệp ${name}`,
  fetchFailed: 'Chưa tải được tệp. Vui lòng thử lại.',
  history: 'Đã làm những gì',
  next: 'Bạn có thể',
  done: {
    reply: 'Đã gửi phần bổ sung.',
    withdraw: 'Đã rút.',
    rate: 'Cảm ơn bạn đã đánh giá.',
    reopen: 'Đã gửi lại để cơ quan xem xét.',
  } as Record<CitizenAction, string>,
  actions: {
    reply: {
      open: 'Bổ sung nội dung',
      title: 'Bổ sung nội dung',
      hint: 'Trả lời điều cơ quan đã hỏi ở phần trên.',
      send: 'Gửi bổ sung',
    },
    withdraw: {
      open: 'Rút lại',
      title: 'Rút lại nội dung đã gửi?',
      hint: 'Cơ quan sẽ không xử lý nữa. Rút rồi thì không lấy lại được; muốn tiếp tục phải gửi mới.',
      send: 'Rút lại',
    },
    rate: {
      open: 'Đánh giá',
      title: 'Bạn có hài lòng với việc trả lời không?',
      hint: 'Đánh giá rồi thì hồ sơ được đóng.',
      send: 'Gửi đánh giá',
    },
    reopen: {
      open: 'Trả lời chưa thỏa đáng',
      title: 'Vì sao trả lời chưa thỏa đáng?',
      hint: 'Ghi ngắn gọn điều còn thiếu hoặc chưa đúng, ít nhất 10 chữ cái.',
      send: 'Đề nghị xem lại',
    },
  } as Record<CitizenAction, ActionText>,
  keep: 'Không, giữ nguyên',
  cancel: 'Thôi',
  ratings: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  chooseRating: 'Hãy chọn một mức.',
  writeText: 'Hãy viết nội dung.',
};

export type TrackTexts = typeof vi;

const en: TrackTexts = {
  ...commonTexts.en,
  ...fileTexts.en,
  heading: 'Track your question or feedback',
  code: 'Tracking code',
  codeHint: '16 letters and digits on your receipt, in any case, with dashes or without.',
  codeMissing: 'Please give the tracking code.',
  look: 'Show',
  looking: 'Looking…',
  working: 'Sending…',
  failed: 'It could not be looked up. Please check your connection and try again.',
  other: 'Another code',
  state: 'State',
  number: 'Number',
  kind: { question: 'question', feedback: 'feedback', 'data-subject': 'request about your data' },
  unit: 'Sent to',
  received: 'Sent at',
  due: 'Answer due by',
  why: 'How this day was computed',
  answer: 'Answer of the office',
  answered: (time) => `Answered at ${time}`,
  answerFiles: 'Files of the answer',
  fetch: 'Download',
  fetchFile: (name) => `Download the file ${name}`,
  fetchFailed: 'The file could not be downloaded. Please try again.',
  history: 'What has been done',
  next: 'You can',
  done: {
    reply: 'Your addition has been sent.',
    withdraw: 'It has been withdrawn.',
    rate: 'Thank you for your rating.',
    reopen: 'The office will look at it again.',
  },
  actions: {
    reply: {
      open: 'Add something',
      title: 'Add something',
      hint: 'Answer what the office asked above.',
      send: 'Send it',
    },
    withdraw: {
      open: 'Withdraw',
      title: 'Withdraw what you sent?',
      hint: 'The office will stop working on it. This cannot be undone; you would have to send it anew.',
      send: 'Withdraw',
    },
    rate: {
      open: 'Rate',
      title: 'Are you satisfied with the answer?',
      hint: 'After rating the case is closed.',
      send: 'Send the rating',
    },
    reopen: {
      open: 'The answer does not settle it',
      title: 'Why does the answer not settle it?',
      hint: 'Say in short what is missing or wrong, at least 10 letters.',
      send: 'Ask to look again',
    },
  },
  keep: 'No, leave it',
  cancel: 'Cancel',
  ratings: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
  chooseRating: 'Please choose one.',
  writeText: 'Please write something.',
};

/** What the tracking widget says, by locale. */
export const trackTexts: Record<Locale, TrackTexts> = { vi, en };
