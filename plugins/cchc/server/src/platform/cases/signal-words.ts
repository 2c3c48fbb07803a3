import type { SignalKind } from '../../../../shared/cases/vocabulary';

interface Words {
  words: readonly string[];
  /** Without their accents they are everyday words: `tối mật` is `tôi mất`, too. */
  onlyWithAccents?: readonly string[];
}

/** Words that hint at what a text is, spelled as in official texts; spaces part whole syllables. */
export const SIGNAL_WORDS: Record<SignalKind, Words> = {
  denunciation: {
    words: [
      ...['tố cáo', 'tố giác', 'tham nhũng', 'tham ô', 'hối lộ', 'nhận hối lộ', 'đưa hối lộ'],
      ...['ăn hối lộ', 'nhũng nhiễu', 'sách nhiễu', 'vòi vĩnh', 'vòi tiền', 'lót tay', 'chạy chức'],
      ...['lạm quyền', 'lộng quyền', 'lợi dụng chức vụ', 'lạm dụng chức vụ', 'bao che', 'ăn chặn'],
      ...['biển thủ', 'chiếm đoạt', 'trục lợi', 'bảo kê', 'khai khống', 'làm khống', 'lập khống'],
      ...['nhận tiền của dân', 'đòi tiền', 'cửa quyền', 'lừa đảo'],
    ],
  },
  complaint: {
    words: [
      ...['khiếu nại', 'khiếu kiện', 'khởi kiện', 'không đồng ý với quyết định'],
      ...['không nhất trí với quyết định', 'quyết định xử phạt', 'quyết định thu hồi đất'],
      ...['quyết định cưỡng chế', 'quyết định hành chính', 'hành vi hành chính'],
      ...['hủy quyết định', 'hủy bỏ quyết định', 'thu hồi quyết định', 'quyết định trái pháp luật'],
    ],
  },
  question: {
    words: [
      ...['cho hỏi', 'cho tôi hỏi', 'cho em hỏi', 'cho mình hỏi', 'xin hỏi', 'muốn hỏi', 'hỏi về'],
      ...['giấy tờ gì', 'những giấy tờ gì', 'hồ sơ gồm', 'hồ sơ gì', 'làm thủ tục', 'thủ tục gì'],
      ...['thủ tục như thế nào', 'thủ tục thế nào', 'hướng dẫn thủ tục', 'xin hướng dẫn'],
      ...['nộp ở đâu', 'làm ở đâu', 'nộp hồ sơ ở đâu', 'bao lâu', 'lệ phí bao nhiêu'],
      ...['phí bao nhiêu', 'mất bao nhiêu tiền', 'mấy ngày'],
    ],
  },
  emergency: {
    words: [
      ...['đang cháy', 'cháy nhà', 'cháy rừng', 'bốc cháy', 'đám cháy', 'hỏa hoạn', 'tai nạn'],
      ...['bị đánh', 'đang bị đánh', 'đang đánh nhau', 'cấp cứu', 'bị thương', 'chết đuối'],
      ...['đuối nước', 'lũ quét', 'sạt lở', 'rò rỉ gas', 'điện giật', 'cứu với', 'cứu tôi'],
      ...['bạo hành', 'bắt cóc', 'bị nhốt', 'tự tử', 'xâm hại', 'sập nhà', 'vỡ đê', 'vỡ đập'],
      ...['đứt dây điện', 'dây điện đứt', 'nguy hiểm đến tính mạng', 'mắc kẹt', 'phát nổ'],
    ],
    onlyWithAccents: ['cháy', 'nổ'],
  },
  threat: {
    words: [
      ...['đe dọa', 'dọa giết', 'giết', 'giết chết', 'chém chết', 'đốt nhà', 'đốt trụ sở'],
      ...['cho nổ', 'đánh bom', 'đặt bom', 'trả thù', 'tự thiêu', 'liệu hồn', 'biết tay'],
      ...['xử đẹp', 'không để yên'],
    ],
    onlyWithAccents: ['chém', 'coi chừng'],
  },
  'state-secret': {
    words: [
      ...['tài liệu mật', 'văn bản mật', 'công văn mật', 'hồ sơ mật', 'báo cáo mật', 'độ mật'],
      ...['dấu mật', 'tuyệt mật', 'bí mật nhà nước', 'bí mật quân sự', 'bí mật quốc phòng'],
    ],
    onlyWithAccents: ['mật', 'tối mật'],
  },
};

/** Longer words that hold one of the above and mean something harmless. */
export const HARMLESS_WORDS: readonly string[] = [
  ...['phòng cháy', 'chữa cháy', 'phòng cháy chữa cháy', 'phòng cháy và chữa cháy', 'chống cháy'],
  ...['bảo hiểm tai nạn', 'tai nạn lao động', 'giết mổ', 'phòng chống tham nhũng'],
  ...['bùng nổ', 'vật liệu nổ', 'chất nổ', 'thuốc nổ', 'cháy hàng'],
  ...['mật ong', 'mật khẩu', 'mật độ', 'mật thiết', 'bí mật', 'bảo mật', 'túi mật', 'sỏi mật'],
  ...['mật mã', 'mật mía', 'thân mật'],
];
