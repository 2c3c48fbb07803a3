import type { Locale } from './texts';

export type Guide = 'complaint' | 'denunciation' | 'emergency';
export type Way = 'question' | 'feedback' | Guide;

interface Choice {
  name: string;
  hint: string;
}

interface GuideText {
  lead: string;
  steps: string[];
  warning?: string;
}

export interface SignpostTexts {
  ask: string;
  choices: Record<Way, Choice>;
  guides: Record<Guide, GuideText>;
  numbers: [number: string, whom: string][];
  otherWay: string;
}

// What the law asks for is told without numbers of articles and days: those change, and a citizen
// who needs them asks the reception office.
const vi: SignpostTexts = {
  ask: 'Bạn muốn làm gì?',
  choices: {
    question: {
      name: 'Hỏi về thủ tục',
      hint: 'Cần giấy tờ gì, nộp ở đâu, bao lâu, bao nhiêu tiền.',
    },
    feedback: {
      name: 'Phản ánh, kiến nghị',
      hint: 'Thủ tục rườm rà, quy định chưa hợp lý, cán bộ gây phiền hà.',
    },
    complaint: {
      name: 'Khiếu nại',
      hint: 'Bạn không đồng ý với một quyết định hoặc việc làm của cơ quan đối với bạn.',
    },
    denunciation: { name: 'Tố cáo', hint: 'Bạn muốn báo một người vi phạm pháp luật.' },
    emergency: { name: 'Khẩn cấp', hint: 'Có người gặp nguy hiểm, cháy, tai nạn, cấp cứu.' },
  },
  guides: {
    complaint: {
      lead: 'Khiếu nại không gửi được qua trang này.',
      steps: [
        'Viết đơn khiếu nại: ngày viết; họ tên, địa chỉ của bạn; tên, địa chỉ cơ quan hoặc người bị khiếu nại; nội dung, lý do và yêu cầu của bạn. Ký tên hoặc điểm chỉ.',
        'Kèm bản sao quyết định và giấy tờ liên quan.',
        'Nộp đơn cho chính người hoặc cơ quan đã ra quyết định, hoặc đến trực tiếp nơi tiếp công dân để trình bày và được ghi lại.',
        'Đi sớm, vì khiếu nại có thời hiệu. Chưa biết viết đơn thì hỏi nơi tiếp công dân hoặc trợ giúp pháp lý.',
      ],
    },
    denunciation: {
      lead: 'Trang này không bao giờ nhận tố cáo.',
      steps: [
        'Tố cáo bằng đơn có ký tên hoặc điểm chỉ, ghi rõ họ tên, địa chỉ của bạn, người bị tố cáo và việc vi phạm; hoặc đến trực tiếp nơi tiếp công dân để trình bày.',
        'Nộp cho người đứng đầu cơ quan quản lý người bị tố cáo; tố cáo chính người đứng đầu thì nộp cho cơ quan cấp trên.',
        'Người tiếp nhận phải giữ bí mật họ tên, địa chỉ của bạn.',
      ],
      warning:
        'Đừng ghi nội dung tố cáo vào mẫu hỏi đáp hay phản ánh: gửi như vậy không được coi là tố cáo, và không giữ bí mật cho bạn được như pháp luật bảo đảm.',
    },
    emergency: {
      lead: 'Hãy gọi ngay, miễn phí, ngày và đêm:',
      steps: [],
      warning: 'Đừng gửi qua trang này: không có ai trực để đọc ngay.',
    },
  },
  numbers: [
    ['113', 'Công an'],
    ['114', 'Chữa cháy, cứu nạn'],
    ['115', 'Cấp cứu y tế'],
  ],
  otherWay: 'Chọn việc khác',
};

const en: SignpostTexts = {
  ask: 'What do you want to do?',
  choices: {
    question: { name: 'Ask about a procedure', hint: 'Which papers, where, how long, how much.' },
    feedback: {
      name: 'Feedback or a proposal',
      hint: 'A cumbersome procedure, a rule that does not fit, an official who made difficulties.',
    },
    complaint: {
      name: 'Complaint (khiếu nại)',
      hint: 'You disagree with a decision or an act of an office that concerns you.',
    },
    denunciation: {
      name: 'Denunciation (tố cáo)',
      hint: 'You want to report somebody who breaks the law.',
    },
    emergency: { name: 'Emergency', hint: 'Somebody is in danger: fire, accident, illness.' },
  },
  guides: {
    complaint: {
      lead: 'A complaint cannot be sent from this page.',
      steps: [
        'Write a petition: the date; your name and address; the office or person you complain of; what happened, why you complain and what you ask for. Sign it or put your fingerprint.',
        'Add copies of the decision and of papers that belong to it.',
        'Hand it to the person or office that made the decision, or go to the citizens’ reception office and have it written down.',
        'Go soon: complaints are bound to a period. The reception office or legal aid helps with the petition.',
      ],
    },
    denunciation: {
      lead: 'This page never takes denunciations.',
      steps: [
        'Denounce by a petition that is signed or bears your fingerprint, with your name and address, the person and what was done; or go to the citizens’ reception office in person.',
        'It goes to the head of the office that the person works for; about the head, to the office above.',
        'Who receives it has to keep your name and address secret.',
      ],
      warning:
        'Do not write a denunciation into the forms of this page: it would not count as one, and could not be kept secret as the law promises.',
    },
    emergency: {
      lead: 'Call at once, free of charge, day and night:',
      steps: [],
      warning: 'Do not send it from this page: nobody reads it at once.',
    },
  },
  numbers: [
    ['113', 'Police'],
    ['114', 'Fire and rescue'],
    ['115', 'Ambulance'],
  ],
  otherWay: 'Choose something else',
};

/** Where a citizen's matter belongs, by locale. */
export const signpostTexts: Record<Locale, SignpostTexts> = { vi, en };
