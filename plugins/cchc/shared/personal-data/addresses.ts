import { fold } from '../text/fold';
import type { Found } from './kinds';
import { isCapital, isSpelled, places, type Reading, written } from './reading';

/** Parts of an address below the commune, by what must follow for them to be one. */
const BEFORE_NUMBER_OR_NAME = [
  ...['thôn', 'xóm', 'ấp', 'ngõ', 'ngách', 'khối phố', 'khu phố', 'tổ dân phố', 'tdp', 'khóm'],
  ...['tiểu khu', 'buôn', 'phum', 'sóc'],
];
const BEFORE_NUMBER = [
  ...['số nhà', 'nhà số', 'sn', 'tổ', 'hẻm', 'kiệt', 'khối', 'đội', 'cụm', 'căn hộ'],
];
/** Without accents a family name and halves of other words, so that a number must follow. */
const AMBIGUOUS_WHEN_BARE = ['ngõ', 'ấp', 'bản'];
/** Words of many meanings: they need a name and then a commune. */
const BEFORE_NAME_AND_COMMUNE = ['bản', 'làng', 'khu', 'chung cư'];
const HOME = [...BEFORE_NUMBER_OR_NAME, ...BEFORE_NUMBER, ...BEFORE_NAME_AND_COMMUNE];

const spellings = new Map(HOME.map((spelling) => [fold(spelling), spelling]));
const WORD = new RegExp(
  `(^|[^a-z\\d])(${[...spellings.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`,
);
const HOUSE_NUMBER = '\\d{1,4}[a-z]?(?:[/-]\\d{1,4}[a-z]?){0,4}(?![a-z\\d])';
const NUMBER = new RegExp(`[ :]{0,2}(?:so )?${HOUSE_NUMBER}`, 'y');
const NAME = / [a-z]{1,8}(?![a-z])/y;
const COMMUNES = ['xã', 'phường', 'thị trấn', 'đặc khu', 'huyện'];
const communes = new Map(COMMUNES.map((spelling) => [fold(spelling), spelling]));
/** A name and the commune after it, but not `tổ chức chính trị - xã hội`. */
const IN_COMMUNE = new RegExp(
  `((?: [a-z\\d]{1,8}){1,4}) ?[,-] ?(?:(${[...communes.keys()].join('|')})(?= (?!hoi)[a-z])|(?:x|p|tt)\\. ?[a-z])`,
  'y',
);
const LONGEST_NAME = 4;

const matchAt = (pattern: RegExp, text: string, from: number): string | undefined => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0];
};

/** Where a name of words with capitals ends that starts behind `from`; `from` when there is none. */
const endOfName = (reading: Reading, from: number): number => {
  let end = from;
  for (let words = 0; words < LONGEST_NAME; words += 1) {
    const word = matchAt(NAME, reading.folded, end);
    if (!word || !isCapital(reading, end + 1)) break;
    end += word.length;
  }
  return end;
};

/** Where a name ends that starts behind `from` and has a commune behind it, else `from`. */
const endOfNameInCommune = (reading: Reading, from: number): number => {
  IN_COMMUNE.lastIndex = from;
  const [all = '', name = '', bare = ''] = IN_COMMUNE.exec(reading.folded) ?? [];
  const spelling = communes.get(bare);
  const isCommune = !spelling || isSpelled(reading, from + all.length - bare.length, spelling);
  return isCommune ? from + name.length : from;
};

/** Where the part of an address ends whose word ends at `from`; `from` when it is none. */
const endOfPart = (reading: Reading, spelling: string, from: number): number => {
  const { folded } = reading;
  if (folded.slice(Math.max(0, from - 9), from) === 'nong thon') return from;
  const isAmbiguous =
    AMBIGUOUS_WHEN_BARE.includes(spelling) &&
    reading.accented.slice(from - spelling.length, from) !== spelling;
  const endInCommune = endOfNameInCommune(reading, from);
  if (endInCommune > from && !isAmbiguous) return endInCommune;
  if (BEFORE_NAME_AND_COMMUNE.includes(spelling)) return from;
  const number = matchAt(NUMBER, folded, from);
  if (number) return from + number.length;
  // all in capitals, every word looks like a name
  const isShouted = isCapital(reading, from - 1) && spelling !== 'tdp';
  const mayBeName = BEFORE_NUMBER_OR_NAME.includes(spelling) && !isAmbiguous && !isShouted;
  return mayBeName ? endOfName(reading, from) : from;
};

const STREET = '(?:duong|pho|ngo|ngach|hem|kiet|dai lo|quoc lo|tinh lo)';
/** `số 12, đường …`, `12 phố Hàng …`, `ở 12/3 Trần …`. */
const HOUSE = new RegExp(
  `(^|[^a-z\\d./-])((?:o|tai|tru|dia chi)[ :]{1,2})?(so )?(${HOUSE_NUMBER})( ?,? ?${STREET})?(?= [a-z])`,
);
const FEWEST_WORDS_OF_STREET = 2;

const isHouse = (reading: Reading, match: RegExpExecArray): boolean => {
  const { 0: all, 2: announced, 3: numbered, 5: street = '', index } = match;
  const end = index + all.length;
  if (street && !/phó/.test(reading.accented.slice(end - street.length, end))) {
    return Boolean(announced ?? numbered) || isCapital(reading, end + 1);
  }
  const name = written(reading, end, endOfName(reading, end));
  return Boolean(announced) && name.split(' ').length > FEWEST_WORDS_OF_STREET;
};

const findHouses = (reading: Reading): Found[] =>
  [...places(reading, HOUSE, (match) => isHouse(reading, match))].map(
    ({ 0: all, 1: before = '', index }) => ({
      kind: 'address',
      from: index + before.length,
      to: index + all.length,
    }),
  );

const findParts = (reading: Reading): Found[] =>
  [...places(reading, WORD)].flatMap(({ index, 1: before = '', 2: bare = '' }) => {
    const from = index + before.length;
    const end = from + bare.length;
    const spelling = spellings.get(bare);
    if (!spelling || !isSpelled(reading, from, spelling)) return [];
    const to = endOfPart(reading, spelling, end);
    return to > end ? [{ kind: 'address', from, to }] : [];
  });

/** House numbers and parts of villages and wards; never the commune, which is no secret. */
export const findAddresses = (reading: Reading): Found[] => [
  ...findParts(reading),
  ...findHouses(reading),
];
