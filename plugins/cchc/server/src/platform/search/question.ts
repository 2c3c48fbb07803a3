import { parseCode } from '../../../../shared/procedure';
import { fillerLength, isHollow, means, share } from './filler';
import type { HeadIndex } from './head-index';
import { soundingLike, withoutKeys } from './spelling';
import { hasAccents, type Word, wordsOf } from './words';

/** Other words for a part of the question, and how sure it is that they are meant. */
export interface Reading {
  words: readonly Word[];
  factor: number;
}

/** A part of the question: one word, or several that mean something together. */
export interface Part {
  /** How much of the question it is. */
  weight: number;
  /** As it was asked first, then in other words; those that are guessed come last. */
  readings: readonly Reading[];
  /** It says something by itself, so texts must hold it. */
  essential: boolean;
  /** The last word, which may not be typed to its end. */
  open: boolean;
}

export interface Question {
  parts: readonly Part[];
  /** Typed without accents: none can be missed. */
  plain: boolean;
  /** The code of a procedure that the question names, eight characters. */
  code: string | undefined;
  /** The question is nothing but that code. */
  onlyCode: boolean;
}

const MOST_WORDS = 24;
/** So many words are looked at that begin like the last one, and so many are tried. */
const BEGINNINGS = 400;
const COMPLETIONS = 24;
const HOLLOW_SHARE = 0.3;
/** A word that no name knows tells nothing about which one is meant. */
const UNKNOWN_SHARE = 0.4;
/** Another word for what was asked for. */
const ALIKE = 0.85;
/** What a span of several words weighs against the sum of its meaning's. */
const SPAN_SHARE = 0.7;

const asWord = (token: string): Word => ({ token, accented: token });

/** What the keys of an input method leave of a word is all but certain. */
const WITHOUT_KEYS = 0.9;
const SOUNDING_LIKE = 0.85;
const SLIPPED = 0.8;
/** A guess that makes no known expression with its neighbours. */
const MISFIT = 0.5;

/** The neighbour as it was probably meant. */
const neighbour = (index: HeadIndex, word: Word | undefined): string | undefined =>
  word && (index.knows(word.token) ? word.token : (withoutKeys(word.token) ?? word.token));

/** Words that were perhaps meant by one that is unknown, or that makes no sense where it stands. */
const respelled = (index: HeadIndex, words: readonly Word[], at: number): Reading[] => {
  const token = words[at]?.token ?? '';
  const [before, after] = [neighbour(index, words[at - 1]), neighbour(index, words[at + 1])];
  const alone = before === undefined && after === undefined;
  const fits = (one: string) =>
    (before !== undefined && index.knowsPair(before, one)) ||
    (after !== undefined && index.knowsPair(one, after));
  const known = index.knows(token);
  if (known && (alone || fits(token))) return [];
  const bare = withoutKeys(token);
  const guess = (one: string, factor: number) =>
    [one, alone || fits(one) ? factor : factor * MISFIT] as const;
  const candidates = [
    ...(bare === undefined ? [] : [[bare, WITHOUT_KEYS] as const]),
    ...(bare === undefined ? [] : index.near(bare).map((one) => guess(one, SLIPPED))),
    ...soundingLike(token).map((one) => guess(one, SOUNDING_LIKE)),
    ...index.near(token).map((one) => guess(one, SLIPPED)),
  ];
  const seen = new Set<string>();
  return candidates
    .filter(([one]) => index.knows(one) && !seen.has(one) && seen.add(one))
    .filter(([one]) => !known || fits(one))
    .map(([one, factor]) => ({ words: [asWord(one)], factor }));
};

/** Words that the last one may become; those first that make a known expression. */
const completed = (index: HeadIndex, words: readonly Word[], at: number): Reading[] => {
  const token = words[at]?.token ?? '';
  const before = neighbour(index, words[at - 1]);
  const fits = (one: string) => before !== undefined && index.knowsPair(before, one);
  const all = index.beginning(token, BEGINNINGS).filter((one) => one !== token);
  const chosen = [...all.filter(fits), ...all.filter((one) => !fits(one))].slice(0, COMPLETIONS);
  const factor = index.knows(token) ? 0.5 : 0.85;
  return chosen.map((one) => ({
    words: [asWord(one)],
    factor: before === undefined || fits(one) ? factor : factor * 0.8,
  }));
};

