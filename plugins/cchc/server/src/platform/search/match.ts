import type { HeadIndex } from './head-index';
import type { Name } from './names';
import { bitAt, nameAt, type Writing } from './postings';
import type { Question, Reading } from './question';
import { hasAccents, type Word } from './words';

/** How well a name answers a question. All shares are 0 to 1. */
export interface Match {
  name: Name;
  /** The share of the question that the name holds. */
  ofQuestion: number;
  /** The share of the name that was asked for. */
  ofName: number;
  /** The share of what was found that stands in one row. */
  inRow: number;
  /** How much of each part of the question the name holds. */
  shares: readonly number[];
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

/** What was found of the question in each name, by the name's number. */
interface Sheet {
  /** 1 for names that have come in. */
  isIn: Uint8Array;
  entered: number[];
  /** Positions that were found, as bits. */
  places: Int32Array;
  /** One row for each part of the question. */
  shares: Float64Array[];
  /** For adding up the words of one reading: the best of this word, and of all up to it. */
  word: Float64Array;
  sums: Float64Array;
  touched: number[];
}

const sheetFor = (size: number): Sheet => ({
  isIn: new Uint8Array(size),
  entered: [],
  places: new Int32Array(size),
  shares: [],
  word: new Float64Array(size),
  sums: new Float64Array(size),
  touched: [],
});

/** Thousands of names, hundreds of questions a second: one sheet is wiped and used again. */
let used = sheetFor(0);

const cleanSheet = (size: number, parts: number): Sheet => {
  if (used.places.length < size) used = sheetFor(size * 2);
  for (const number of used.entered) {
    used.isIn[number] = 0;
    used.places[number] = 0;
    for (const row of used.shares) row[number] = 0;
  }
  used.entered.length = 0;
  while (used.shares.length < parts) used.shares.push(new Float64Array(used.places.length));
  return used;
};

/** Whether a name takes part; `open`: those may come in that have nothing of greater parts. */
const takesPart = ({ isIn, entered }: Sheet, number: number, open: boolean): boolean => {
  if (isIn[number] === 1) return true;
  if (!open) return false;
  isIn[number] = 1;
  entered.push(number);
  return true;
};

/** Counts a word once, however often a name holds it: as well as it holds it best. */
const addWord = ({ word, sums, touched }: Sheet, number: number, quality: number) => {
  const before = word[number] ?? 0;
  if (quality <= before) return;
  word[number] = quality;
  sums[number] = (sums[number] ?? 0) + quality - before;
  touched.push(number);
};

const findWriting = (
  sheet: Sheet,
  { core, beyond }: Writing,
  { agreed, portion, open }: { agreed: number; portion: number; open: boolean },
) => {
  const { places } = sheet;
  for (const place of core) {
    const number = nameAt(place);
    if (!takesPart(sheet, number, open)) continue;
    places[number] = (places[number] ?? 0) | bitAt(place);
    addWord(sheet, number, agreed * portion);
  }
  for (const number of beyond) {
    if (takesPart(sheet, number, open)) addWord(sheet, number, agreed * BEYOND_CORE * portion);
  }
};

const findReading = (
  index: HeadIndex,
  sheet: Sheet,
  row: Float64Array,
  { words, factor }: Reading,
  { plain, open }: { plain: boolean; open: boolean },
) => {
  const weights = words.map((word) => Math.max(index.weight(word), 0.01));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { touched, word: ofWord, sums } = sheet;
  touched.length = 0;
  for (const [at, word] of words.entries()) {
    const portion = (weights[at] ?? 0) / total;
    const first = touched.length;
    for (const writing of index.writings(word.token)) {
      const agreed = agreement(word, writing.word, plain);
      findWriting(sheet, writing, { agreed, portion, open });
    }
    for (let one = first; one < touched.length; one += 1) ofWord[touched[one] ?? 0] = 0;
  }
  // Half of what an expression stands for is far less than half of its meaning.
  const isGuess = factor < 1 && words.length > 1;
  for (const number of touched) {
    const sum = sums[number] ?? 0;
    const share = factor * (isGuess ? sum * sum : sum);
    if (share > (row[number] ?? 0)) row[number] = share;
  }
  for (const number of touched) sums[number] = 0;
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
export const matchNames = (index: HeadIndex, { parts, plain }: Question): Match[] => {
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
  const matches: Match[] = [];
  for (const number of sheet.entered) {
    let sum = 0;
    for (let part = 0; part < rows.length; part += 1) {
      sum += (weights[part] ?? 0) * (rows[part]?.[number] ?? 0);
    }
    const ofQuestion = sum / total;
    const name = index.names[number];
    if (ofQuestion < LEAST_OF_QUESTION || !name) continue;
    const places = sheet.places[number] ?? 0;
    matches.push({
      name,
      ofQuestion,
      ofName: shareOfName(index, number, places),
      inRow: shareInRow(places),
      shares: rows.map((row) => row[number] ?? 0),
    });
  }
  return matches;
};
