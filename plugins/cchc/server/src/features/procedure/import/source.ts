import { cleanLine } from '../../../../../shared/text';

import { linesOf } from './html';
import { isPlaceholder } from './placeholder';

export type RawObject = Record<string, unknown>;

export const isObject = (value: unknown): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asArray = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** A text or number as written; '' for anything else. */
export const written = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** One clean line; null when there is none, or only a placeholder. */
export const lineOf = (value: unknown): string | null => {
  const line = cleanLine(written(value));
  return line === '' || isPlaceholder(line) ? null : line;
};

/** Several clean lines; null when there are none, or only a placeholder. */
export const textOf = (value: unknown): string | null => {
  const text = linesOf(written(value))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' || isPlaceholder(text) ? null : text;
};

/** A count as a number from 0, whether written as number or text; undefined for anything else. */
export const countOf = (value: unknown): number | undefined => {
  if (value === null || value === undefined || value === '') return 0;
  const count = Number(written(value).trim() || NaN);
  return Number.isInteger(count) && count >= 0 && count < 10_000 ? count : undefined;
};

/** An address that a page may link to. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s"<>]+$/i.test(text) && URL.canParse(text);

/** Signs of a machine, not words for people. */
const MACHINE = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$|^[\da-f]{24}$/i;

/** Every word for people inside a value, with the path to it. */
const leaves = (value: unknown, path: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`));
  }
  const line = value === true ? 'có' : lineOf(value);
  return line === null || MACHINE.test(line) ? [] : [`${path}: ${line}`];
};

/**
 * One object of a file, read key by key. A key that is absent gives undefined (the file says
 * nothing), one that is empty gives null or []. What nobody reads is kept as `label: value`.
 */
export const openSource = (raw: RawObject) => {
  const read = new Set<string>();
  const leftover: string[] = [];
  const keep = (label: string, value: unknown): void => {
    leftover.push(...leaves(value, label));
  };
  const take = (key: string): unknown => {
    read.add(key);
    return Object.hasOwn(raw, key) ? raw[key] : undefined;
  };
  const has = (key: string): boolean => Object.hasOwn(raw, key);
  /** Text that is one value; a list or object is none and is kept aside under the label. */
  const single =
    (parse: (value: unknown) => string | null) =>
    (key: string, label: string): string | null | undefined => {
      if (!has(key)) return undefined;
      const value = take(key);
      if (isObject(value) || Array.isArray(value)) keep(label, value);
      return parse(value);
    };
  return {
    take,
    has,
    keep,
    /** A line that already has its label. */
    keepLine: (line: string): void => {
      if (line !== '') leftover.push(line);
    },
    line: single(lineOf),
    text: single(textOf),
    /** Names of a list, of texts or of `{name}` / `{ten}`; one text is a list of one. */
    names: (key: string): string[] | undefined =>
      has(key)
        ? asArray(take(key)).flatMap(
            (item) => lineOf(isObject(item) ? (item.name ?? item.ten) : item) ?? [],
          )
        : undefined,
    /** Everything that the file says and nobody asked for. */
    leftover: (): string[] => {
      for (const [key, value] of Object.entries(raw)) if (!read.has(key)) keep(key, value);
      return [...new Set(leftover)];
    },
  };
};
export type Source = ReturnType<typeof openSource>;
