import type { CaseKind } from '../../../../shared/cases/vocabulary';
import { cleanLine } from '../../../../shared/text';
import type { CitizenMail, OfficerMail } from './mail.contract';

interface MailText {
  subject: string;
  text: string;
}

/** What a mail may name: nothing that anybody wrote, and no code. */
export interface CaseFacts {
  kind: CaseKind;
  number: string;
  unit: string;
  phone: string | null;
  /** Of the page that asks for the code; of the panel, for officers. */
  link: string;
}

const KIND_WORDS: Record<CaseKind, string> = {
  feedback: 'phản ánh, kiến nghị',
  question: 'câu hỏi',
  'data-subject': 'yêu cầu về dữ liệu cá nhân',
};

interface Words {
  subject: (what: string) => string;
  sentences: (what: string, unit: string) => string[];
}

const CITIZEN: Record<CitizenMail, Words> = {
  received: {
    subject: (what) => `Đã nhận ${what}`,
    sentences: (what, unit) => [`${unit} đã nhận ${what} của ông/bà.`],
  },
  accepted: {
    subject: (what) => `Đã thụ lý ${what}`,
    sentences: (what, unit) => [
      `${unit} đã thụ lý ${what} của ông/bà.`,
      'Hạn trả lời và cách tính hạn có trên trang tra cứu.',
    ],
  },
  supplement: {
    subject: (what) => `Cần bổ sung thông tin cho ${what}`,
    sentences: (what, unit) => [
      `${unit} cần ông/bà bổ sung thông tin cho ${what}.`,
      'Nội dung cần bổ sung có trên trang tra cứu, ông/bà trả lời ngay tại đó. Hạn trả lời tạm dừng cho đến khi ông/bà bổ sung.',
    ],
  },
  'supplement-reminder': {
    subject: (what) => `Nhắc bổ sung thông tin cho ${what}`,
    sentences: (what, unit) => [
      `${unit} chưa nhận được thông tin bổ sung của ông/bà cho ${what}.`,
      'Nội dung cần bổ sung có trên trang tra cứu, ông/bà trả lời ngay tại đó.',
    ],
  },
  'closed-unanswered': {
    subject: (what) => `Đã đóng ${what}`,
    sentences: (what, unit) => [
      `${unit} đã đóng ${what} vì không nhận được thông tin bổ sung.`,
      'Nếu vẫn cần giải quyết, xin ông/bà gửi lại.',
    ],
  },
  refused: {
    subject: (what) => `Kết quả tiếp nhận ${what}`,
    sentences: (what, unit) => [
      `${unit} không tiếp nhận ${what} của ông/bà.`,
      'Lý do và hướng dẫn có trên trang tra cứu.',
    ],
  },
  forwarded: {
    subject: (what) => `Đã chuyển ${what}`,
    sentences: (what, unit) => [
      `${unit} đã chuyển ${what} của ông/bà đến cơ quan có thẩm quyền giải quyết.`,
    ],
  },
  answered: {
    subject: (what) => `Đã có trả lời cho ${what}`,
    sentences: (what, unit) => [
      `${unit} đã trả lời ${what} của ông/bà.`,
      'Câu trả lời có trên trang tra cứu. Tại đó ông/bà có thể đánh giá, hoặc đề nghị xem lại nếu chưa thỏa đáng.',
    ],
  },
  'same-matter-answered': {
    subject: (what) => `Đã có trả lời cho vụ việc cùng nội dung với ${what}`,
    sentences: (what, unit) => [
      `${unit} đã trả lời vụ việc mà ${what} của ông/bà được gộp vào vì cùng nội dung.`,
      'Khi câu trả lời được công khai, ông/bà đọc được ngay trên trang tra cứu.',
    ],
  },
  progress: {
    subject: (what) => `Thông báo tiến độ xử lý ${what}`,
    sentences: (what, unit) => [
      `${what.charAt(0).toUpperCase()}${what.slice(1)} của ông/bà đã quá hạn trả lời và vẫn đang được xử lý.`,
      `${unit} xin lỗi ông/bà về sự chậm trễ này.`,
    ],
  },
};

/** A mail to the citizen of a case. */
export const citizenMail = (mail: CitizenMail, facts: CaseFacts): MailText => {
  const what = `${KIND_WORDS[facts.kind]} số ${facts.number}`;
  const unit = cleanLine(facts.unit);
  const { subject, sentences } = CITIZEN[mail];
  const contact = facts.phone ? `, điện thoại ${cleanLine(facts.phone)}` : '';
  return {
    subject: subject(what),
    text: [
      'Kính gửi ông/bà,',
      sentences(what, unit).join('\n'),
      `Tra cứu tại: ${facts.link}\nÔng/bà nhập mã tra cứu đã được cấp khi gửi. Thư này không ghi mã; cơ quan không hỏi mã của ông/bà.`,
      `Thư gửi tự động, xin không trả lời thư này.\n${unit}${contact}`,
    ].join('\n\n'),
  };
};

const OFFICER: Record<OfficerMail, { subject: string; sentence: string }> = {
  'new-case': {
    subject: 'Vụ việc mới',
    sentence: 'Có vụ việc mới chờ tiếp nhận.',
  },
  assigned: {
    subject: 'Vụ việc được phân công',
    sentence: 'Bạn được phân công xử lý vụ việc này.',
  },
  draft: {
    subject: 'Dự thảo trả lời chờ duyệt',
    sentence: 'Có dự thảo trả lời chờ bạn duyệt.',
  },
  reply: {
    subject: 'Công dân đã bổ sung',
    sentence: 'Công dân đã bổ sung thông tin, hạn trả lời chạy tiếp.',
  },
  reopened: {
    subject: 'Vụ việc được mở lại',
    sentence: 'Vụ việc đã trả lời được mở lại, hạn trả lời tính mới.',
  },
  unmerged: {
    subject: 'Vụ việc không còn gộp',
    sentence: 'Vụ việc này không còn gộp vào vụ việc khác, cần được xem xét riêng.',
  },
  reminder: {
    subject: 'Nhắc hạn trả lời',
    sentence: 'Vụ việc sắp hết hạn trả lời hoặc hết hạn hôm nay.',
  },
  overdue: {
    subject: 'Vụ việc quá hạn trả lời',
    sentence: 'Vụ việc đã quá hạn trả lời.',
  },
  'handed-back': {
    subject: 'Vụ việc bị trả lại nhiều lần',
    sentence: 'Vụ việc bị trả lại phân công nhiều lần, cần lãnh đạo xem xét.',
  },
  restricted: {
    subject: 'Có hồ sơ hạn chế mới',
    sentence: 'Có hồ sơ hạn chế mới.',
  },
};

/** A mail to an officer. Of what is restricted it says only that there is something. */
export const officerMail = (
  mail: OfficerMail,
  { number, unit, link }: Pick<CaseFacts, 'number' | 'unit' | 'link'>,
): MailText => {
  const { subject, sentence } = OFFICER[mail];
  const isRestricted = mail === 'restricted';
  return {
    subject: isRestricted ? subject : `${subject}: ${number}`,
    text: [
      isRestricted ? sentence : `${sentence}\nSố vụ việc: ${number}\nĐơn vị: ${cleanLine(unit)}`,
      `Đăng nhập để xem: ${link}`,
      'Thư gửi tự động, xin không trả lời thư này.',
    ].join('\n\n'),
  };
};
