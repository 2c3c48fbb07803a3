import { createEntries } from './entries';
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
import { createPostings, type Writing } from './postings';
import { pair, type Word } from './words';

const NONE: readonly Writing[] = [];
/** A word that stands for what so many others do is a kind of thing, such as a foreign country. */
const MOST_ALIKE = 12;

const keyOf = (words: readonly Word[]) => words.map(({ token }) => token).join(' ');

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

/** What the words of a name's core weigh. */
interface Weights {
  each: readonly number[];
  all: number;
}

/** The names of all records and what people call them, by word. */
export const createHeadIndex = () => {
  const entries = createEntries();
  const numbered = new Map<number, (readonly [Name, number])[]>();
  const expansions = new Map<number, Expansion[]>();
  const byFirstWord = new Map<string, Set<Expansion>>();
  /** Expressions by what they stand for: `sổ đỏ` and `bìa đỏ` are two words for one paper. */
  const byMeaning = new Map<string, Set<Expansion>>();
  const names = createPostings();
  const rarities = new Map<string, number>();
  /** By number of the name, as long as no rarity changes. */
  const weighed: (Weights | undefined)[] = [];

  const addNames = (id: number, added: readonly Name[]) =>
    numbered.set(
      id,
      added.map((name) => [name, names.add(name)]),
    );

  const remove = (id: number) => {
    rarities.clear();
    weighed.length = 0;
    for (const [name, number] of numbered.get(id) ?? []) names.remove(name, number);
    numbered.delete(id);
    entries.remove(id);
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
    const value = Math.log(1 + (entries.count() + 10) / (names.titles.of(token) + 2));
    rarities.set(token, value);
    return value;
  };

  const weights = (number: number): Weights => {
    const known = weighed[number];
    if (known) return known;
    const { words = [], shares = [], core = 0 } = names.names[number] ?? {};
    const each = words.slice(0, core).map(({ token }, at) => (shares[at] ?? 0) * rarity(token));
    const found = { each, all: each.reduce((sum, weight) => sum + weight, 0) };
    weighed[number] = found;
    return found;
  };

  return {
    addEntry: (entry: Entry) => {
      remove(entry.id);
      entries.add(entry);
      addNames(entry.id, namesOfEntry(entry));
    },
    addPhrase: (phrase: Phrase) => {
      remove(phrase.id);
      if (phrase.kind === 'expansion') addExpansions(phrase);
      else addNames(phrase.id, [nameOfPhrase(phrase)]);
    },
    remove,
    entries: entries.all,
    entry: entries.at,
    figures: entries.figures,
    withKey: entries.withKey,
    rowsOf: entries.rowsOf,
    firstByKey: entries.firstByKey,
    /** By number. */
    names: names.names,
    /** The ways in which names write this word. */
    writings: (token: string): readonly Writing[] => names.writings.get(token) ?? NONE,
    knows: (token: string): boolean => names.writings.has(token),
    knowsPair: (first: string, second: string): boolean => names.pairs.of(pair(first, second)) > 0,
    /** Words that begin like this, in the order of the alphabet, at most so many. */
    beginning: (start: string, limit: number) => beginning(names.vocabulary(), start, limit),
    /** Words that a slip of the finger makes of this one, in the order of the alphabet. */
    near: (token: string): string[] =>
      names.spelling.near(token).filter((word) => names.writings.has(word)),
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
