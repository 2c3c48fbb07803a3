import { accentedKey, cleanLine, fold } from '../../../../shared/text';

const ADDRESS = /\S+@\S+/g;
/** Phone, identity and account numbers, however they are grouped. */
const LONG_NUMBER = /\d(?:[ .-]?\d){4,}/g;

const accentedSet = (words: string) => new Set(words.split(' ').map(accentedKey));

const FAMILY = accentedSet(
  'nguyễn trần phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương đinh trịnh trương đoàn lương mai cao lưu hà tạ lê lý hồ châu đào tô',
);
const MIDDLE = accentedSet(
  'văn thị đức hữu ngọc minh thanh xuân quang đình công quốc kim thúy thùy hồng hoài gia bảo việt mạnh tuấn anh thu phương',
);
/** The same for those who type without accents: only what looks like no other word. */
const PLAIN_FAMILY = new Set(
  'nguyen tran pham hoang huynh phan vo vu bui ngo trinh truong doan le ly'.split(' '),
);
const PLAIN_MIDDLE = new Set('van thi duc huu ngoc'.split(' '));
const LONGEST_NAME = 4;

const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}\p{Ll}/u.test(word);

const isFamily = (word: string): boolean => {
  const key = accentedKey(word);
  return FAMILY.has(key) || (key === fold(word) && PLAIN_FAMILY.has(key));
};

const isMiddle = (word: string): boolean => {
  const key = accentedKey(word);
  return MIDDLE.has(key) || (key === fold(word) && PLAIN_MIDDLE.has(key));
};

/** How many words from here on are the name of a person; 0 for none. */
const nameLength = (words: readonly string[], at: number): number => {
  const [first, second, third] = words.slice(at, at + 3);
  if (first === undefined || second === undefined || !isFamily(first)) return 0;
  if (isCapital(first) && isCapital(second)) {
    const rest = words.slice(at, at + LONGEST_NAME);
    const end = rest.findIndex((word) => !/^\p{Lu}/u.test(word));
    return end < 0 ? rest.length : end;
  }
  return third !== undefined && isMiddle(second) ? 3 : 0;
};

/** A question without what might tell who asked: e-mail addresses, long numbers, people's names. */
export const withoutPersonalData = (question: string): string => {
  const words = cleanLine(question.replace(ADDRESS, ' ').replace(LONG_NUMBER, ' ')).split(' ');
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = nameLength(words, at);
    if (length === 0) kept.push(words[at] ?? '');
    at += Math.max(1, length);
  }
  return cleanLine(kept.join(' '));
};
