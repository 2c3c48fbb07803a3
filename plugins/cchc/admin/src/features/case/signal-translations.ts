/** Vietnamese texts of what the words of a case hint at; keys are completed with `cchc.`. */
export const signalVi = {
  'signal.title': 'Lưu ý khi tiếp nhận',
  'signal.hint':
    'Gợi ý theo từ ngữ trong tiêu đề và nội dung, có thể không đúng. Bạn đọc và quyết định.',
  'signal.words': 'Từ ngữ: {words}',
  'signal.denunciation': 'Có thể là tố cáo',
  'signal.denunciation.advice':
    'Tố cáo phải gửi bằng đơn có chữ ký hoặc trình bày trực tiếp. Nếu đúng là tố cáo, hãy chọn Cách ly; không trả lời và không chuyển nội dung cho người khác.',
  'signal.complaint': 'Có thể là khiếu nại',
  'signal.complaint.advice':
    'Khiếu nại được giải quyết theo thủ tục riêng. Nếu đúng, hãy chọn Không tiếp nhận và hướng dẫn người gửi nơi nộp đơn.',
  'signal.question': 'Có thể là câu hỏi về thủ tục',
  'signal.question.advice':
    'Nếu chỉ hỏi về thủ tục, hãy chỉ cho người gửi mục Hỏi đáp, hoặc trả lời ngay tại đây.',
  'signal.emergency': 'Có thể là việc khẩn cấp',
  'signal.emergency.advice':
    'Đừng đợi đến hạn. Nếu còn nguy hiểm, hãy gọi ngay 113 (công an), 114 (chữa cháy, cứu nạn) hoặc 115 (cấp cứu).',
  'signal.threat': 'Có thể có lời đe dọa',
  'signal.threat.advice': 'Nếu đúng, hãy chọn Cách ly và báo ngay lãnh đạo để báo công an.',
  'signal.state-secret': 'Có thể có bí mật nhà nước',
  'signal.state-secret.advice':
    'Không in, không sao chép, không chuyển tiếp. Nếu đúng, hãy chọn Cách ly.',
};

/** The same in English. */
export const signalEn: Record<keyof typeof signalVi, string> = {
  'signal.title': 'Before you accept it',
  'signal.hint':
    'A hint by words of the title and the text, which may be wrong. You read it and decide.',
  'signal.words': 'Words: {words}',
  'signal.denunciation': 'It may be a denunciation',
  'signal.denunciation.advice':
    'Denunciations are made by a signed petition or in person. If it is one, restrict it; do not answer it, and pass its content on to nobody.',
  'signal.complaint': 'It may be a formal complaint',
  'signal.complaint.advice':
    'Complaints have a procedure of their own. If it is one, do not accept it, and say where it has to be filed.',
  'signal.question': 'It may be a question about a procedure',
  'signal.question.advice':
    'If it only asks about a procedure, point to the questions and answers, or answer it right here.',
  'signal.emergency': 'It may be an emergency',
  'signal.emergency.advice':
    'Do not wait for the term. Where there is danger still, call 113 (police), 114 (fire, rescue) or 115 (ambulance) now.',
  'signal.threat': 'There may be a threat in it',
  'signal.threat.advice': 'If so, restrict it and tell your superior now, who tells the police.',
  'signal.state-secret': 'There may be a state secret in it',
  'signal.state-secret.advice': 'Do not print, copy or pass it on. If there is, restrict it.',
};
