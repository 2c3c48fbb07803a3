import fc from 'fast-check';

import type { PersonalDataKind } from './kinds';

/*
 * Lines with personal data of nobody: digits, letters and names are drawn at random. Each line is
 * built from parts, so that a test knows what in it must be found.
 */

export interface Line {
  text: string;
  /** Where in it stands what must be found. */
  start: number;
  end: number;
  names: string[];
}

const pick = <T>(...options: T[]) => fc.constantFrom(...options);
const digits = (count: number) =>
  fc
    .array(pick(...'0123456789'), { minLength: count, maxLength: count })
    .map((all) => all.join(''));
const joined = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

/** Splits digits into groups of these sizes; the last size repeats. */
const grouped = (text: string, sizes: readonly number[], separator: string) => {
  const groups: string[] = [];
  let rest = text;
  for (let at = 0; rest !== ''; at += 1) {
    const size = sizes[Math.min(at, sizes.length - 1)] ?? rest.length;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return groups.join(separator);
};
const inGroups = (
  number: fc.Arbitrary<string>,
  separators: readonly string[],
  ...sizes: (readonly number[])[]
) =>
  fc
    .tuple(number, pick(...separators), pick(...sizes))
    .map(([text, separator, groups]) => grouped(text, groups, separator));

const letter = pick(...'ABCDEFGHKLMNPSTUVXYZ');
const places = pick('Đông', 'Mẫu Sơn', 'Hòa Bình', 'Tân Lập', 'Mới', 'Văn Chương');
const communes = pick('xã Mẫu', 'phường Thử Nghiệm', 'xã Giả Định', 'P. Ví Dụ');
const banks = pick('Agribank', 'Vietcombank', 'BIDV', 'MB', 'ngân hàng Mẫu', 'VietinBank CN Thử');

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Vũ', 'Hoàng', 'Ngô'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Thị Thu', 'Hữu', ''];
const GIVEN = ['Thử', 'Mẫu', 'Ví', 'Giả', 'An', 'Hòa', 'Dũng', 'Ánh', 'Hường', 'Tuyết', 'Đạt'];
const person = fc
  .tuple(pick(...FAMILY), pick(...MIDDLE), pick(...GIVEN))
  .map((parts) => parts.filter(Boolean).join(' '));

/** Texts around the secret, none of which announces a number. */
const before = pick(
  ...['', 'Kính gửi UBND xã, ', 'Tôi xin trình bày: ', 'Thông tin của tôi: ', '- ', '1) '],
  ...['Đề nghị xem xét; ', 'Ngày 05/08/2025 tôi đã nộp hồ sơ 1.001193, ', 'Xin cảm ơn ('],
);
const after = pick(
  ...['', '.', ', xin cảm ơn.', '; mong được trả lời sớm', ' (nếu cần)', '\nTrân trọng.', ')'],
  ...[' từ ngày 01/7/2025', ' theo Quyết định 123/QĐ-UBND', '! Phí 50.000 đồng'],
);

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
/** How people type: composed, taken apart, without accents, all in small letters or in capitals. */
const HANDS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.normalize('NFD'),
  withoutAccents,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
];

/** What must be found, between words that need not be. */
type Parts = [lead: string, secret: string, tail: string];
const alone = (secret: fc.Arbitrary<string>) => secret.map((text): Parts => ['', text, '']);

const lineOf = (
  parts: fc.Arbitrary<Parts>,
  words: fc.Arbitrary<string> = fc.constant(''),
  name?: string,
): fc.Arbitrary<Line> =>
  fc
    .tuple(before, words, parts, after, pick(...HANDS))
    .map(([start, announced, [lead, secret, tail], end, hand]) => {
      const from = hand(start + announced + lead);
      const middle = hand(secret);
      return {
        text: from + middle + hand(tail + end),
        start: from.length,
        end: from.length + middle.length,
        names: name === undefined ? [] : [name],
      };
    });

const colon = pick(' ', ': ', ':', ' số ', ' số: ', ' là ', ' của tôi là ', ' - ');

const mobile = joined('0', pick(...'35789'), digits(8));
const landLine = joined('02', digits(9));
const abroad = fc
  .tuple(pick('+84', '0084', '84', '(+84) ', '+84 ', '+84-', '+84 (0)'), fc.oneof(mobile, landLine))
  .map(([prefix, number]) => prefix + number.slice(1));
const DIGIT_WORDS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
const inWords = fc
  .tuple(mobile, pick(' ', ', ', ' - '))
  .map(([number, between]) =>
    [...number].map((digit) => DIGIT_WORDS[Number(digit)] ?? '').join(between),
  );
const phones = fc.oneof(
  { weight: 5, arbitrary: inGroups(mobile, ['', ' ', '.', '-', '–'], [4, 3], [3, 3, 4], [2], [5]) },
  inGroups(landLine, ['', ' ', '.', '-'], [3, 4], [4, 4, 3], [4, 3, 4]),
  fc.tuple(landLine, pick(3, 4)).map(([all, code]) => `(${all.slice(0, code)}) ${all.slice(code)}`),
  abroad,
  inWords,
  mobile.map((number) => number.replace(/0/g, 'O')),
  mobile.map((number) => `(${number.slice(0, 4)})${number.slice(4)}`),
);
const phoneWords = joined(
  pick('', '', 'Điện thoại', 'ĐT', 'SĐT', 'sdt', 'Zalo', 'gọi', 'Liên hệ anh Mẫu', 'Di động'),
  colon,
);

