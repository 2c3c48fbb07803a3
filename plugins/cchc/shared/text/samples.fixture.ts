import fc from 'fast-check';

const VOWELS = [...'aăâeêioôơuưy'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

const lowerCase = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .filter((letter) => !/[a-z]/.test(letter));

/** The 134 Vietnamese letters that ASCII lacks, in NFC: 67 small, then their capitals. */
export const MARKED_LETTERS = [...lowerCase, ...lowerCase.map((letter) => letter.toUpperCase())];

/** What `cleanText` must never let through. */
export const FORBIDDEN =
  /(?![\n\t])[\p{Cc}\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u2064\u3000\ufeff\ue000-\uf8ff]/u;

const SYLLABLES =
  'giá quả quý quí quyền thuở khuya hoài oản hoà hòa khoẻ khỏe thuỷ thủy kỹ kĩ Đăng toà'.split(' ');
const TRAPS = [
  ...['\u00a0', '\u2003', '\u3000', '\u200b', '\u200e', '\u202a', '\u2060', '\ufeff', '\u00ad'],
  ...['\uf0fc', '\uf0a7', '\u0000', '\u0007', '\u007f', '\u0085', '\u2028', '\r\n', '\r', '\n'],
  ...['\t', ' ', '-', '/', '.', '%', '&', '1.000894', '1.000894.000.00.00.H27', '\ud83d', '😀'],
  ...['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u031b', 'İ', 'ẞ', 'Σ', 'Ð'],
];

const vietnameseChar = fc.constantFrom(...MARKED_LETTERS, ...'aeiouyqgnthkm 0123456789.,-/');
const vietnamesePiece = fc.oneof(vietnameseChar, fc.constantFrom(...SYLLABLES));

function textOf(piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const form = fc.constantFrom('NFC', 'NFD');
  return fc
    .tuple(fc.array(piece, { maxLength: 40 }), form)
    .map(([pieces, chosen]) => pieces.join('').normalize(chosen));
}

/** Vietnamese letters, digits and ordinary signs, composed or decomposed. */
export const vietnameseText = textOf(vietnamesePiece);

/** Vietnamese mixed with everything that Word, portals and attackers put between the letters. */
export const anyText = fc.oneof(
  textOf(fc.oneof(vietnamesePiece, fc.constantFrom(...TRAPS))),
  fc.string({ unit: 'binary' }),
);
