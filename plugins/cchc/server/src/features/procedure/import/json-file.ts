import type { ReadFile, ReadLine } from './numbered';
import { recordOfObject, requestedIn } from './record-object';
import { isObject } from './source';
import { textLines, utf8 } from './text-lines';

const NOT_UTF8 = 'không ở bảng mã UTF-8';

export const parseJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A byte order mark of UTF-8 is gone already; a line may end in `,` only inside an array. */
export const isObjectLine = (bytes: Buffer | undefined): boolean =>
  bytes !== undefined && isObject(parseJson(utf8(bytes)));

const readLine = (bytes: Buffer) => {
  const text = utf8(bytes);
  if (text === undefined) return { rejected: `Dòng ${NOT_UTF8}.` };
  const value = parseJson(text);
  return isObject(value)
    ? recordOfObject(value)
    : { rejected: 'Dòng không phải là một đối tượng JSON (bị cắt cụt hoặc sai cú pháp).' };
};

/** One procedure a line. */
export async function* jsonLines(bytes: Buffer): AsyncGenerator<ReadLine> {
  for await (const { line, bytes: text } of textLines(bytes)) yield { line, ...readLine(text) };
}

const WRAPPERS = ['data', 'items', 'content', 'results', 'result', 'list', 'records', 'procedures'];
const IDENTITY = ['code', 'codeNotation', 'ma_thu_tuc'];
const DEEPEST = 5;

interface Found {
  value: unknown;
  /** What the file says around the procedure about which one was asked for. */
  around: string[];
}

/** The procedures in what a portal answered: one, a list, or either in a wrapper. */
const foundIn = (value: unknown, around: string[], depth = 0): Found[] => {
  if (Array.isArray(value)) return value.map((item) => ({ value: item, around: [] }));
  if (!isObject(value) || depth > DEEPEST) return [];
  const inside = WRAPPERS.map((key) => value[key]).find(
    (part) => Array.isArray(part) || isObject(part),
  );
  if (inside === undefined || IDENTITY.some((key) => key in value)) return [{ value, around }];
  return foundIn(inside, [...around, ...requestedIn(value)], depth + 1);
};

function* jsonItems(found: readonly Found[]): Generator<ReadLine> {
  for (const [at, { value, around }] of found.entries()) {
    const line = at + 1;
    yield isObject(value)
      ? { line, ...recordOfObject(value, around) }
      : { line, rejected: 'Mục không phải là một đối tượng JSON.' };
  }
}

/** JSON in the shape of the portal's API; procedures are numbered in place of lines. */
export const readJson = (text: string, fileName: string): ReadFile => {
  const value = parseJson(text);
  if (value === undefined) return { problem: 'Tệp JSON sai cú pháp hoặc bị cắt cụt.' };
  const found = foundIn(value, []);
  const [only] = found;
  if (!only) return { problem: 'Tệp JSON không có thủ tục nào.' };
  if (found.length === 1) only.around.push(fileName);
  return { format: 'json', total: found.length, lines: jsonItems(found) };
};
