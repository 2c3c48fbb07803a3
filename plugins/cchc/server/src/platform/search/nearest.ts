import type { HeadIndex } from './head-index';
import type { Entry } from './names';
import { tokensOf } from './words';

type Field = { code: string; name: string };

const HOW_MANY = 3;

/** The letters of a text two by two. */
const letters = (text: string): Set<string> => {
  const joined = tokensOf(text).join(' ');
  return new Set(
    Array.from({ length: Math.max(0, joined.length - 1) }, (_, at) => joined.slice(at, at + 2)),
  );
};

/** How alike two texts are by their letters, 0 to 1 (Dice). */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((two) => b.has(two)).length) / (a.size + b.size);

/** The fields whose names are most like a question that found nothing. */
export const nearestFields = (index: HeadIndex, q: string): Field[] => {
  const fields = new Map<string, Field>();
  for (const { field } of index.entries()) if (field) fields.set(field.code, field);
  const asked = letters(q);
  return [...fields.values()]
    .map((field) => ({ field, like: likeness(asked, letters(field.name)) }))
    .sort((a, b) => b.like - a.like || (a.field.code < b.field.code ? -1 : 1))
    .slice(0, HOW_MANY)
    .map(({ field }) => field);
};

/** By entry: titles are compared again with every question that found nothing. */
const lettersOfTitle = new WeakMap<Entry, ReadonlySet<string>>();

const titleLetters = (entry: Entry): ReadonlySet<string> => {
  const known = lettersOfTitle.get(entry);
  if (known) return known;
  const found = letters(entry.title);
  lettersOfTitle.set(entry, found);
  return found;
};

/** How alike the titles of records are to a question by their letters. */
export const likenesses = (
  index: HeadIndex,
  q: string,
  accepts: (row: number) => boolean,
): { entry: Entry; like: number }[] => {
  const asked = letters(q);
  return index
    .entries()
    .filter(({ id }) => accepts(id))
    .map((entry) => ({ entry, like: likeness(asked, titleLetters(entry)) }));
};
