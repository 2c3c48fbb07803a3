import { parseCode } from '../../../../shared/procedure';
import { WHOLE } from './match';
import type { Entry } from './names';
import { type Candidate, levelFactor } from './rank';

const MOST_CHOICES = 8;
/** As good as the best one. */
const CLOSE = 0.93;

/** A procedure, rather than news or a document. */
export const isCoded = ({ key }: Pick<Entry, 'key'>) => parseCode(key) !== undefined;

/** Three or more procedures among which nothing in the question decides; else none. */
export const choicesAmong = (ranked: readonly Candidate[], level: string | undefined) => {
  const [best] = ranked;
  if (!best || !isCoded(best.entry)) return [];
  // The very name was asked for.
  if (!best.byPhrase && best.ofName >= WHOLE && best.ofQuestion >= WHOLE) return [];
  const close = ranked.filter(
    ({ entry, score }) =>
      score >= best.score * CLOSE &&
      !entry.retired &&
      isCoded(entry) &&
      levelFactor(entry, level) === levelFactor(best.entry, level),
  );
  return close.length >= 3 ? close.slice(0, MOST_CHOICES) : [];
};
