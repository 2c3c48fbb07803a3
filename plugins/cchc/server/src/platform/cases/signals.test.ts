import fc from 'fast-check';

import { SIGNAL_KINDS, type SignalKind } from '../../../../shared/cases/vocabulary';
import { anyText } from '../../../../shared/text/samples.fixture';
import { secondsOfWork } from '../../../../shared/work.fixture';
import { findSignals } from './signals';
import { HARMLESS_WORDS, SIGNAL_WORDS } from './signal-words';

const kinds = (text: string): SignalKind[] => findSignals(text).map(({ kind }) => kind);

describe('findSignals', () => {
  it.each<[string, ...SignalKind[]]>([
    ['Tôi tố cáo ông Mẫu nhận hối lộ của các hộ dân.', 'denunciation'],
    ['Cán bộ địa chính vòi vĩnh, nhũng nhiễu người dân.', 'denunciation'],
    ['Ông Giả tham ô tiền quỹ của thôn.', 'denunciation'],
    ['Có dấu hiệu tham nhũng khi xây nhà văn hóa.', 'denunciation'],
    ['Kế toán lập khống chứng từ để trục lợi.', 'denunciation'],
    ['Phải lót tay mới được nhận hồ sơ.', 'denunciation'],
    ['toi muon to cao can bo xa nhan hoi lo', 'denunciation'],
    ['TÔI TỐ CÁO VIỆC BAO CHE CHO NGƯỜI VI PHẠM', 'denunciation'],
    ['Đơn tố giác người lừa đảo chiếm đoạt tài sản', 'denunciation'],
    ['Tôi khiếu nại Quyết định số 12/QĐ-UBND.', 'complaint'],
    ['Tôi không đồng ý với quyết định bồi thường.', 'complaint'],
    ['Đề nghị hủy bỏ quyết định thu hồi đất của gia đình.', 'complaint'],
    ['Yêu cầu huỷ quyết định xử phạt vì không đúng.', 'complaint'],
    ['gia dinh toi khieu nai viec den bu', 'complaint'],
    ['Nếu không trả lời tôi sẽ khởi kiện.', 'complaint'],
    ['Cho tôi hỏi làm giấy khai sinh cần những giấy tờ gì?', 'question'],
    ['Xin hỏi đăng ký kết hôn nộp ở đâu?', 'question'],
    ['Cấp đổi giấy phép mất bao lâu và lệ phí bao nhiêu?', 'question'],
    ['cho em hoi ho so gom nhung gi a', 'question'],
    ['Tôi muốn làm thủ tục tách thửa, xin hướng dẫn.', 'question'],
    ['Thủ tục như thế nào?', 'question'],
    ['Đang cháy ở chợ Mẫu!', 'emergency'],
    ['Cháy! Cháy ở xóm Giả!', 'emergency'],
    ['Vừa có tai nạn ở ngã tư, nhiều người bị thương.', 'emergency'],
    ['Chị hàng xóm đang bị đánh, xin giúp.', 'emergency'],
    ['co nguoi dang bi danh o cho', 'emergency'],
    ['Trẻ em chết đuối ở hồ.', 'emergency'],
    ['Sạt lở sau nhà tôi, sập nhà mất.', 'emergency'],
    ['Dây điện đứt trước cổng trường.', 'emergency'],
    ['Bếp gas phát nổ.', 'emergency'],
    ['Nếu không giải quyết tao đốt trụ sở.', 'threat'],
    ['Tôi sẽ giết nó.', 'threat'],
    ['Liệu hồn, tao trả thù.', 'threat'],
    ['Họ đe doạ gia đình tôi.', 'threat'],
    ['tao se dat bom', 'threat'],
    ['MẬT\nBáo cáo tình hình', 'state-secret'],
    ['Tối mật: kế hoạch', 'state-secret'],
    ['Tôi gửi kèm tài liệu mật của đơn vị.', 'state-secret'],
    ['Công văn đóng dấu MẬT bị để ngoài quán.', 'state-secret'],
    ['Việc này lộ bí mật nhà nước.', 'state-secret'],
    ['Tôi khiếu nại và tố cáo ông Mẫu.', 'denunciation', 'complaint'],
    ['Ông Giả dọa giết vì tôi tố cáo.', 'denunciation', 'threat'],
    ['Xin hỏi cách khiếu nại?', 'complaint', 'question'],
  ])('%s', (text, ...expected) => {
    expect(kinds(text)).toEqual(expected);
    expect(kinds(text.normalize('NFD').toUpperCase())).toEqual(expected);
  });

  it.each([
    'Đường trước chợ có ổ gà, đề nghị sửa.',
    'Hàng cây to cao che biển báo giao thông.',
    'toi mat giay to tuy than',
    'Tôi mất giấy tờ, mắt kém, trời mát.',
    'Nước chảy tràn ra đường, xe chạy nhanh.',
    'nuoc chay tran ra duong',
    'Thẩm duyệt phòng cháy và chữa cháy.',
    'Hỗ trợ người bị tai nạn lao động.',
    'Cơ sở giết mổ gây mùi.',
    'Quên mật khẩu của cổng dịch vụ công.',
    'Trại nuôi ong lấy mật ong.',
    'Luật Phòng, chống tham nhũng',
    'Mật độ xây dựng của khu dân cư',
    'Đánh giá cán bộ: nhiệt tình, thân mật.',
    '',
  ])('is silent about %j', (text) => expect(findSignals(text)).toEqual([]));

  it('names the words of the table, the longest, each once', () => {
    expect(findSignals('Tố cáo! TỐ CÁO ông Mẫu NHẬN HỐI LỘ, tham nhũng.')).toEqual([
      { kind: 'denunciation', words: ['tố cáo', 'nhận hối lộ', 'tham nhũng'] },
    ]);
  });

  it('finds no part of a word', () => {
    expect(findSignals('Thủ tục giải quyết: xgiết, giếtx')).toEqual([]);
  });

  it('finds each word of the table in a sentence, and none that is harmless', () => {
    for (const kind of SIGNAL_KINDS) {
      const { words, onlyWithAccents = [] } = SIGNAL_WORDS[kind];
      for (const word of [...words, ...onlyWithAccents]) {
        expect(findSignals(`Ở đây có ${word}.`)).toEqual([{ kind, words: [word] }]);
      }
    }
    for (const word of HARMLESS_WORDS) expect(findSignals(`Ở đây có ${word}.`)).toEqual([]);
  });

  it('answers any text with words of the table', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { kind, words } of findSignals(text)) {
          const { words: known, onlyWithAccents = [] } = SIGNAL_WORDS[kind];
          expect([...known, ...onlyWithAccents]).toEqual(expect.arrayContaining(words));
        }
      }),
    );
  });

  it('takes time in proportion to the text', async () => {
    for (const piece of ['tố ', 'tố cáo ', 'phòng cháy và ', 'a', ' ', '!', 'không đồng ý với ']) {
      const text = piece.repeat(100_000 / piece.length);
      expect(await secondsOfWork(() => findSignals(text))).toBeLessThan(4);
    }
  });
});