const citizenNumber = joined('0', digits(11));
const citizen = inGroups(
  ...([citizenNumber, ['', '', ' ', '.']] as const),
  ...([[3], [4], [3, 1, 2, 6], [6]] as const),
);
const oldNumber = inGroups(digits(9), ['', '', ' ', '.', '-'], [3]);
const identityWords = joined(
  pick('CMND', 'Số CMND', 'CMTND', 'chứng minh nhân dân', 'Giấy chứng minh thư', 'CMT', 'CCCD'),
  colon,
);

const account = inGroups(
  fc.integer({ min: 8, max: 15 }).chain(digits),
  ['', '', ' ', '.', '-'],
  ...[[4], [3], [4, 4, 6]],
);
const accountWords = joined(
  pick('STK', 'stk', 'số tài khoản', 'TK', 'Tài khoản', 'Số TK', 'chuyển khoản vào'),
  fc.oneof(colon, joined(' ', banks, pick(' ', ': ')), joined(' ngân hàng ', banks, ' số ')),
);

const at = pick('@', '@', ' @ ', '[at]', ' [at] ', '(at)', ' at ', ' (a còng) ', '[@]');
const mailName = fc.stringMatching(/^[a-z][a-z0-9._]{2,12}[a-z0-9]$/);
const domain = fc.stringMatching(/^[a-z]{3,9}$/);
const emails = joined(
  ...([mailName, at, domain] as const),
  pick('.', '.', ' . ', ' .', '[dot]', ' chấm ', ' dot ', '(.)'),
  pick('com', 'vn', 'com.vn', 'net', 'gov.vn', 'org'),
);

const plates = fc.oneof(
  joined(pick('38', '29', '11', '99'), letter, pick('-', ' ', ' - '), digits(3), '.', digits(2)),
  joined(pick('38', '36', '15'), letter, pick('-', ' ', ''), digits(5)),
  joined(pick('38', '59', '77'), '-', letter, pick('1', '9', 'A'), ' ', digits(3), '.', digits(2)),
  joined(pick('38', '59', '77'), letter, pick('1', '9'), pick('-', ' '), digits(5)),
  joined(pick('38', '30'), letter, '-', digits(4)),
  joined('29LD-', digits(3), '.', digits(2)),
);

const houseNumber = joined(
  fc.integer({ min: 1, max: 999 }).map(String),
  pick('', '', 'A', '/12', '/4/7', 'B/2'),
);
const small = fc.integer({ min: 1, max: 30 }).map(String);
const village = pick(
  'thôn',
  'Thôn',
  'xóm',
  'ấp',
  'khối phố',
  'khu phố',
  'tổ dân phố',
  'ngõ',
  'TDP',
);
const inCommune = (place: fc.Arbitrary<string>) =>
  fc
    .tuple(place, pick(', ', ' - '), communes)
    .map(([name, ...rest]): Parts => ['', name, rest.join('')]);
const addresses = fc.oneof(
  alone(joined(pick('số nhà ', 'Số nhà: ', 'nhà số ', 'SN '), houseNumber)),
  alone(joined(pick('ngõ ', 'ngách ', 'hẻm ', 'kiệt '), houseNumber)),
  alone(joined(village, pick(' ', ' số '), small)),
  alone(joined(pick('tổ ', 'Tổ ', 'khối ', 'đội ', 'tổ số '), small)),
  inCommune(joined(village, ' ', places)),
  inCommune(joined(pick('bản ', 'làng ', 'buôn '), places)),
  fc
    .tuple(pick('số ', 'tại số ', ''), houseNumber, pick(' đường ', ', đường '), places)
    .map(([lead, number, ...rest]): Parts => [lead, number, rest.join('')]),
  fc
    .tuple(pick('ở ', 'tại '), houseNumber)
    .map(([lead, number]): Parts => [lead, number, ' Trần Mẫu']),
);

const titles = pick('ông ', 'bà ', 'Anh ', 'chị ', 'cô ', 'chú ', 'Bác ');
const namedLine = person.chain((name) => {
  const titled = (said: string) => titles.map((title): Parts => [title, said, '']);
  const said = fc.oneof(
    alone(fc.constant(name)),
    titled(name.split(' ').at(-1) ?? name),
    titled(name),
    alone(fc.constant(withoutAccents(name))),
    alone(fc.constant(name.replace(/ /g, '  '))),
  );
  return lineOf(said, pick('', 'Tôi tên là ', 'Người gửi: ', 'gặp '), name);
});

/** A grammar for each kind. */
export const LINES: Record<PersonalDataKind, fc.Arbitrary<Line>> = {
  'identity-number': fc.oneof(
    lineOf(alone(citizen), fc.oneof(fc.constant(''), identityWords)),
    lineOf(alone(oldNumber), identityWords),
  ),
  passport: lineOf(
    alone(joined(letter, pick('', ' '), fc.oneof(digits(7), digits(8)))),
    joined(pick('hộ chiếu', 'Hộ chiếu phổ thông', 'passport', 'Số hộ chiếu'), colon),
  ),
  'tax-code': lineOf(
    alone(
      fc.oneof(digits(10), joined(digits(10), '-', digits(3)), inGroups(digits(10), [' '], [4, 3])),
    ),
    joined(pick('MST', 'mã số thuế', 'Mã số thuế cá nhân', 'mst'), colon),
  ),
  'bank-account': lineOf(alone(account), accountWords),
  phone: lineOf(alone(phones), phoneWords),
  email: lineOf(alone(emails), pick('', 'Email: ', 'thư điện tử ', 'gửi về ')),
  plate: lineOf(
    alone(plates),
    pick('', 'xe ', 'Biển số ', 'xe tải BKS ', 'xe máy biển kiểm soát: '),
  ),
  address: lineOf(addresses, pick('', 'Nhà tôi ở ', 'trú tại ', 'Địa chỉ: ', 'hiện ở ')),
  name: namedLine,
};
