import { share } from './filler';
import {
  type Entry,
  type Expansion,
  expansionsOf,
  type Name,
  nameOfPhrase,
  namesOfEntry,
  type Phrase,
} from './names';
import { createSpelling } from './spelling';
import { pair, type Word } from './words';

/** One place at which a word stands in a name. */
export interface Posting {
  name: Name;
  /** Number of the name, for what is noted beside it while it is matched. */
  number: number;
  position: number;
}

const NONE: readonly Posting[] = [];
/** A word that stands for what so many others do is a kind of thing, such as a foreign country. */
const MOST_ALIKE = 12;

const keyOf = (words: readonly Word[]) => words.map(({ token }) => token).join(' ');

/** How often each of many things occurs. */
const createCounter = () => {
  const counts = new Map<string, number>();
  return {
    of: (thing: string) => counts.get(thing) ?? 0,
    add: (thing: string, by: 1 | -1) => {
      const sum = (counts.get(thing) ?? 0) + by;
      if (sum > 0) counts.set(thing, sum);
      else counts.delete(thing);
    },
  };
};

/** Names by their words; each has a number as long as it is there. */
const createNames = () => {
  const postings = new Map<string, Posting[]>();
  const free: number[] = [];
  let size = 0;
  /** In how many titles a word occurs: a word of one title tells more than one of a thousand. */
  const titles = createCounter();
  const pairs = createCounter();
  const spelling = createSpelling();
  let vocabulary: string[] | undefined;

  const count = ({ kind, words }: Name, by: 1 | -1) => {
    for (const [at, { token }] of words.entries()) {
      const next = words[at + 1];
      if (next) pairs.add(pair(token, next.token), by);
    }
    if (kind !== 'title') return;
    for (const token of new Set(words.map((word) => word.token))) titles.add(token, by);
  };

  return {
    add: (name: Name): number => {
      const number = free.pop() ?? size++;
      count(name, 1);
      for (const [position, { token }] of name.words.entries()) {
        const posting = postings.get(token);
        if (posting) posting.push({ name, number, position });
        else {
          postings.set(token, [{ name, number, position }]);
          vocabulary = undefined;
          spelling.add(token);
        }
      }
      return number;
    },
    remove: (name: Name, number: number) => {
      free.push(number);
      count(name, -1);
      for (const token of new Set(name.words.map((word) => word.token))) {
        const left = postings.get(token)?.filter((posting) => posting.name !== name) ?? [];
        if (left.length > 0) postings.set(token, left);
        else {
          postings.delete(token);
          vocabulary = undefined;
        }
      }
    },
    postings,
    titles,
    pairs,
    spelling,
    vocabulary: () => (vocabulary ??= [...postings.keys()].sort()),
    size: () => size,
  };
};

/** Those of a sorted list that begin like this, at most so many. */
const beginning = (sorted: readonly string[], start: string, limit: number): string[] => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return sorted.slice(low, low + limit).filter((word) => word.startsWith(start));
};

/** The names of all records and what people call them, by word. */
export const createHeadIndex = () => {
  const entries = new Map<number, Entry>();
  const byKey = new Map<string, Set<Entry>>();
  const numbered = new Map<number, (readonly [Name, number])[]>();
  const expansions = new Map<number, Expansion[]>();
  const byFirstWord = new Map<string, Set<Expansion>>();
  /** Expressions by what they stand for: `sổ đỏ` and `bìa đỏ` are two words for one paper. */
  const byMeaning = new Map<string, Set<Expansion>>();
  const names = createNames();
  const rarities = new Map<string, number>();
  /** What the words of a name weigh, as long as no rarity changes. */
  const weighed = new Map<Name, readonly number[]>();

  const addNames = (id: number, added: readonly Name[]) =>
    numbered.set(
      id,
      added.map((name) => [name, names.add(name)]),
    );

  const remove = (id: number) => {
    rarities.clear();
    weighed.clear();
    for (const [name, number] of numbered.get(id) ?? []) names.remove(name, number);
    numbered.delete(id);
    const entry = entries.get(id);
    if (entry) byKey.get(entry.key)?.delete(entry);
    entries.delete(id);
    for (const expansion of expansions.get(id) ?? []) {
      byFirstWord.get(expansion.words[0]?.token ?? '')?.delete(expansion);
      for (const meaning of expansion.meanings) byMeaning.get(keyOf(meaning))?.delete(expansion);
    }
    expansions.delete(id);
  };

  const addExpansions = (phrase: Phrase) => {
    const all = expansionsOf(phrase).filter(({ words }) => words.length > 0);
    expansions.set(phrase.id, all);
    for (const expansion of all) {
      const first = expansion.words[0]?.token ?? '';
      byFirstWord.set(first, (byFirstWord.get(first) ?? new Set()).add(expansion));
      for (const meaning of expansion.meanings) {
        const key = keyOf(meaning);
        byMeaning.set(key, (byMeaning.get(key) ?? new Set()).add(expansion));
      }
    }
  };

  /** What a word tells by being rare. */
  const rarity = (token: string): number => {
    const known = rarities.get(token);
    if (known !== undefined) return known;
    const value = Math.log(1 + (entries.size + 10) / (names.titles.of(token) + 2));
    rarities.set(token, value);
    return value;
  };

  const weights = (name: Name): readonly number[] => {
    const known = weighed.get(name);
    if (known) return known;
    const found = name.words.map(({ token }, at) => (name.shares[at] ?? 0) * rarity(token));
    weighed.set(name, found);
    return found;
  };

  return {
    addEntry: (entry: Entry) => {
      remove(entry.id);
      entries.set(entry.id, entry);
      byKey.set(entry.key, (byKey.get(entry.key) ?? new Set()).add(entry));
      addNames(entry.id, namesOfEntry(entry));
    },
    addPhrase: (phrase: Phrase) => {
      remove(phrase.id);
      if (phrase.kind === 'expansion') addExpansions(phrase);
      else addNames(phrase.id, [nameOfPhrase(phrase)]);
    },
    remove,
    entries: () => entries.values(),
    entry: (id: number) => entries.get(id),
    withKey: (key: string): readonly Entry[] => [...(byKey.get(key) ?? [])],
    /** One more than the greatest number of a name. */
    size: names.size,
    postings: (token: string): readonly Posting[] => names.postings.get(token) ?? NONE,
    knows: (token: string): boolean => names.postings.has(token),
    knowsPair: (first: string, second: string): boolean => names.pairs.of(pair(first, second)) > 0,
    /** Words that begin like this, in the order of the alphabet, at most so many. */
    beginning: (start: string, limit: number) => beginning(names.vocabulary(), start, limit),
    /** Words that a slip of the finger makes of this one, in the order of the alphabet. */
    near: (token: string): string[] =>
      names.spelling.near(token).filter((word) => names.postings.has(word)),
    /** Expressions that begin with this word. */
    expansions: (first: string): readonly Expansion[] => [...(byFirstWord.get(first) ?? [])],
    /** Other expressions that stand for the same, unless they are too many to mean one thing. */
    alike: (meaning: readonly Word[]): (readonly Word[])[] => {
      const all = [...(byMeaning.get(keyOf(meaning)) ?? [])].map(({ words }) => words);
      return all.length > MOST_ALIKE ? [] : all;
    },
    weights,
    /** What a word of a question or a meaning weighs. `plain`: typed without accents. */
    weight: (word: Word, plain = false): number => share(word, plain) * rarity(word.token),
  };
};

export type HeadIndex = ReturnType<typeof createHeadIndex>;
