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
  /** One row for each part of the question. */
  shares: Float64Array[];
  /** Positions that were found, as bits. */
  places: Uint32Array;
  /** For adding up a reading of several words. */
  sums: Float64Array;
}

const createSheet = (size: number, parts: number): Sheet => ({
  names: [],
  shares: Array.from({ length: parts }, () => new Float64Array(size)),
  places: new Uint32Array(size),
  sums: new Float64Array(size),
});

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
    const before = new Map<number, number>();
    for (const { name, number, position } of index.postings(word.token)) {
      if (sheet.names[number] === undefined) {
        if (!open) continue;
        sheet.names[number] = name;
      }
      const found = name.words[position];
      if (!found) continue;
      const inCore = position < name.core;
      const quality = agreement(word, found, plain) * (inCore ? 1 : BEYOND_CORE) * portion;
      if (inCore) sheet.places[number] = (sheet.places[number] ?? 0) | (1 << position);
      if (words.length === 1) note(sheet, part, number, factor * quality);
      else if (quality > (before.get(number) ?? 0)) {
        sheet.sums[number] = (sheet.sums[number] ?? 0) + quality - (before.get(number) ?? 0);
        before.set(number, quality);
        touched.push(number);
      }
    }
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
  for (let position = 0; position < name.core; position += 1) {
    const weight = (name.shares[position] ?? 0) * index.rarity(name.words[position]?.token ?? '');
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
  const sheet = createSheet(index.size(), parts.length);
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
  for (const [number, name] of sheet.names.entries()) {
    if (!name) continue;
    let sum = 0;
    for (const [part, { weight }] of parts.entries()) {
      sum += weight * (sheet.shares[part]?.[number] ?? 0);
    }
    const ofQuestion = sum / total;
    if (ofQuestion < LEAST_OF_QUESTION) continue;
    const shares = sheet.shares.map((row) => row[number] ?? 0);
    matches.push(describe(index, name, { ofQuestion, shares }, sheet.places[number] ?? 0));
  }
  return matches;
};
