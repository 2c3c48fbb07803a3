import fc from 'fast-check';

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const twoDigits = (max: number) =>
  fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));
const pick = (...options: string[]) => fc.constantFrom(...options);
const joined = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

const sixDigits = fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0'));
const date = fc.oneof(
  ...['/', '.', '-'].map((sign) =>
    joined(twoDigits(28), sign, twoDigits(12), sign, number(2015, 2027)),
  ),
);
const hours = pick('07h30 - 11h30', '7.30 - 11.30', '07.30-11.30', '13:30 đến 17:00', '8 giờ');
const thousands = joined(
  number(1, 999),
  '.',
  pick('000', '500', '250'),
  pick('', '.000', '.000.000'),
);
const body = pick('UBND', 'BTP', 'TTg', 'BNV', 'HĐND');

/**
 * What offices and citizens write without any personal data. The names that are looked for in them
 * are `An` and `Hòa`, which are halves of ordinary words.
 */
export const NEUTRAL_NAMES = ['Nguyễn Văn An', 'Trần Thị Hòa'];
export const neutralLine = fc.oneof(
  joined('Thủ tục ', pick('', 'mã '), number(1, 3), '.', sixDigits, pick('', '.000.00.00.H27')),
  joined('Quyết định số ', number(1, 3000), '/QĐ-', body, ' ngày ', date),
  joined('Nghị định ', number(1, 200), '/', number(2015, 2027), '/NĐ-CP, Điều ', number(1, 99)),
  joined('Khoản ', number(1, 9), ' Điều ', number(1, 120), ' và Điều 12A của Luật số 24/2018/QH14'),
  joined('Hạn trả lời: ', date, ' ', hours, '.'),
  joined('Giờ làm việc: ', hours, ', chiều ', hours, ', liên hệ trước ngày ', date),
  joined('Lệ phí ', thousands, ' đồng, nộp vào tài khoản ', thousands, ' đồng'),
  joined('Tài khoản của ông bà được cấp ngày ', date, ', định danh mức ', number(1, 2)),
  joined('Các năm ', number(2015, 2020), ', 2021, 2022 và ', number(2023, 2027), '-2028'),
  joined('Các ngày 03, 05, 07, 08, 09 và ', number(10, 30), ' tháng ', number(1, 12)),
  joined('Thửa đất số ', number(1, 999), ', tờ bản đồ số ', number(1, 99), ', diện tích 120,5 m2'),
  joined('Nộp ', twoDigits(9), ' bản sao, 01 bản chính, ', number(1, 9), ' ảnh 4x6'),
  joined(
    'Tổ chức chính trị - xã hội; ',
    pick('tổ công tác', 'Tổ Công nghệ số'),
    ' của nông thôn mới',
  ),
  joined('Đảm bảo an toàn, hòa giải ở cơ sở, công an xã, ', pick('bà con', 'ông bà', 'cô chú')),
  joined('Hồ sơ H27.', number(10, 99), '-', twoDigits(28), twoDigits(12), '26-0', number(100, 999)),
  joined('Ủy ban nhân dân các phường, xã: ', number(1, 99), '% hồ sơ đúng hạn, tăng 5,4%'),
  joined('Có ', number(1, 30), ' người, ', number(20, 90), ' m đường, ', number(20, 90), ' m2 sân'),
  joined('Xem https://dichvucong.example/019d2bf7-57ba-70d3-8771-4bbb7', number(10, 99), '4b31a'),
  joined('Không có gì; ba năm bốn tháng, một trong hai, sáu bảy ngày, tám giờ, năm ', number(1, 9)),
  joined('Đường trước chợ hỏng ', number(1, 12), ' tháng, đề nghị chị em tổ chức sửa ', date),
);
