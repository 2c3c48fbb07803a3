import type { CountedTable } from '../../../../../shared/contracts';
import type { ReportFinding } from '../../../../../shared/contracts/report-panel';
import { fold, tokens } from '../../../../../shared/text';
import { type CheckedSection, excerptAt, finding } from './finding';

/** What a number before these words is about, and what it may be. */
interface Claim {
  words: readonly string[];
  allowed: ReadonlySet<number>;
  table: CountedTable;
}

const known = (values: readonly (number | null)[]): number[] =>
  values.flatMap((value) => value ?? []);

const wordsOf = (text: string): string[] => tokens(fold(text));

/** `Tin, bài đã đăng` → `tin bai`: what was counted is named first. */
const TITLE_WORDS = 2;

const claimsOf = (table: CountedTable): Claim[] => {
  const { rows, total, totalBefore, measure, title } = table;
  const all = known([total, totalBefore, ...rows.flatMap(({ value, before }) => [value, before])]);
  const whole = [wordsOf(measure), wordsOf(title).slice(0, TITLE_WORDS)].map((words) => ({
    words,
    allowed: new Set(all),
    table,
  }));
  const labels = [...new Set(rows.flatMap((row) => row.labels))];
  const ofLabel = labels.map((label) => {
    const own = rows.filter((row) => row.labels.includes(label));
    const values = known(own.map(({ value }) => value));
    const sum = values.reduce((before, value) => before + value, 0);
    const allowed = new Set([...values, ...known(own.map(({ before }) => before)), sum]);
    return { words: wordsOf(label), allowed, table };
  });
  return [...ofLabel, ...whole].filter(({ words }) => words.length > 0);
};

/** A whole number as it is printed, `1.234` among them; no date, code, percentage or money. */
const NUMBER = /(?<![\p{L}\p{N}/.,-])(\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\p{N}/%]|[.,]\d)/gu;
const WORDS_AFTER = 60;

const startsWith = (words: readonly string[], wanted: readonly string[]) =>
  wanted.every((word, index) => words[index] === word);

/** Of what the words after a number may mean, the most words; several tables may share them. */
const meant = (claims: readonly Claim[], after: string): Claim[] => {
  const words = wordsOf(after);
  const fitting = claims.filter((claim) => startsWith(words, claim.words));
  const most = Math.max(0, ...fitting.map((claim) => claim.words.length));
  return fitting.filter((claim) => claim.words.length === most);
};

const message = (count: number, { title, total, measure }: CountedTable) =>
  `Số ${count} viết tay không khớp bộ đếm “${title}”: ${total ?? 'chưa có số'} ${measure}.`.trim();

/**
 * Numbers typed by hand before a counter's words that are none of its numbers. In the section that
 * shows the counter, more than it has counted is an error; elsewhere, or less, it may be a part or
 * something else, and is asked about.
 */
export const unlikeCounters = (
  sections: readonly CheckedSection[],
  tables: readonly CountedTable[],
): ReportFinding[] => {
  const claims = tables.flatMap(claimsOf);
  return sections.flatMap(({ key, text, counters }) =>
    [...text.matchAll(NUMBER)].flatMap((match) => {
      const end = match.index + match[0].length;
      const count = Number(match[0].replaceAll('.', ''));
      const after = text.slice(end, end + WORDS_AFTER).split(/[.;:\n]/)[0] ?? '';
      const about = meant(claims, after);
      const [first] = about;
      if (!first || about.some(({ allowed }) => allowed.has(count))) return [];
      const shown = about.find(({ table }) => counters.includes(table.counter));
      const { table } = shown ?? first;
      const isMore = count > Math.max(0, ...known([table.total]));
      return [
        finding({
          code: 'unlike-counter',
          level: shown && isMore ? 'error' : 'warning',
          section: key,
          excerpt: excerptAt(text, match.index, end + (first.words.join(' ').length + 1)),
          message: message(count, table),
        }),
      ];
    }),
  );
};
