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

/** Numbers for words as they are compared. Questions only look them up, so texts alone add to it. */
export type WordNumbers = Map<string, number>;

/** A text in which words are found without reading it again. */
export interface ReadyText {
  text: string;
  /** Of each word of the text its number, and where it begins and ends. */
  numbers: Uint32Array;
  starts: Uint16Array;
  ends: Uint16Array;
}

/** Prepares a text for any number of excerpts that are made with the same numbers. */
export const readyText = (text: string, numbers: WordNumbers): ReadyText => {
  const whole = text.slice(0, LOOKED_AT).normalize('NFC').trim();
  const words = [...whole.matchAll(WORD)];
  const numberOf = (word: string): number => {
    const token = bare(word);
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  };
  return {
    text: whole,
    numbers: Uint32Array.from(words, ([word]) => numberOf(word)),
    starts: Uint16Array.from(words, ({ index }) => index),
    ends: Uint16Array.from(words, ({ index, 0: word }) => index + word.length),
  };
};

/** Bytes that a prepared text keeps, give or take. */
export const bytesOfReady = ({ text, numbers }: ReadyText): number =>
  2 * text.length + 8 * numbers.length;

const placesOf = (
  { numbers, starts, ends }: ReadyText,
  words: readonly string[],
  known: WordNumbers,
): Place[] => {
  const wanted = new Set(words.flatMap((word) => known.get(word) ?? []));
  const places: Place[] = [];
  if (wanted.size === 0) return places;
  for (let at = 0; at < numbers.length; at += 1) {
    if (wanted.has(numbers[at] ?? -1)) places.push({ start: starts[at] ?? 0, end: ends[at] ?? 0 });
  }
  return places;
};

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
 * @param known the numbers that the text was prepared with
 */
export const excerptOf = (
  ready: ReadyText,
  words: readonly string[],
  known: WordNumbers,
  length = DEFAULT_LENGTH,
): string => {
  const { text } = ready;
  const places = placesOf(ready, words, known);
  const start = text.length <= length ? 0 : tidyStart(text, bestStart(places, length), length);
  const end = tidyEnd(text, start + length);
  const piece = marked(text, places, start, end).trim().replace(/\s+/g, ' ');
  return `${start > 0 ? '… ' : ''}${piece}${end < text.length ? ' …' : ''}`;
};

/** The same of a text that is shown once. */
export const excerpt = (text: string, words: readonly string[], length?: number): string => {
  const numbers: WordNumbers = new Map();
  return excerptOf(readyText(text, numbers), words, numbers, length);
};
