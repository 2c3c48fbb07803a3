import type { HeadIndex } from './head-index';
import type { Entry, Name } from './names';
import { matchNames, type Match } from './match';
import type { Question } from './question';

/** A record that answers, before its place in the texts is known. */
export interface Candidate {
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
  'out-of-scope': 0,
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

/** What becomes of a score by whose the record is, and whether it is in force. */
export const standing = (entry: Entry, level: string | undefined): number =>
  levelFactor(entry, level) * (entry.retired ? RETIRED : 1);

export const levelFactor = ({ levels }: Pick<Entry, 'levels'>, level: string | undefined) => {
  if (!level || levels.length === 0) return 1;
  const at = (LEVELS[level] ?? []).findIndex((one) => levels.includes(one));
  return LEVEL_FACTORS[at] ?? OTHER_LEVEL;
};

const scoreOf = ({ name: { kind, phrase }, ofQuestion, ofName, inRow }: Match): number => {
  const whole = kind === 'phrase' ? ofName ** 1.5 : 0.5 + 0.5 * ofName;
  return KIND[kind] * (phrase?.weight ?? 1) * ofQuestion ** 1.3 * (0.92 * whole + 0.08 * inRow);
};

/** Among equals the fuller match, so that the order of loading decides nothing. */
const better = (a: Candidate | undefined, b: Candidate) =>
  !a ||
  b.score > a.score ||
  (b.score === a.score &&
    (b.ofQuestion > a.ofQuestion || (b.ofQuestion === a.ofQuestion && b.ofName > a.ofName)));

/** Records with something of the question in a name; the texts are the database's part. */
export const rankNames = (
  index: HeadIndex,
  question: Question,
  accepts: (entry: Entry) => boolean,
  level: string | undefined,
): { candidates: Map<number, Candidate>; outOfScope: Match | undefined } => {
  const candidates = new Map<number, Candidate>();
  let outOfScope: Match | undefined;
  const offer = (entry: Entry, match: Match, score: number) => {
    if (!accepts(entry)) return;
    const { ofQuestion, ofName, name } = match;
    const candidate: Candidate = {
      entry,
      score: score * standing(entry, level),
      ofQuestion,
      ofName,
      byPhrase: name.kind === 'phrase',
    };
    if (better(candidates.get(entry.id), candidate)) candidates.set(entry.id, candidate);
  };
  for (const match of matchNames(index, question)) {
    const { name } = match;
    const score = scoreOf(match);
    if (name.entry) offer(name.entry, match, score);
    if (name.kind === 'out-of-scope') {
      if (match.ofName > 0.95 && match.ofQuestion > (outOfScope?.ofQuestion ?? 0))
        outOfScope = match;
      continue;
    }
    for (const [place, key] of (name.phrase?.keys ?? []).entries()) {
      for (const entry of index.withKey(key)) offer(entry, match, score * NEXT ** place);
    }
  }
  return { candidates, outOfScope };
};
