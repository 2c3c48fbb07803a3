/*
 * TCVN3 (.VnTime) and VNI fonts show Vietnamese through Latin-1 codes. Read as Unicode, such text
 * has signs and capitals inside words (TCVN3: h¹nh, kÕt) or an accented letter behind a bare vowel
 * (VNI: ñaêng). The patterns leave out what good Vietnamese, footnotes (luật¹), measures (2m×3m)
 * and legal signs (§ 5, Windows®) also hold.
 */
const TCVN3_WORD =
  /[A-Za-z][µ¸]|[A-Za-z][¨©«®¶·¹»¼½¾][A-Za-z]|[a-z][À-ÖØ-Þ](?![A-Z])|[a-z]×[a-z]|[A-Z][ß-öø-þ][A-Z]|^§[a-zß-þ¨«µ¶¸][a-zß-þA-Z]|^®[a-zß-þÀ-Þ¨«µ¶·¸¹»-¾]/;
const VNI_WORD = /a[ùøûõïêéèúüëâáàåãä]|e[ùøûõïâáàåãä]|o[ùøûõïâåä]|u[ùøûõï]|[ôöy][ùøûõï]/i;
// More of TCVN3, but German, French or the text of a PDF may hold it too: never enough alone
const DOUBTFUL_WORD = /[b-df-hj-np-tv-z][äåæçëîïñöøûüþß÷]|[a-z]\u00ad[ß-þ]|[a-z]¬/i;
// Letters that only Unicode text can hold
const UNICODE_VIETNAMESE = /[ĂăĐđƠơƯư\u1ea0-\u1ef9]/;
const BETWEEN_WORDS = /[\s()[\]"“”'‘’.,;:/-]+/;

const LEAST_WORDS = 2;
const LEAST_SHARE = 0.25;

function isLegacyPassage(passage: string): boolean {
  const words = passage.split(BETWEEN_WORDS).filter((word) => word !== '');
  const candidates = words.filter((word) => !UNICODE_VIETNAMESE.test(word));
  const isCertain = (word: string) => TCVN3_WORD.test(word) || VNI_WORD.test(word);
  const legacy = candidates.filter((word) => isCertain(word) || DOUBTFUL_WORD.test(word));
  return (
    legacy.length >= LEAST_WORDS &&
    legacy.length >= words.length * LEAST_SHARE &&
    legacy.some(isCertain)
  );
}

/**
 * True when the text, or one line of it, was pasted from an old Word file in a TCVN3 or VNI font.
 * Ask before `cleanText`, which drops TCVN3's ư (a soft hyphen). A single word is never enough.
 */
export function looksLikeLegacyEncoding(text: string): boolean {
  const composed = text.normalize('NFC');
  return isLegacyPassage(composed) || composed.split(/[\r\n]+/).some(isLegacyPassage);
}
