import type { Core } from '@strapi/types';

import { hasBit, joined } from './bits';
import { choicesAmong, isCoded } from './choices';
import { currentIndex } from './follow';
import type { HeadIndex } from './head-index';
import { likenesses, nearestFields } from './nearest';
import { type Question, readQuestion } from './question';
import { type Candidate, rankNames, type Refusal } from './rank';
import { addTexts } from './with-texts';

/** On whose behalf is asked: a commune does other things itself than a province. */
export type Level = 'commune' | 'province';

/** Where to look: records of a type in one of its languages. */
export interface Place {
  type: string;
  lang: string;
}

export interface SearchOptions {
  q: string;
  places: readonly Place[];
  level?: Level | undefined;
}

/** A record that answers. Who shows it reads it anew: the index decides nothing about visibility. */
export type Hit = Pick<Candidate, 'row' | 'entry' | 'score'>;

export interface SearchResult {
  /** All that make sense, the best first, at most 500. */
  hits: readonly Hit[];
  /** Three or more procedures among which nothing in the question decides. */
  clarify: readonly Hit[];
  /** What to tell who asks for something that is no matter of this office. */
  outOfScope: string | undefined;
  /** Words to point out in excerpts, without accents. */
  words: () => readonly string[];
  /** For when nothing was found: fields whose names are most like the question. */
  nearestFields: () => readonly { code: string; name: string }[];
}

const MOST_HITS = 500;
/** Less than this of the question in a name is chance. */
const LEAST_OF_QUESTION = 0.45;
/** Hits below this share of the best one's score are chance. */
const LEAST_OF_BEST = 0.25;

const NOTHING: SearchResult = {
  hits: [],
  clarify: [],
  outOfScope: undefined,
  words: () => [],
  nearestFields: () => [],
};

const byKey = ({ entry: a }: Candidate, { entry: b }: Candidate): number =>
  a.key === b.key ? (a.type < b.type ? -1 : 1) : a.key < b.key ? -1 : 1;

/** So that the order of adding up decides nothing. */
export const rounded = ({ score }: Pick<Candidate, 'score'>): number => Math.round(score * 1e6);

/** By rounded score, the best first; ties by key. */
const inOrder = (a: Candidate, b: Candidate): number => {
  const difference = b.score - a.score;
  // What is so far apart is so when it is rounded, too.
  if (difference > 2e-6 || difference < -2e-6) return difference;
  return rounded(b) - rounded(a) || byKey(a, b);
};

const byCode = (index: HeadIndex, { code }: Question, accepts: (row: number) => boolean) =>
  (code === undefined ? [] : index.withKey(code))
    .filter(({ id }) => accepts(id))
    .map((entry): Candidate => ({
      row: entry.id,
      entry,
      score: 2,
      ofQuestion: 1,
      ofName: 1,
      byPhrase: false,
    }));

/** Less than this in common, of words and letters together, is chance. */
const LEAST_ALIKE = 0.25;
const NO_SHARE = { score: 0, ofQuestion: 0, ofName: 0, byPhrase: false };

const wordsToMark = ({ parts }: Question): string[] => [
  ...new Set(
    parts
      .filter(({ essential }) => essential)
      .flatMap(({ readings }) => readings.flatMap(({ words }) => words.map(({ token }) => token))),
  ),
];

const acceptor = (index: HeadIndex, { places }: Pick<SearchOptions, 'places'>) => {
  const among = joined(places.map(({ type, lang }) => index.rowsOf(type, lang)));
  return (row: number) => hasBit(among, row);
};

/** Whether something that is no matter of this office was asked for rather than a procedure. */
const isSurer = (refusal: Refusal, candidates: ReadonlyMap<number, Candidate>): boolean => {
  for (const { entry, score } of candidates.values()) {
    if (score >= refusal.score && isCoded(entry)) return false;
  }
  return refusal.score > 0;
};

/** Ranked by names only; what `search` does before it asks the texts. */
const rank = (index: HeadIndex, question: Question, options: SearchOptions) => {
  const { level } = options;
  const accepts = acceptor(index, options);
  const direct = byCode(index, question, accepts);
  const { candidates, refusal } = rankNames(index, question, accepts, level);
  for (const candidate of direct) candidates.set(candidate.entry.id, candidate);
  const refused = refusal && isSurer(refusal, candidates) ? refusal : undefined;
  const answers = ({ ofQuestion, entry }: Candidate) =>
    ofQuestion >= LEAST_OF_QUESTION && !(refused && isCoded(entry));
  return { direct, candidates, refused, answers };
};

/** What is below this is chance beside the best of these. */
const leastBeside = (candidates: readonly Candidate[]): number => {
  let best = 0;
  for (const { score } of candidates) if (score > best) best = score;
  return best * LEAST_OF_BEST;
};

/** Finds published records by what people type. The same on both databases. */
export const search = async (
  strapi: Core.Strapi,
  options: SearchOptions,
): Promise<SearchResult> => {
  const index = await currentIndex(strapi);
  const { heads } = index;
  const question = readQuestion(heads, options.q);
  if (question.parts.length === 0) return NOTHING;
  const { direct, candidates, refused, answers } = rank(heads, question, options);
  const words = () => wordsToMark(question);
  if (question.onlyCode) {
    return {
      ...NOTHING,
      hits: direct,
      words,
      nearestFields: () => nearestFields(heads, options.q),
    };
  }
  const least = leastBeside([...candidates.values()].filter(answers));
  await addTexts(index, question, candidates, { ...options, least });
  const found = [...candidates.values()].filter(answers);
  const leastOfAll = leastBeside(found);
  const hits = found
    .filter(({ score }) => score >= leastOfAll)
    .sort(inOrder)
    .slice(0, MOST_HITS);
  return {
    hits,
    clarify: direct.length > 0 ? [] : choicesAmong(hits, options.level),
    outOfScope: refused?.message,
    words,
    nearestFields: () => nearestFields(heads, options.q),
  };
};

/** What a half-typed question may become: names only, no look into the texts. */
export const suggest = async (
  strapi: Core.Strapi,
  { limit, ...options }: SearchOptions & { limit: number },
): Promise<readonly Hit[]> => {
  const { heads } = await currentIndex(strapi);
  const question = readQuestion(heads, options.q);
  if (question.parts.length === 0) return [];
  const { candidates, answers } = rank(heads, question, options);
  return [...candidates.values()]
    .filter((candidate) => !candidate.entry.retired && answers(candidate))
    .sort(inOrder)
    .slice(0, limit);
};

/**
 * What somebody may have meant whose question found nothing: records that share some of its words
 * or letters.
 */
export const nearest = async (
  strapi: Core.Strapi,
  { limit, ...options }: SearchOptions & { limit: number },
): Promise<readonly Hit[]> => {
  const { heads } = await currentIndex(strapi);
  const { candidates } = rank(heads, readQuestion(heads, options.q), options);
  return likenesses(heads, options.q, acceptor(heads, options))
    .map(({ entry, like }): Candidate => {
      const known = candidates.get(entry.id) ?? { row: entry.id, entry, ...NO_SHARE };
      return { ...known, score: known.score + like };
    })
    .filter(({ entry, score }) => !entry.retired && score >= LEAST_ALIKE)
    .sort(inOrder)
    .slice(0, limit);
};
