import type { Part, Question, Reading } from './question';
import type { Demand } from './texts';
import { pair, type Word } from './words';

/** A guess below this is not looked up in texts: they are long enough to hold anything. */
const SURE = 0.9;
/** A beginning shorter than this is that of too many words. */
const SHORTEST_BEGINNING = 3;

const pairs = (words: readonly Word[]): Demand[] =>
  words.slice(1).map((word, at) => ({ token: pair(words[at]?.token ?? '', word.token) }));

const every = ({ words }: Reading, open: boolean): Demand => ({
  all: words.map(({ token }) => ({ token, open: open && token.length >= SHORTEST_BEGINNING })),
});

const sureReadings = ({ readings }: Part) =>
  readings.filter(({ factor }, at) => at === 0 || factor >= SURE);

const wordOf = ({ readings, essential }: Part): string | undefined => {
  const words = readings[0]?.words ?? [];
  return essential && words.length === 1 ? words[0]?.token : undefined;
};

/** Words of a part, or of it and the next one, that stand side by side. */
const sideBySide = (part: Part, next: Part | undefined): Demand[] => {
  const spans = sureReadings(part).filter(({ words }) => words.length > 1);
  if (spans.length > 0) return [{ any: spans.map(({ words }) => ({ all: pairs(words) })) }];
  const [first, second] = [wordOf(part), next && wordOf(next)];
  return first === undefined || second === undefined ? [] : [{ token: pair(first, second) }];
};

/** What a text must hold to answer: each part that says something, in one of its readings. */
export const demandOf = ({ parts }: Question): { words: Demand; inRow: Demand | undefined } => {
  const essential = parts.filter((part) => part.essential);
  const asked = essential.length > 0 ? essential : parts;
  const inRow = parts.flatMap((part, at) => sideBySide(part, parts[at + 1]));
  return {
    words: {
      all: asked.map((part) => ({
        any: sureReadings(part).map((reading, at) => every(reading, part.open && at === 0)),
      })),
    },
    inRow: inRow.length > 0 ? { all: inRow } : undefined,
  };
};
