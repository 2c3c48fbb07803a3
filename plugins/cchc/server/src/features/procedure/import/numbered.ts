import type { ImportFormat, ParsedLine } from './parsed-line';
import type { Outcome } from './record-object';

/** One procedure as a reader of a format gives it, before the file is looked at as a whole. */
export type ReadLine = { line: number } & Outcome;

export type ReadFile =
  | {
      format: ImportFormat;
      total: number;
      lines: Iterable<ReadLine> | AsyncIterable<ReadLine>;
      problem?: undefined;
    }
  | { problem: string };

/**
 * Lets each code through once: a later record with the same code is rejected with both lines.
 * `word`: what is counted, `Dòng` or `Mục`.
 */
export async function* withoutRepeats(
  lines: Iterable<ReadLine> | AsyncIterable<ReadLine>,
  word: string,
): AsyncGenerator<ParsedLine> {
  const seen = new Map<string, number>();
  for await (const each of lines) {
    if ('rejected' in each) {
      yield each;
      continue;
    }
    const before = seen.get(each.code);
    if (before === undefined) {
      seen.set(each.code, each.line);
      yield each;
    } else {
      const { code, line } = each;
      const where = `${word} ${line} trùng mã ${code} với ${word.toLowerCase()} ${before}`;
      yield { line, code, rejected: `${where}; chỉ nhận ${word.toLowerCase()} ${before}.` };
    }
  }
}
