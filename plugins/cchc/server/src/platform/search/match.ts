import type { HeadIndex } from './head-index';
import type { Name } from './names';
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
  names: (Name | undefined)[];
  /** Numbers of the names that have come in. */
  entered: number[];
  /** One row for each part of the question. */
  shares: Float64Array[];
  /** Positions that were found, as bits. */
  places: Uint32Array;
  /** For adding up a reading of several words. */
  sums: Float64Array;
  before: Float64Array;
}

/** Thousands of names, hundreds of questions a second: one sheet is wiped and used again. */
let used: Sheet = {
  ...{ names: [], entered: [], shares: [] },
  ...{ places: new Uint32Array(0), sums: new Float64Array(0), before: new Float64Array(0) },
};

const cleanSheet = (size: number, parts: number): Sheet => {
  if (used.places.length < size) {
    const room = size * 2;
    const numbers = () => new Float64Array(room);
    const names = new Array<Name | undefined>(room).fill(undefined);
    const places = new Uint32Array(room);
    used = { names, entered: [], shares: [], places, sums: numbers(), before: numbers() };
  }
  for (const number of used.entered) {
    used.names[number] = undefined;
    used.places[number] = 0;
    for (const row of used.shares) row[number] = 0;
  }
  used.entered.length = 0;
  while (used.shares.length < parts) used.shares.push(new Float64Array(used.places.length));
  return used;
};

const note = (sheet: Sheet, part: number, number: number, share: number) => {
  const row = sheet.shares[part];
  if (row && share > (row[number] ?? 0)) row[number] = share;
};

/** `open`: names may come in that have nothing of the greater parts of the question. */
const findReading = (
  index: HeadIndex,
  sheet: Sheet,
  part: number,
  { words, factor }: Reading,
  { plain, open }: { plain: boolean; open: boolean },
) => {
  const weights = words.map((word) => Math.max(index.weight(word), 0.01));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const touched: number[] = [];
  for (const [at, word] of words.entries()) {
    const portion = (weights[at] ?? 0) / total;
    const first = touched.length;
    for (const { name, number, position } of index.postings(word.token)) {
      if (sheet.names[number] === undefined) {
        if (!open) continue;
        sheet.names[number] = name;
        sheet.entered.push(number);
      }
      const found = name.words[position];
      if (!found) continue;
      const inCore = position < name.core;
      const quality = agreement(word, found, plain) * (inCore ? 1 : BEYOND_CORE) * portion;
      if (inCore) sheet.places[number] = (sheet.places[number] ?? 0) | (1 << position);
      if (words.length === 1) note(sheet, part, number, factor * quality);
      else {
        const before = sheet.before[number] ?? 0;
        if (quality <= before) continue;
        sheet.sums[number] = (sheet.sums[number] ?? 0) + quality - before;
        sheet.before[number] = quality;
        touched.push(number);
      }
    }
    for (let one = first; one < touched.length; one += 1) sheet.before[touched[one] ?? 0] = 0;
  }
  // Half of what an expression stands for is far less than half of its meaning.
  const power = factor < 1 ? 2 : 1;
  for (const number of touched) {
    note(sheet, part, number, factor * (sheet.sums[number] ?? 0) ** power);
  }
  for (const number of touched) sheet.sums[number] = 0;
};

const bits = (places: number): number[] => {
  const found: number[] = [];
  for (let position = 0; position < 31; position += 1) {
    if (places & (1 << position)) found.push(position);
  }
  return found;
};

const describe = (
  index: HeadIndex,
  name: Name,
  { ofQuestion, shares }: Pick<Match, 'ofQuestion' | 'shares'>,
  places: number,
): Match => {
  let [asked, all] = [0, 0];
  const weights = index.weights(name);
  for (let position = 0; position < name.core; position += 1) {
    const weight = weights[position] ?? 0;
    all += weight;
    if (places & (1 << position)) asked += weight;
  }
  const found = bits(places);
  const neighbours = found.filter((position) => places & (1 << (position + 1))).length;
  return {
    name,
    ofQuestion,
    shares,
    ofName: all > 0 ? asked / all : 0,
    inRow: found.length > 1 ? neighbours / (found.length - 1) : 0,
  };
};

/** Names that hold a fair part of the question. */
export const matchNames = (index: HeadIndex, { parts, plain }: Question): Match[] => {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const sheet = cleanSheet(index.size(), parts.length);
  let left = total;
  const heaviestFirst = [...parts.entries()].sort(([, a], [, b]) => b.weight - a.weight);
  for (const [part, { readings, weight }] of heaviestFirst) {
    // What has none of the parts so far cannot come to a fair part any more.
    const open = left / total >= LEAST_OF_QUESTION;
    left -= weight;
    for (const reading of readings) {
      // What we put in its place carries no accents of the asker's, or the right ones.
      const read = { plain: plain || reading.factor < 1, open };
      findReading(index, sheet, part, reading, read);
    }
  }
  const matches: Match[] = [];
  for (const number of sheet.entered) {
    const name = sheet.names[number];
    if (!name) continue;
    let sum = 0;
    for (const [part, { weight }] of parts.entries()) {
      sum += weight * (sheet.shares[part]?.[number] ?? 0);
    }
    const ofQuestion = sum / total;
    if (ofQuestion < LEAST_OF_QUESTION) continue;
    const shares = parts.map((_part, at) => sheet.shares[at]?.[number] ?? 0);
    matches.push(describe(index, name, { ofQuestion, shares }, sheet.places[number] ?? 0));
  }
  return matches;
};
