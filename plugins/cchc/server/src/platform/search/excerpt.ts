import { LRUCache } from 'lru-cache';

import { escapeHtml } from '../pages/page';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MARKS = /\p{M}/gu;
const CLOSING_Y = /(qu|[b-df-hj-np-tv-xz])y$/;
const DEFAULT_LENGTH = 220;
/** Beyond this nobody needs to look for the best place. */
const LOOKED_AT = 12_000;

const strip = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đð]/g, 'd')
    .replace(CLOSING_Y, '$1i');

/** A language has a few thousand words, and twenty excerpts have twenty thousand. */
const stripped = new LRUCache<string, string>({ max: 20_000 });

/** As the words of a question are compared; the position of a tone mark never shows. */
const bare = (word: string): string => {
  const known = stripped.get(word);
  if (known !== undefined) return known;
  const found = strip(word);
  stripped.set(word, found);
  return found;
};

interface Place {
  start: number;
  end: number;
}

const placesOf = (text: string, words: ReadonlySet<string>): Place[] =>
  [...text.matchAll(WORD)]
    .filter(([word]) => words.has(bare(word)))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** Where a piece of this length holds the most places. */
const bestStart = (places: readonly Place[], length: number): number => {
  let [best, most, last] = [0, 0, 0];
  for (const [first, { start }] of places.entries()) {
    while (last < places.length && (places[last]?.end ?? 0) <= start + length) last += 1;
    if (last - first > most) [best, most] = [start, last - first];
  }
  return best;
};

/** Back to the beginning of a sentence or line that is near, else of a word. */
const tidyStart = (text: string, start: number, length: number): number => {
  const lead = text.slice(Math.max(0, start - length / 3), start);
  const sentence = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n'));
  if (sentence >= 0) return start - lead.length + sentence + 1;
  return lead.length < start ? start - lead.length + Math.max(0, lead.indexOf(' ')) : 0;
};

const tidyEnd = (text: string, end: number): number => {
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > 0 ? space : end;
};

const marked = (text: string, places: readonly Place[], from: number, to: number): string => {
  let [html, at] = ['', from];
  for (const { start, end } of places) {
    if (start < from || end > to) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, to));
};

/**
 * The piece of a text that holds most of the words, as HTML: the words inside `<mark>`, all else
 * escaped. `words`: as `search` gives them. Accents in the text make no difference.
 */
export const excerpt = (
  text: string,
  words: readonly string[],
  length = DEFAULT_LENGTH,
): string => {
  const whole = text.slice(0, LOOKED_AT).normalize('NFC').trim();
  const places = placesOf(whole, new Set(words));
  const start = whole.length <= length ? 0 : tidyStart(whole, bestStart(places, length), length);
  const end = tidyEnd(whole, start + length);
  const piece = marked(whole, places, start, end).trim().replace(/\s+/g, ' ');
  return `${start > 0 ? '… ' : ''}${piece}${end < whole.length ? ' …' : ''}`;
};
