import type { HeadIndex } from './head-index';
import { type Entry, type Name, specialIn } from './names';
import { matchNames, type Match, type Matches } from './match';
import type { Question } from './question';

/** A record that answers, before its place in the texts is known. */
export interface Candidate {
  /** Of the entry; it stands here too, so that thousands of entries need not be looked at. */
  row: number;
  entry: Entry;
  score: number;
  /** The share of the question that its best name holds, 0 to 1. */
  ofQuestion: number;
  /** The share of that name that was asked for, 0 to 1. */
  ofName: number;
  /** What people call it was asked for, rather than its title. */
  byPhrase: boolean;
}

/** Name over what people call it over keywords. */
const KIND: Record<Name['kind'], number> = {
  title: 1,
  phrase: 0.97,
  keyword: 0.6,
  'out-of-scope': 0.97,
};
/** Each further record that a phrase names stands a little behind the one before. */
const NEXT = 0.985;
/** Asked for by a unit of this level: what it does itself, what the province does, and the rest. */
const LEVELS: Record<string, readonly string[]> = {
  commune: ['commune', 'province'],
  province: ['province'],
};
const LEVEL_FACTORS = [1, 0.88];
const OTHER_LEVEL = 0.75;

const RETIRED = 0.6;

export const levelFactor = ({ levels }: Pick<Entry, 'levels'>, level: string | undefined) => {
  if (!level || levels.length === 0) return 1;
  const wanted = LEVELS[level] ?? [];
  for (let at = 0; at < wanted.length; at += 1) {
    if (levels.includes(wanted[at] ?? '')) return LEVEL_FACTORS[at] ?? OTHER_LEVEL;
  }
  return OTHER_LEVEL;
};

/** What becomes of a score by whose the record is, and whether it is in force; by row. */
export const standings = (index: HeadIndex, level: string | undefined): Float64Array =>
  index.figures(
    `standing ${level}`,
    (entry) => levelFactor(entry, level) * (entry.retired ? RETIRED : 1),
  );

const SURELY_SAID = 0.95;
/** A special case that was not asked for stands behind the plain one. */
const UNASKED = 0.82;
/** A phrase counts towards the whole of what was asked only when it was asked for itself. */
const SAID = 0.75;
/** How far other names of a record, which hold other parts of the question, lift it. */
const LIFT = 0.8;

const scoreOf = ({ name: { kind, phrase }, ofQuestion, ofName, inRow }: Match): number => {
  const whole = kind === 'phrase' || kind === 'out-of-scope' ? ofName ** 1.5 : 0.4 + 0.6 * ofName;
  return KIND[kind] * (phrase?.weight ?? 1) * ofQuestion ** 1.3 * (0.88 * whole + 0.12 * inRow);
};

/** What of special cases the question asks for, in any of its readings. */
const specialOf = ({ parts }: Question): number =>
  specialIn(parts.flatMap(({ readings }) => readings.flatMap(({ words }) => words)));

/** A candidate while more may be found in its favour. */
interface Contender extends Candidate {
  /** Names that count towards what they hold together, by number. */
  names: number[];
  /** So many names speak for it. */
  offers: number;
}

/** Among equals the fuller match, so that the order of loading decides nothing. */
const isBetter = (a: Pick<Candidate, 'ofQuestion' | 'ofName'>, score: number, b: Candidate) =>
  score > b.score ||
  (score === b.score &&
    (a.ofQuestion > b.ofQuestion || (a.ofQuestion === b.ofQuestion && a.ofName > b.ofName)));

/** Lifts what several names of a record hold together above what the best one holds. */
const lift = (contender: Contender, ofQuestion: number) => {
  if (ofQuestion <= contender.ofQuestion) return;
  contender.score *= (ofQuestion / contender.ofQuestion) ** LIFT;
  contender.ofQuestion = ofQuestion;
};

/** The records that some matches speak for, with the best match of each. */
const createBoard = (accepts: (row: number) => boolean, standing: Float64Array) => {
  const contenders = new Map<number, Contender>();
  return {
    offer: (entry: Entry, match: Match, unstanding: number) => {
      const { id: row } = entry;
      if (!accepts(row)) return;
      const { ofQuestion, ofName, name, number } = match;
      const score = unstanding * (standing[row] ?? 0);
      const byPhrase = name.kind === 'phrase';
      const counts = !byPhrase || ofName >= SAID;
      const known = contenders.get(row);
      if (!known) {
        const names = counts ? [number] : [];
        // Written out: what is spread of another object is slow to read and to change.
        contenders.set(row, {
          row,
          entry,
          score,
          ofQuestion,
          ofName,
          byPhrase,
          names,
          offers: 1,
        });
        return;
      }
      known.offers += 1;
      if (counts) known.names.push(number);
      if (isBetter(match, score, known))
        Object.assign(known, { score, ofQuestion, ofName, byPhrase });
    },
    candidates: ({ parts }: Question, { most }: Matches): Map<number, Candidate> => {
      const total = parts.reduce((sum, { weight }) => sum + weight, 0) || 1;
      for (const contender of contenders.values()) {
        const { names, offers } = contender;
        if (offers === 1 || names.length === 0) continue;
        const sum = parts.reduce((all, { weight }, at) => all + weight * most(names, at), 0);
        lift(contender, sum / total);
      }
      return contenders;
    },
  };
};

/** Something that is none of our business, and how surely it was asked for. */
export interface Refusal {
  message: string;
  score: number;
}

/** Records with something of the question in a name; the texts are the database's part. */
export const rankNames = (
  index: HeadIndex,
  question: Question,
  accepts: (row: number) => boolean,
  level: string | undefined,
): { candidates: Map<number, Candidate>; refusal: Refusal | undefined } => {
  const board = createBoard(accepts, standings(index, level));
  const asked = specialOf(question);
  let refusal: Refusal | undefined;
  const matches = matchNames(index, question);
  for (const match of matches.all) {
    const { kind, entry, phrase, special } = match.name;
    let score = scoreOf(match);
    for (let unasked = special & ~asked; unasked !== 0; unasked &= unasked - 1) score *= UNASKED;
    if (kind === 'out-of-scope') {
      const isSurer = match.ofName > SURELY_SAID && score > (refusal?.score ?? 0);
      if (isSurer) refusal = { message: phrase?.meanings[0] ?? '', score };
      continue;
    }
    if (entry) board.offer(entry, match, score);
    if (!phrase) continue;
    for (const [place, key] of phrase.keys.entries()) {
      for (const one of index.withKey(key)) board.offer(one, match, score * NEXT ** place);
    }
  }
  return { candidates: board.candidates(question, matches), refusal };
};
