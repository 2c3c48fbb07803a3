/** Vietnamese texts of passing cases on, and of what helps to answer; keys are completed with `cchc.`. */
export const waysVi = {
  'cases.pile.not-entered': 'Chưa nhập hệ thống quốc gia',
  'cases.national.export': 'Tải danh sách (CSV)',
  'cases.found': 'Kết quả tìm trong mọi mục',
  'cases.none.found':
    'Không tìm thấy. Hãy kiểm tra số vụ việc, hoặc gõ đủ số điện thoại, e-mail của người gửi.',
  'case.untitled.passed': '(đã chuyển đi)',
  'case.content.passed': 'Nội dung đã được chuyển đi cùng vụ việc, không còn ở đây.',
  'case.offices': 'Các đơn vị đã xử lý',
  'case.offices.had': 'Từ {from} đến {to}: {days} ngày làm việc',
  'case.offices.has': 'Từ {from} đến nay: {days} ngày làm việc',
  'case.publish.question': 'Soạn bản hỏi đáp công khai',
  'case.publish.feedback': 'Soạn bản công khai',
  'case.publish.hint':
    'Mở bản nháp đã che sơ bộ dữ liệu cá nhân. Hệ thống kiểm tra lần nữa khi xuất bản.',
  'case.similar': 'Câu trả lời đã công khai tương tự',
  'case.similar.review': 'Thủ tục đã có bản mới, hãy kiểm tra lại trước khi dùng.',
  'case.insert.choose': 'Chọn để chèn vào cuối',
  'case.insert.template': 'Chèn mẫu trả lời',
  'case.insert.similar': 'Chèn câu trả lời tương tự',
  'case.field.target': 'Đơn vị nhận trên cổng này',
  'case.field.target.hint':
    'Đơn vị nhận tiếp tục vụ việc trên cổng, hạn tính từ lần nhận đầu tiên. Để trống nếu chuyển ra ngoài.',
  'case.field.agency.outside': 'Hoặc cơ quan ngoài cổng',
  'case.field.subject': 'Phản ánh về',
  'case.explain.propose-refusal':
    'Trình người có quyền duyệt ký. Công dân chưa được cho biết cho đến khi ký.',
  'case.explain.countersign': 'Vụ việc kết thúc. Công dân được cho biết lý do đã trình.',
  'case.explain.return-refusal': 'Vụ việc trở lại chờ tiếp nhận.',
  'letter.title': 'Phiếu chuyển',
  'letter.hint': 'Phiếu có họ tên và cách liên hệ của người gửi; mỗi lần lập được ghi lại.',
  'letter.number': 'Số phiếu',
  'letter.on': 'Ngày',
  'letter.make': 'Lập phiếu',
  'letter.print': 'In phiếu',
} as const;
export type WaysKey = keyof typeof waysVi;

export const waysEn: Record<WaysKey, string> = {
  'cases.pile.not-entered': 'Not in the national system',
  'cases.national.export': 'Download the list (CSV)',
  'cases.found': 'Found in all groups',
  'cases.none.found': 'Nothing found. Check the number, or type the whole phone number or e-mail.',
  'case.untitled.passed': '(passed on)',
  'case.content.passed': 'The content went along with the case, and is not here any more.',
  'case.offices': 'Offices that had it',
  'case.offices.had': 'From {from} to {to}: {days} working days',
  'case.offices.has': 'Since {from}: {days} working days',
  'case.publish.question': 'Write the public question and answer',
  'case.publish.feedback': 'Write the public copy',
  'case.publish.hint':
    'Opens a draft with what looks like personal data taken out. It is looked at again on publishing.',
  'case.similar': 'Similar public answers',
  'case.similar.review': 'The procedure has a new edition: look at it again before using it.',
  'case.insert.choose': 'Choose one to add it at the end',
  'case.insert.template': 'Insert a template',
  'case.insert.similar': 'Insert a similar answer',
  'case.field.target': 'Receiving unit of this portal',
  'case.field.target.hint':
    'The unit goes on with the case here; its term runs since the first receipt. Leave it empty for an office outside.',
  'case.field.agency.outside': 'Or an office outside the portal',
  'case.field.subject': 'About',
  'case.explain.propose-refusal':
    'Goes to somebody who may sign it. The citizen is told nothing before that.',
  'case.explain.countersign': 'The case ends. The citizen is told the reason that was submitted.',
  'case.explain.return-refusal': 'The case waits to be accepted again.',
  'letter.title': 'Transfer letter',
  'letter.hint': 'The letter names the sender and how to reach them; each one is noted.',
  'letter.number': 'Number',
  'letter.on': 'Date',
  'letter.make': 'Write the letter',
  'letter.print': 'Print the letter',
};
