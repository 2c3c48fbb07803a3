import { accentedKey, fold } from '../text/fold';
import type { Found } from './kinds';
import { isCapital, isSpelled, places, type Reading } from './reading';

/** What Vietnamese put before a given name. */
const TITLES = [
  ...['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'em', 'cháu', 'cụ', 'dì', 'cậu', 'mợ', 'thím'],
  ...['bé', 'thầy', 'mr', 'mrs', 'ms', 'tên'],
];
const titles = new Map(TITLES.map((title) => [fold(title), title]));

interface Word {
  folded: string;
  from: number;
  to: number;
  /** Whether it may belong to one name with the word before it. */
  isNear: boolean;
}

/** One way to say a name, and what it needs beside its words to be one. */
interface Form {
  words: readonly string[];
  needs: 'nothing' | 'capitals or title' | 'title';
  /** Its last word with accents. */
  given: string;
}

/** The whole name, first and last word, and each end of it: `Nguyễn Thị Minh An` is `Minh An`, too. */
const formsOf = (name: string): Form[] => {
  const words = fold(name).match(/[a-z]+/g) ?? [];
  const given = accentedKey(name).split(' ').at(-1) ?? '';
  const [first, last] = [words.at(0), words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return [{ words, needs: 'capitals or title', given }];
  const ends = words.slice(1).map((_word, at) => words.slice(at + 1));
  return [
    { words, needs: 'nothing', given },
    ...(words.length > 2 ? [{ words: [first, last], needs: 'nothing' as const, given }] : []),
    ...ends.map((end): Form => ({
      words: end,
      needs: end.length > 1 ? 'capitals or title' : 'title',
      given,
    })),
  ];
};

/** The longest first, so that a whole name is not taken for a part of it. */
const formsByFirstWord = (names: readonly string[]): Map<string, Form[]> => {
  const forms = new Map<string, Form[]>();
  const all = names.flatMap(formsOf).sort((a, b) => b.words.length - a.words.length);
  for (const form of all) {
    const [first = ''] = form.words;
    forms.set(first, [...(forms.get(first) ?? []), form]);
  }
  return forms;
};

/** Between the words of one name there is little: `Nguyễn  Văn-An`, but not `Nguyễn, Văn`. */
const BETWEEN = /^[ \n._-]{1,3}$/;

const wordsOf = (reading: Reading): Word[] => {
  const words: Word[] = [];
  for (const { 0: folded, index } of places(reading, /[a-z]+/)) {
    const isNear = BETWEEN.test(reading.folded.slice(words.at(-1)?.to ?? index, index));
    words.push({ folded, from: index, to: index + folded.length, isNear });
  }
  return words;
};

/**
 * The names that are given, as whole words, with or without accents. A given name alone counts only
 * behind a title (`ông An`), so that not every `an toàn` is one; two words of a longer name, or a
 * name of one word, count when they have capitals, too.
 */
export const findNames = (reading: Reading, names: readonly string[]): Found[] => {
  const forms = formsByFirstWord(names);
  if (forms.size === 0) return [];
  const words = wordsOf(reading);

  const isTitled = (at: number) => {
    const before = words[at - 1];
    const title = before && titles.get(before.folded);
    return Boolean(title && words[at]?.isNear && isSpelled(reading, before.from, title));
  };
  const isGiven = ({ from, to, folded }: Word, given: string) => {
    const spelled = reading.accented.slice(from, to);
    return spelled === folded || spelled === given || accentedKey(spelled) === given;
  };
  const isSaid = (form: Form, at: number): boolean => {
    const isThere = form.words.every((word, step) => {
      const said = words[at + step];
      return said?.folded === word && (step === 0 || said.isNear);
    });
    if (!isThere) return false;
    if (form.needs === 'nothing') return true;
    const said = words.slice(at, at + form.words.length);
    const last = said.at(-1);
    if (!last || !isGiven(last, form.given)) return false;
    const mayBeUntitled = form.needs === 'capitals or title';
    return isTitled(at) || (mayBeUntitled && said.every(({ from }) => isCapital(reading, from)));
  };

  return words.flatMap(({ folded, from }, at) => {
    const said = forms.get(folded)?.find((form) => isSaid(form, at));
    const last = said && words[at + said.words.length - 1];
    return last ? [{ kind: 'name', from, to: last.to }] : [];
  });
};
