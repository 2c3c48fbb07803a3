import type { Name } from './names';
import { createSpelling } from './spelling';
import { pair, type Word } from './words';

/** A word as some names write it, and where. Every name has a number as long as it is there. */
export interface Writing {
  word: Word;
  /** Places in the cores of names: see `nameAt` and `bitAt`. */
  core: number[];
  /** Numbers of names that hold it behind their core. */
  beyond: number[];
}

/** A core has at most 31 words, so one small number tells the name and the position in it. */
const POSITION_BITS = 5;
const POSITION = 2 ** POSITION_BITS - 1;
const placeOf = (number: number, position: number) => (number << POSITION_BITS) | position;

/** The number of the name in which a place is. */
export const nameAt = (place: number): number => place >>> POSITION_BITS;
/** The position of a place, as the bit that stands for it. */
export const bitAt = (place: number): number => 1 << (place & POSITION);

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

const without = (number: number, { word, core, beyond }: Writing): Writing => ({
  word,
  core: core.filter((place) => nameAt(place) !== number),
  beyond: beyond.filter((one) => one !== number),
});

/** Names by their words. */
export const createPostings = () => {
  const names: (Name | undefined)[] = [];
  const free: number[] = [];
  const writings = new Map<string, readonly Writing[]>();
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

  const writingOf = (word: Word): Writing => {
    const known = writings.get(word.token);
    const same = known?.find(({ word: { accented } }) => accented === word.accented);
    if (same) return same;
    const writing = { word, core: [], beyond: [] };
    writings.set(word.token, [...(known ?? []), writing]);
    if (!known) {
      vocabulary = undefined;
      spelling.add(word.token);
    }
    return writing;
  };

  return {
    add: (name: Name): number => {
      const number = free.pop() ?? names.length;
      names[number] = name;
      count(name, 1);
      for (const [position, word] of name.words.entries()) {
        const { core, beyond } = writingOf(word);
        if (position < name.core) core.push(placeOf(number, position));
        else beyond.push(number);
      }
      return number;
    },
    remove: (name: Name, number: number) => {
      names[number] = undefined;
      free.push(number);
      count(name, -1);
      for (const token of new Set(name.words.map((word) => word.token))) {
        const left = (writings.get(token) ?? [])
          .map((writing) => without(number, writing))
          .filter(({ core, beyond }) => core.length + beyond.length > 0);
        if (left.length > 0) writings.set(token, left);
        else {
          writings.delete(token);
          vocabulary = undefined;
        }
      }
    },
    /** By number. */
    names: names as readonly (Name | undefined)[],
    writings: writings as ReadonlyMap<string, readonly Writing[]>,
    titles,
    pairs,
    spelling,
    vocabulary: () => (vocabulary ??= [...writings.keys()].sort()),
  };
};
