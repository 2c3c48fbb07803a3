import { fold } from '../../../../../shared/text';
import { shownDay } from './day';

interface Named {
  name: string;
  kind: string;
}

/** Longest text of a short column. */
const MAX_LENGTH = 255;

/**
 * What pickers show of a unit: its name, its parent's and its province's, and for an ended unit
 * the last day: `Xã A, Huyện B, Tỉnh C (đến 30/06/2025)`. `ancestors`: nearest first.
 */
export const unitLabel = (
  unit: Named & { validTo?: string | null },
  ancestors: readonly Named[],
): string => {
  const province = ancestors.find(({ kind }) => kind === 'province');
  const above = new Set([ancestors[0], province]);
  const names = [unit, ...above].flatMap((named) => (named ? [named.name] : []));
  const ended = unit.validTo ? ` (đến ${shownDay(unit.validTo)})` : '';
  return `${names.join(', ').slice(0, MAX_LENGTH - ended.length)}${ended}`;
};

/** The columns of a unit that follow from its own name and those above it. */
export const computedColumns = (
  unit: Named & { code: string; validTo?: string | null },
  ancestors: readonly Named[],
) => {
  const label = unitLabel(unit, ancestors);
  return { label, searchKey: fold(`${label} ${unit.code}`) };
};
