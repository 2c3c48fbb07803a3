import { type Word, wordsOf } from './words';

/** What people wrap their question in, the longest first; it says nothing about what they look for. */
const PHRASES = `
  cần những giấy tờ gì; cần giấy tờ gì; cần giấy gì; gồm những giấy tờ gì; phải làm giấy tờ gì;
  làm giấy tờ gì; làm giấy gì; những giấy tờ gì; giấy tờ gì; cần những gì; cần gì; cần có gì;
  phải làm gì; phải làm sao; làm thế nào; làm như thế nào; như thế nào; thế nào; làm sao; ra sao;
  ở đâu; tại đâu; chỗ nào; nơi nào; đến đâu; bao lâu; mất bao lâu; bao nhiêu tiền; bao nhiêu ngày;
  bao nhiêu; mấy ngày; khi nào; bao giờ; có phải; có cần; có được; được không; phải không; hay không;
  có mất tiền không; có sao không; gồm những gì; gồm gì; là gì; cho tôi hỏi;
  cho em hỏi; cho hỏi; xin hỏi; muốn hỏi; hướng dẫn; thủ tục hành chính; thủ tục; ở xã; ở phường;
  tại xã; tại phường; thì sao`
  .split(';')
  .map(wordsOf)
  .sort((a, b) => b.length - a.length);

const accentedWords = (text: string) => new Set(wordsOf(text).map(({ accented }) => accented));

/** Words that carry little by themselves. */
const WEAK = accentedWords(
  `làm xin muốn cần phải được bị để thì là mà và với của cho về theo khi nếu do bởi vì tại ở đến
   trong trên những các cái chiếc việc này kia đó ấy đang sẽ rồi nữa cũng chỉ vẫn còn hay hoặc không
   có gì nào sao ai tôi mình tớ ạ nhé vậy đi giờ lâu vừa đối`,
);

/** These are the very thing in some names, so they weigh a little more. */
const HALF = accentedWords(
  `giấy tờ hồ sơ người nhà đơn cấp mới lấy ngoài bản một cũ
   con cháu bé bố mẹ cha ba má vợ chồng ông bà anh chị em cô chú bác`,
);

/** Two words that mean next to nothing together, though each means something elsewhere. */
const HOLLOW = ['giấy tờ', 'hồ sơ', 'giải quyết', 'liên quan'].map(wordsOf);

/** The same, for questions typed without accents: only those that cannot be another word. */
const PLAIN_WEAK = new Set(
  'lam xin muon phai duoc bi thi la va voi cua theo khi neu gi nao em nhe o cho khong'.split(' '),
);
const PLAIN_HALF = new Set(
  'giay con chau nguoi don cap moi lay ngoai can de cu me vo chong ong'.split(' '),
);

/** True when the word of a question, typed with accents or without, may mean this one. */
export const means = (asked: Word, { token, accented }: Word): boolean =>
  asked.token === token && (asked.accented === token || asked.accented === accented);

const standsAt = (words: readonly Word[], at: number, phrase: readonly Word[]): boolean =>
  phrase.every((word, offset) => {
    const asked = words[at + offset];
    return asked !== undefined && means(asked, word);
  });

/** How many of the words from here on are a phrase that only wraps the question. */
export const fillerLength = (words: readonly Word[], at: number): number =>
  PHRASES.find((phrase) => standsAt(words, at, phrase))?.length ?? 0;

/** Whether this word and the next one, or the one before, are hollow together. */
export const isHollow = (words: readonly Word[], at: number): boolean =>
  HOLLOW.some((two) => standsAt(words, at - 1, two) || standsAt(words, at, two));

/** The share of its weight that a word keeps. `plain`: typed without accents. */
export const share = ({ token, accented }: Word, plain = false): number => {
  const [half, weak] = plain
    ? [PLAIN_HALF.has(token), PLAIN_WEAK.has(token)]
    : [HALF.has(accented), WEAK.has(accented)];
  return half ? 0.4 : weak ? 0.15 : 1;
};
