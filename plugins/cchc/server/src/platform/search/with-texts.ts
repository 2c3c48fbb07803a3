import { demandOf } from './demand';
import type { Index } from './follow';
import { WHOLE } from './match';
import type { Question } from './question';
import { type Candidate, standing } from './rank';
import type { SearchOptions } from './search';
import { type Place, PLACES } from './texts';

/** With so many names that hold the whole question, nobody wants the texts that mention it. */
const ENOUGH_NAMES = 10;
const MOST_TEXTS = 200;

const PLACE_SCORES: Record<Place, number> = {
  'papers in a row': 0.34,
  papers: 0.26,
  'whole in a row': 0.2,
  whole: 0.12,
};

/** Adds what only papers, results and bodies say, where the names do not answer well enough. */
export const addTexts = async (
  { heads, texts }: Index,
  question: Question,
  candidates: Map<number, Candidate>,
  { places, level }: Pick<SearchOptions, 'places' | 'level'>,
) => {
  const whole = new Map<string, number>();
  for (const { entry, ofQuestion } of candidates.values()) {
    if (ofQuestion >= WHOLE) whole.set(entry.type, (whole.get(entry.type) ?? 0) + 1);
  }
  const wanting = places.filter(({ type }) => (whole.get(type) ?? 0) < ENOUGH_NAMES);
  if (wanting.length === 0) return;
  const found = await texts.find(demandOf(question));
  let left = MOST_TEXTS;
  for (const place of PLACES) {
    const entries = found[place]
      .flatMap((id) => heads.entry(id) ?? [])
      .filter(({ type, lang }) => wanting.some((one) => one.type === type && one.lang === lang));
    // In the order of their keys only where not all come in: it costs more than finding them.
    if (entries.length > left) entries.sort((a, b) => (a.key < b.key ? -1 : 1)).splice(left);
    left -= entries.length;
    for (const entry of entries) {
      const known = candidates.get(entry.id);
      const score = PLACE_SCORES[place] * standing(entry, level);
      candidates.set(entry.id, {
        entry,
        ofName: known?.ofName ?? 0,
        byPhrase: known?.byPhrase ?? false,
        ofQuestion: 1,
        // A name that holds a part is helped by the text that holds the rest, never hurt.
        score: known ? Math.max(known.score, score) + 0.1 * Math.min(known.score, score) : score,
      });
    }
    if (left === 0) return;
  }
};
