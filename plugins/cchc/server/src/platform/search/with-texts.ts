import { joined } from './bits';
import { demandOf } from './demand';
import type { Index } from './follow';
import { WHOLE } from './match';
import type { Question } from './question';
import { type Candidate, standings } from './rank';
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

/**
 * Adds what only papers, results and bodies say, where the names do not answer well enough.
 * @param least what no record needs to be added with: so little is chance beside the best name
 */
export const addTexts = async (
  { heads, texts }: Index,
  question: Question,
  candidates: Map<number, Candidate>,
  { places, level, least }: Pick<SearchOptions, 'places' | 'level'> & { least: number },
) => {
  const whole = new Map<string, number>();
  for (const { entry, ofQuestion } of candidates.values()) {
    if (ofQuestion >= WHOLE) whole.set(entry.type, (whole.get(entry.type) ?? 0) + 1);
  }
  const wanting = places.filter(({ type }) => (whole.get(type) ?? 0) < ENOUGH_NAMES);
  if (wanting.length === 0) return;
  const among = joined(wanting.map(({ type, lang }) => heads.rowsOf(type, lang)));
  const found = await texts.find(demandOf(question), among);
  const standing = standings(heads, level);
  let left = MOST_TEXTS;
  for (const place of PLACES) {
    const most = PLACE_SCORES[place];
    const ids = found[place].length > left ? heads.firstByKey(found[place], left) : found[place];
    left -= ids.length;
    for (const id of ids) {
      const known = candidates.get(id);
      if (!known && most < least) continue;
      const entry = known?.entry ?? heads.entry(id);
      if (!entry) continue;
      const score = most * (standing[id] ?? 0);
      candidates.set(id, {
        row: id,
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
