import { fold } from '../text/fold';
import type { Found, PersonalDataKind } from './kinds';
import { isOrdinary } from './ordinary';
import { isSpelled, places, type Reading } from './reading';

interface Announced {
  kind: PersonalDataKind;
  /** Words that say what the next number is, as spelled with accents. */
  words: readonly string[];
  /** The number, at the place where it starts. */
  shape: RegExp;
}

/** Numbers that only the word before them tells from any other number. */
const ANNOUNCED: readonly Announced[] = [
  {
    kind: 'identity-number',
    words: [
      ...['cccd', 'cmnd', 'cmtnd', 'cmt', 'căn cước', 'chứng minh thư', 'chứng minh nhân dân'],
      ...['số định danh', 'chứng minh', 'giấy tờ tùy thân', 'giấy tờ tuỳ thân'],
    ],
    shape: /\d(?:[ .-]{0,2}\d){11}(?!\d)|\d(?:[ .-]{0,2}\d){8}(?!\d)/y,
  },
  {
    kind: 'passport',
    words: ['hộ chiếu', 'passport'],
    shape: /[a-z][ .-]?\d(?: ?\d){6,7}(?!\d)/y,
  },
  {
    kind: 'tax-code',
    words: ['mst', 'mã số thuế', 'mã thuế'],
    shape: /\d(?:[ .-]{0,2}\d){12}(?!\d)|\d(?:[ .-]{0,2}\d){11}(?!\d)|\d(?:[ .-]{0,2}\d){9}(?!\d)/y,
  },
  {
    kind: 'bank-account',
    words: [
      ...['stk', 'tk', 'số tk', 'tài khoản', 'chuyển khoản', 'ck', 'chuyển tiền', 'ngân hàng'],
      ...['vietcombank', 'vcb', 'agribank', 'vietinbank', 'bidv', 'mb', 'mbbank', 'techcombank'],
      ...['acb', 'vpbank', 'tpbank', 'sacombank'],
    ],
    shape: /\d{8,19}(?!\d)|\d(?:[ .-]{0,2}\d){5,18}(?!\d)/y,
  },
  {
    kind: 'phone',
    words: [
      ...['điện thoại', 'sđt', 'đt', 'dđ', 'đtdđ', 'di động', 'số máy', 'phone', 'tel', 'zalo'],
      ...['gọi', 'gọi số', 'liên hệ', 'liên lạc', 'hotline', 'alo'],
    ],
    shape: /\(?\d(?:[ .()-]{0,3}\d){6,10}(?!\d)/y,
  },
];

const spellings = new Map<string, { spelling: string; kind: PersonalDataKind; shape: RegExp }[]>();
for (const { kind, words, shape } of ANNOUNCED) {
  for (const spelling of words) {
    const bare = fold(spelling);
    spellings.set(bare, [...(spellings.get(bare) ?? []), { spelling, kind, shape }]);
  }
}

const LONGEST_FIRST = [...spellings.keys()].sort((a, b) => b.length - a.length);
const WORD = new RegExp(`(^|[^a-z])(${LONGEST_FIRST.join('|')})(?![a-z])`);
/** Of signs between the word and its number: `số tài khoản của tôi ở ngân hàng … là`. */
const LONGEST_GAP = 40;

interface Announcement {
  kind: PersonalDataKind;
  shape: RegExp;
  start: number;
  end: number;
}

const announcements = (reading: Reading): Announcement[] =>
  [...places(reading, WORD)].flatMap(({ index, 1: before = '', 2: bare = '' }) => {
    const start = index + before.length;
    const meant = spellings.get(bare)?.find(({ spelling }) => isSpelled(reading, start, spelling));
    return meant ? [{ kind: meant.kind, shape: meant.shape, start, end: start + bare.length }] : [];
  });

/** The next number after the word, before `limit`. */
const numberAfter = (folded: string, { kind, shape, end }: Announcement, limit: number) => {
  for (let from = end; from < limit; from += 1) {
    shape.lastIndex = from;
    const [number] = shape.exec(folded) ?? [];
    if (number) return isOrdinary(folded, from, number) ? undefined : { kind, from, number };
    if (/\d/.test(folded.charAt(from))) return undefined;
  }
  return undefined;
};

/** Numbers with a word before them that says whose they are; the nearest word counts. */
export const findAnnounced = (reading: Reading): Found[] => {
  const all = announcements(reading);
  return all.flatMap((announcement, at) => {
    const next = all[at + 1]?.start ?? reading.folded.length;
    const limit = Math.min(next, announcement.end + LONGEST_GAP + 1);
    const after = numberAfter(reading.folded, announcement, limit);
    return after
      ? [{ kind: after.kind, from: after.from, to: after.from + after.number.length }]
      : [];
  });
};
