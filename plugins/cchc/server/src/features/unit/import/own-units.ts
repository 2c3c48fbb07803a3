import { levelOf, unitKey, type WantedUnit } from './identity';
import type { StoredUnit } from './merge';
import type { OwnRow } from './parse';
import { outcome, type Outcome, type Problem } from './problem';

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

interface Life {
  validFrom: string | null;
  validTo: string | null;
}

const overlap = (a: Life, b: Life): boolean =>
  (a.validFrom ?? FIRST_DAY) <= (b.validTo ?? LAST_DAY) &&
  (b.validFrom ?? FIRST_DAY) <= (a.validTo ?? LAST_DAY);

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const duplicates = (rows: readonly OwnRow[], file: string): Problem[] =>
  [...groupBy(rows, ({ kind, code }) => `${levelOf(kind)}:${code}`).values()].flatMap((lives) =>
    lives.flatMap((row, index) => {
      const other = lives.slice(0, index).find((earlier) => overlap(row, earlier));
      if (!other) return [];
      const message = `Mã ${row.code} trùng với dòng ${other.line} trong cùng thời gian hiệu lực.`;
      return [{ file, line: row.line, code: 'DUPLICATE_CODE', message } satisfies Problem];
    }),
  );

/**
 * The units of a list in our own format. A parent is named by its code alone, so among the units
 * with that code, in the list or else in the database, it is the latest that lived at the same time.
 */
export const unitsOfOwnList = (
  rows: readonly OwnRow[],
  file: string,
  stored: readonly StoredUnit[],
): Outcome<WantedUnit[]> => {
  const problems = duplicates(rows, file);
  const listed = groupBy<Pick<WantedUnit, 'code' | 'kind'> & Life>(rows, ({ code }) => code);
  const known = groupBy<Pick<WantedUnit, 'code' | 'kind'> & Life>(stored, ({ code }) => code);

  const parentOf = (row: OwnRow): string | null => {
    if (row.parentCode === null) return null;
    const candidates = listed.get(row.parentCode) ?? known.get(row.parentCode) ?? [];
    const [latest] = candidates
      .filter((candidate) => overlap(candidate, row))
      .sort((a, b) => ((a.validTo ?? LAST_DAY) < (b.validTo ?? LAST_DAY) ? 1 : -1));
    if (latest) return unitKey(latest);
    const message = `Đơn vị cấp trên ${row.parentCode} của ${row.code} không tồn tại trong cùng thời gian.`;
    problems.push({ file, line: row.line, code: 'UNKNOWN_PARENT', message });
    return null;
  };

  const units = rows.map((row): WantedUnit => {
    const { code, name, kind, validFrom, validTo, decree } = row;
    return { code, name, kind, parent: parentOf(row), validFrom, validTo, decree };
  });
  return outcome(problems, units);
};
