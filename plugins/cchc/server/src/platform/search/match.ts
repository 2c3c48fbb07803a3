import type { HeadIndex } from './head-index';
import type { Name } from './names';
import { bitAt, nameAt, type Writing } from './postings';
import type { Question, Reading } from './question';
import { addWord, cleanSheet, gather, type Sheet } from './sheet';
import { hasAccents, type Word } from './words';

/** How well a name answers a question. All shares are 0 to 1. */
export interface Match {
  name: Name;
  number: number;
  /** The share of the question that the name holds. */
  ofQuestion: number;
  /** The share of the name that was asked for. */
  ofName: number;
  /** The share of what was found that stands in one row. */
  inRow: number;
}

/** What names hold of a question. */
export interface Matches {
  all: readonly Match[];
  /** How much of a part of the question these names hold, the one that holds most; till the next question. */
  most: (names: readonly number[], part: number) => number;
}

/** Names that hold less of the question than this are none of its answers. */
export const LEAST_OF_QUESTION = 0.34;
/** The whole of a question or a name, give or take a closing `y`. */
export const WHOLE = 0.98;
/** An accent that was typed and is another one in the name: probably another word. */
const OTHER_ACCENT = 0.45;
/** Accents left out in one word of a question that has them elsewhere. */
const LEFT_OUT = 0.85;
/** A word of the conditions behind the name itself. */
const BEYOND_CORE = 0.85;

const agreement = (asked: Word, word: Word, plain: boolean): number => {
  if (plain || asked.accented === word.accented) return 1;
  if (hasAccents(asked)) return OTHER_ACCENT;
  return hasAccents(word) ? LEFT_OUT : 1;
};

/** `open`: names may come in that have nothing of greater parts. */
const findWriting = (
  sheet: Sheet,
  { core, beyond }: Writing,
  { agreed, portion, open }: { agreed: number; portion: number; open: boolean },
) => {
  const { isIn, entered, places } = sheet;
  const [inCore, behind] = [agreed * portion, agreed * BEYOND_CORE * portion];
  for (let at = 0; at < core.length; at += 1) {
    const place = core[at] ?? 0;
    const number = nameAt(place);
    if (isIn[number] === 0) {
      if (!open) continue;
      isIn[number] = 1;
      gather(entered, number);
    }
    places[number] = (places[number] ?? 0) | bitAt(place);
    addWord(sheet, number, inCore);
  }
  for (let at = 0; at < beyond.length; at += 1) {
    const number = beyond[at] ?? 0;
    if (isIn[number] === 0) {
      if (!open) continue;
      isIn[number] = 1;
      gather(entered, number);
    }
    addWord(sheet, number, behind);
  }
};

/** A reading of one word, as most are: it is found where a name holds it best. */
const findWord = (
  index: HeadIndex,
  { isIn, entered, places }: Sheet,
  row: Float64Array,
  { word, factor }: { word: Word; factor: number },
  { plain, open }: { plain: boolean; open: boolean },
) => {
  for (const { word: written, core, beyond } of index.writings(word.token)) {
    const inCore = factor * agreement(word, written, plain);
    const behind = inCore * BEYOND_CORE;
    for (let at = 0; at < core.length; at += 1) {
      const place = core[at] ?? 0;
      const number = nameAt(place);
      if (isIn[number] === 0) {
        if (!open) continue;
        isIn[number] = 1;
        gather(entered, number);
      }
      places[number] = (places[number] ?? 0) | bitAt(place);
      if (inCore > (row[number] ?? 0)) row[number] = inCore;
    }
    for (let at = 0; at < beyond.length; at += 1) {
      const number = beyond[at] ?? 0;
      if (isIn[number] === 0) {
        if (!open) continue;
        isIn[number] = 1;
        gather(entered, number);
      }
      if (behind > (row[number] ?? 0)) row[number] = behind;
    }
  }
};

const findReading = (
  index: HeadIndex,
  sheet: Sheet,
  row: Float64Array,
  { words, factor }: Reading,
  { plain, open }: { plain: boolean; open: boolean },
) => {
  const [only] = words;
  if (only && words.length === 1) {
    findWord(index, sheet, row, { word: only, factor }, { plain, open });
    return;
  }
  const weights = words.map((word) => Math.max(index.weight(word), 0.01));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { touched, word: ofWord, sums } = sheet;
  touched.count = 0;
  for (const [at, word] of words.entries()) {
    const portion = (weights[at] ?? 0) / total;
    const first = touched.count;
    for (const writing of index.writings(word.token)) {
      const agreed = agreement(word, writing.word, plain);
      findWriting(sheet, writing, { agreed, portion, open });
    }
    for (let one = first; one < touched.count; one += 1) ofWord[touched.list[one] ?? 0] = 0;
  }
  // Half of what an expression stands for is far less than half of its meaning.
  const isGuess = factor < 1 && words.length > 1;
  const { list, count } = touched;
  for (let at = 0; at < count; at += 1) {
    const number = list[at] ?? 0;
    const sum = sums[number] ?? 0;
    const share = factor * (isGuess ? sum * sum : sum);
    if (share > (row[number] ?? 0)) row[number] = share;
  }
  for (let at = 0; at < count; at += 1) sums[list[at] ?? 0] = 0;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** The share of a name that was found at these places of it. */
const shareOfName = (index: HeadIndex, number: number, places: number): number => {
  const { each, all } = index.weights(number);
  if (all === 0) return 0;
  let asked = 0;
  for (let left = places; left !== 0; left &= left - 1) {
    asked += each[31 - Math.clz32(left & -left)] ?? 0;
  }
  return asked / all;
};

/** The share of places that have a neighbour among them. */
const shareInRow = (places: number): number => {
  const found = countBits(places);
  return found > 1 ? countBits(places & (places >>> 1)) / (found - 1) : 0;
};

/** Names that hold a fair part of the question. */
export const matchNames = (index: HeadIndex, { parts, plain }: Question): Matches => {
  const weights = parts.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const sheet = cleanSheet(index.names.length, parts.length);
  const rows = sheet.shares.slice(0, parts.length);
  let left = total;
  const heaviestFirst = [...parts.entries()].sort(([, a], [, b]) => b.weight - a.weight);
  for (const [part, { readings, weight }] of heaviestFirst) {
    // What has none of the parts so far cannot come to a fair part any more.
    const open = left / total >= LEAST_OF_QUESTION;
    left -= weight;
    for (const reading of readings) {
      // What we put in its place carries no accents of the asker's, or the right ones.
      const read = { plain: plain || reading.factor < 1, open };
      const row = rows[part];
      if (row) findReading(index, sheet, row, reading, read);
    }
  }
  const { list, count } = sheet.entered;
  const matches: Match[] = [];
  for (let at = 0; at < count; at += 1) {
    const number = list[at] ?? 0;
    let sum = 0;
    for (let part = 0; part < rows.length; part += 1) {
      sum += (weights[part] ?? 0) * (rows[part]?.[number] ?? 0);
    }
    const ofQuestion = sum / total;
    if (ofQuestion < LEAST_OF_QUESTION) continue;
    const name = index.names[number];
    if (!name) continue;
    const places = sheet.places[number] ?? 0;
    matches.push({
      name,
      number,
      ofQuestion,
      ofName: shareOfName(index, number, places),
      inRow: shareInRow(places),
    });
  }
  const most = (names: readonly number[], part: number) => {
    let share = 0;
    for (const number of names) share = Math.max(share, rows[part]?.[number] ?? 0);
    return share;
  };
  return { all: matches, most };
};
