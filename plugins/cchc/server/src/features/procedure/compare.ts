import { diffArrays } from 'diff';

import type { ProcedureEditionParts } from '../../../../shared/contracts';
import type { PartDifference, RowDifference } from '../../../../shared/contracts/procedure-review';
import { PART_WORDS } from '../../../../shared/procedure';
import { type Aspect, type AspectRow, aspectsOf } from './aspects';

const byKey = (rows: readonly AspectRow[]) => new Map(rows.map((row) => [row.key, row]));

/** Rows that stayed, in their order: the longest such chain, the others count as moved. */
const stayed = (before: readonly AspectRow[], after: readonly AspectRow[]): Set<string> =>
  new Set(
    diffArrays(
      before.map(({ key }) => key),
      after.map(({ key }) => key),
    ).flatMap(({ added, removed, value }) => (added || removed ? [] : value)),
  );

/**
 * Rows by their keys. A row that is edited is `changed`, also where it moved as well; one that only
 * stands elsewhere is `moved`.
 */
const rowDifferences = (
  before: readonly AspectRow[],
  after: readonly AspectRow[],
): RowDifference[] => {
  const [old, next] = [byKey(before), byKey(after)];
  const inPlace = stayed(before, after);
  const removed = before.flatMap(({ key, text }): RowDifference[] =>
    next.has(key) ? [] : [{ key, change: 'removed', before: text, after: null, position: null }],
  );
  const present = after.flatMap(({ key, text, value }, position): RowDifference[] => {
    const was = old.get(key);
    if (was && was.value === value && inPlace.has(key)) return [];
    const change = !was ? 'added' : was.value === value ? 'moved' : 'changed';
    return [{ key, change, before: was?.text ?? null, after: text, position }];
  });
  return [...removed, ...present];
};

const difference = (before: Aspect, after: Aspect): PartDifference[] =>
  before.value === after.value
    ? []
    : [
        {
          part: after.part,
          label: PART_WORDS[after.part].vi,
          before: before.text,
          after: after.text,
          rows: before.rows && after.rows ? rowDifferences(before.rows, after.rows) : [],
        },
      ];

/** What differs between two editions of one procedure, part by part, in the order of the page. */
export const compareEditions = (
  before: ProcedureEditionParts,
  after: ProcedureEditionParts,
): PartDifference[] => {
  const newer = new Map(aspectsOf(after).map((aspect) => [aspect.part, aspect]));
  return aspectsOf(before).flatMap((old) => {
    const now = newer.get(old.part);
    return now ? difference(old, now) : [];
  });
};
