import type { Core } from '@strapi/types';

import { demandOf } from './demand';
import type { HeadIndex } from './head-index';
import { WHOLE } from './match';
import type { Question } from './question';
import { type Candidate, standing } from './rank';
import { findInTexts, PLACES } from './texts';

/** With so many names that hold the whole question, nobody wants the texts that mention it. */
const ENOUGH_NAMES = 10;
const MOST_TEXTS = 200;

const PLACE_SCORES: Record<(typeof PLACES)[number], number> = {
  'papers in a row': 0.34,
  papers: 0.26,
  'whole in a row': 0.2,
  whole: 0.12,
};

/** Adds what only papers, results and bodies say, where the names do not answer well enough. */
export const addTexts = async (
  strapi: Core.Strapi,
  index: HeadIndex,
  question: Question,
  candidates: Map<number, Candidate>,
  {
    places,
    level,
  }: { places: readonly { type: string; lang: string }[]; level?: string | undefined },
) => {
  const whole = new Map<string, number>();
  for (const { entry, ofQuestion } of candidates.values()) {
    if (ofQuestion >= WHOLE) whole.set(entry.type, (whole.get(entry.type) ?? 0) + 1);
  }
  const wanting = places.filter(({ type }) => (whole.get(type) ?? 0) < ENOUGH_NAMES);
  if (wanting.length === 0) return;
  const found = (await findInTexts(strapi, demandOf(question))).flatMap(({ id, place }) => {
    const entry = index.entry(id);
    const isWanted = wanting.some(({ type, lang }) => entry?.type === type && entry.lang === lang);
    return entry && isWanted ? [{ id, entry, place }] : [];
  });
  const rank = (place: (typeof PLACES)[number]) => PLACES.indexOf(place);
  found.sort((a, b) => rank(a.place) - rank(b.place) || (a.entry.key < b.entry.key ? -1 : 1));
  for (const { id, entry, place } of found.slice(0, MOST_TEXTS)) {
    const known = candidates.get(id);
    const score = PLACE_SCORES[place] * standing(entry, level);
    candidates.set(id, {
      entry,
      ofName: known?.ofName ?? 0,
      byPhrase: known?.byPhrase ?? false,
      ofQuestion: 1,
      // A name that holds a part is helped by the text that holds the rest, never hurt.
      score: known ? Math.max(known.score, score) + 0.1 * Math.min(known.score, score) : score,
    });
  }
};
