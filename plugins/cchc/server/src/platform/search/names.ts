import { share } from './filler';
import { type Word, wordsOf } from './words';

/** What of a record is kept in memory: its names, and what tells it from others. */
export interface Entry {
  id: number;
  type: string;
  document: string;
  lang: string;
  key: string;
  title: string;
  keywords: readonly string[];
  levels: readonly string[];
  field: { code: string; name: string } | null;
  /** No longer in force: found, but behind what is. */
  retired: boolean;
}

export const PHRASE_KINDS = ['procedures', 'expansion', 'out-of-scope'] as const;

/** What an editor says people call something. */
export interface Phrase {
  id: number;
  phrase: string;
  kind: (typeof PHRASE_KINDS)[number];
  /** Public keys of the records that it names, the best first. */
  keys: readonly string[];
  /** What it stands for, one or several meanings; or what to tell who asks for it. */
  meanings: readonly string[];
  /** 1 is the usual weight. */
  weight: number;
}

/** Something by which records are found. */
export interface Name {
  kind: 'title' | 'keyword' | 'phrase' | 'out-of-scope';
  words: readonly Word[];
  /** What each word keeps of its weight. */
  shares: readonly number[];
  /** So many of the words say what it is; what follows are conditions and places. */
  core: number;
  /** What makes it a special case, such as `lưu động`, as bits: it is meant only when that is asked. */
  special: number;
  entry?: Entry;
  phrase?: Phrase;
}

/** An expression, and what it may stand for. */
export interface Expansion {
  words: readonly Word[];
  meanings: readonly (readonly Word[])[];
}

const PREFIX = /^thủ tục:? /iu;
/** Where the name of a procedure ends and its conditions begin. */
const END_OF_CORE =
  /[(;/]|,? (?:đối với|thuộc thẩm quyền|trong trường hợp|thực hiện tại|bằng dịch vụ|do cơ quan|theo quy định)(?!\p{L})/iu;
const SHORTEST_CORE = 2;
/** More words than these no question holds; matching keeps them as bits of one number. */
const LONGEST_CORE = 31;

/** What makes a procedure a variant of a plain one. */
const SPECIAL = ['nước ngoài', 'lưu động', 'biên giới', 'ngoại giao', 'lực lượng vũ trang'].map(
  (text) =>
    ` ${wordsOf(text)
      .map(({ token }) => token)
      .join(' ')} `,
);

/** Which of what makes a variant these words hold, one bit for each. */
export const specialIn = (words: readonly Word[]): number => {
  const text = ` ${words.map(({ token }) => token).join(' ')} `;
  return SPECIAL.reduce((bits, one, at) => (text.includes(one) ? bits | (1 << at) : bits), 0);
};

const named = (
  kind: Name['kind'],
  words: readonly Word[],
  of: Pick<Name, 'entry' | 'phrase'>,
  core = words.length,
): Name => ({
  kind,
  words,
  shares: words.map((word) => share(word)),
  core: Math.min(core < SHORTEST_CORE ? words.length : core, LONGEST_CORE),
  special: kind === 'title' ? specialIn(words) : 0,
  ...of,
});

const titleName = (entry: Entry): Name => {
  const title = entry.title.normalize('NFC').replace(PREFIX, '');
  const cut = title.search(END_OF_CORE);
  const core = cut < 0 ? undefined : wordsOf(title.slice(0, cut)).length;
  return named('title', wordsOf(title), { entry }, core);
};

export const namesOfEntry = (entry: Entry): Name[] => [
  titleName(entry),
  ...entry.keywords.map((keyword) => named('keyword', wordsOf(keyword), { entry })),
];

export const nameOfPhrase = (phrase: Phrase): Name =>
  named(phrase.kind === 'out-of-scope' ? phrase.kind : 'phrase', wordsOf(phrase.phrase), {
    phrase,
  });

const ABBREVIATION = /^[\p{Lu}\p{N} .&-]+$/u;

/** An abbreviation stands in names too, so it is also another way to write what it means. */
export const expansionsOf = ({ phrase, meanings }: Phrase): Expansion[] => {
  const words = wordsOf(phrase);
  const meant = meanings.map(wordsOf).filter((meaning) => meaning.length > 0);
  const back = ABBREVIATION.test(phrase) ? meant : [];
  return [{ words, meanings: meant }, ...back.map((long) => ({ words: long, meanings: [words] }))];
};