interface Span {
  length: number;
  meanings: readonly (readonly Word[])[];
}

/** The longest expression from here on of which somebody has written down what it means. */
const expressionAt = (index: HeadIndex, words: readonly Word[], at: number): Span | undefined => {
  const here = index.expansions(words[at]?.token ?? '').filter(({ words: expression }) =>
    expression.every((word, offset) => {
      const asked = words[at + offset];
      return asked !== undefined && means(asked, word);
    }),
  );
  if (here.length === 0) return undefined;
  const length = Math.max(...here.map(({ words: { length } }) => length));
  const longest = here.filter(({ words: expression }) => expression.length === length);
  return { length, meanings: longest.flatMap(({ meanings }) => meanings) };
};

const sum = (index: HeadIndex, words: readonly Word[], plain: boolean) =>
  words.reduce((total, word) => total + index.weight(word, plain), 0);

const spanPart = (
  index: HeadIndex,
  words: readonly Word[],
  meanings: Span['meanings'],
  plain: boolean,
): Part => {
  const weights = [
    ...(words.length > 1 ? [sum(index, words, plain)] : []),
    ...meanings.map((meaning) => sum(index, meaning, false) * SPAN_SHARE),
  ];
  return {
    weight: Math.max(...weights, 0.5),
    readings: [
      { words, factor: 1 },
      ...meanings.map((meaning) => ({ words: meaning, factor: 0.95 })),
      ...meanings.flatMap((meaning) =>
        index.alike(meaning).map((other) => ({ words: other, factor: ALIKE })),
      ),
    ],
    essential: true,
    open: false,
  };
};

const partsOf = (index: HeadIndex, words: readonly Word[], plain: boolean): Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < words.length;) {
    const span = expressionAt(index, words, at);
    const filler = fillerLength(words, at);
    if (filler > (span?.length ?? 0)) {
      at += filler;
      continue;
    }
    const length = span?.length ?? 1;
    const part = words.slice(at, at + length);
    const [word] = part;
    if (span) parts.push(spanPart(index, part, span.meanings, plain));
    else if (word) {
      const last = at === words.length - 1;
      const hollow = isHollow(words, at);
      const essential = !hollow && share(word, plain) > 0.5;
      const readings = [
        { words: [word], factor: 1 },
        // A word that says little is not worth a guess.
        ...(essential ? respelled(index, words, at) : []),
        ...(last ? completed(index, words, at) : []),
      ];
      const unknown = readings.length === 1 && !index.knows(word.token);
      const kept = hollow ? HOLLOW_SHARE : unknown ? UNKNOWN_SHARE : 1;
      parts.push({
        weight: index.weight(word, plain) * kept,
        readings,
        essential,
        open: last,
      });
    }
    at += length;
  }
  return parts;
};

const codeIn = (text: string) => {
  const found = text
    .split(/[\s,;:()]+/)
    .map((part) => parseCode(part)?.code)
    .find((code) => code !== undefined);
  return found ?? parseCode(text)?.code;
};

/** Takes a question apart: what each part may mean, and how much of the question it is. */
export const readQuestion = (index: HeadIndex, text: string): Question => {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const plain = !words.some(hasAccents);
  // A question that is filler throughout is looked up as it stands.
  const parts = partsOf(index, words, plain);
  const own = (): Part[] =>
    words.map((word) => ({
      weight: 1,
      readings: [{ words: [word], factor: 1 }],
      essential: true,
      open: false,
    }));
  return {
    parts: parts.length > 0 ? parts : own(),
    plain,
    code: codeIn(text),
    onlyCode: parseCode(text) !== undefined,
  };
};
