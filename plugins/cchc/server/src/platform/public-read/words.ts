import { fold } from '../../../../shared/text';

const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;

/** The words of a search without accents: letters and digits only, so nothing that LIKE reads. */
export const searchWords = (q: string | undefined): string[] =>
  fold(q ?? '')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');

/** Conditions for a folded `searchKey`: every word occurs in it, in whatever order. */
export const containsWords = (q: string | undefined) =>
  searchWords(q).map((word) => ({ searchKey: { $contains: word } }));
