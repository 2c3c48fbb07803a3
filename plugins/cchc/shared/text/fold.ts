import { cleanLine } from './clean';

// Letters that look like Đ in capitals (U+00D0, U+0189); real documents hold them (NÐ-CP)
const D_LOOKALIKE = /[ðɖ]/g;
// In NFD: grave, acute, tilde, hook or dot on the second vowel of a syllable that ends there
const TONE_ON_SECOND_VOWEL = /(q?)(oa|oe|uy)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu;
const MARKS = /[\u0300-\u036f]/g;
const Y_AFTER_CONSONANT = /(qu|[b-df-hj-np-tv-xz])y(?!\p{L})/gu;
const PROCEDURE_CODE = /\b\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2})?(?:\.[a-z]\d{2,3})?\b/gi;
const BETWEEN_TOKENS = /[^\p{L}\p{M}\p{N}]+/u;

/** `hoà` → `hòa`, `khoẻ` → `khỏe`, `thuỷ` → `thủy`: the style of most official texts. */
function moveTone(lowerCaseText: string): string {
  return lowerCaseText
    .normalize('NFD')
    .replace(TONE_ON_SECOND_VOWEL, (syllable, q: string, vowels: string, tone: string) =>
      // in qu the u belongs to the consonant: quý has one vowel and one spelling
      q ? syllable : vowels.charAt(0) + tone + vowels.charAt(1),
    )
    .normalize('NFC');
}

/**
 * Key A: one clean line in lower case, accents kept, both styles of placing the tone mark in open
 * `oa`, `oe`, `uy` syllables made one. For comparing, never for showing.
 */
export function accentedKey(text: string): string {
  return moveTone(cleanLine(text).toLowerCase()).replace(D_LOOKALIKE, 'đ');
}

/** Key B: key A without accents (`Đăng ký kết hôn` → `dang ky ket hon`); ASCII for Vietnamese. */
export function fold(text: string): string {
  const bare = accentedKey(text).normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
  // once more, because a mark that stood alone leaves its space behind
  return cleanLine(bare);
}

/** Key C: key B with `y` → `i` after a consonant at the end of a syllable (`kỹ`, `kĩ` → `ki`). */
export function looseKey(text: string): string {
  return fold(text).replace(Y_AFTER_CONSONANT, '$1i');
}

/**
 * The words and numbers of a key made by one of the functions above. A procedure code stays one
 * token, without its dots: `1.000894.000.00.00.h27` → `10008940000000h27`.
 */
export function tokens(key: string): string[] {
  return key
    .replace(PROCEDURE_CODE, (code) => code.replace(/\./g, ''))
    .split(BETWEEN_TOKENS)
    .filter((token) => token !== '');
}
