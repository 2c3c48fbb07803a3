import type { Core } from '@strapi/types';

import { inTurn } from '../../../platform/changes';
import { applyPlan, type ApplyOptions, type ImportResult } from './apply';
import { parseTable, type Table } from './parse';
import { planImport } from './plan';
import type { Outcome, Problem } from './problem';
import { readStored } from './stored';

export type { ImportResult } from './apply';
export { computedColumns } from './label';
export type { Problem } from './problem';

/** The reorganisation that made two levels of local government took effect on this day. */
const TWO_LEVELS_FROM = '2025-07-01';

export interface ImportOptions extends ApplyOptions {
  /** Text of a list of units, in either format of `parse.ts`. */
  units?: string;
  /** Text of the file of old → new pairs. */
  succession?: string;
  /** First day of the new units, `YYYY-MM-DD`. */
  on?: string;
  /** How problems call the files. */
  fileNames: { units?: string; succession?: string };
}

export type ImportOutcome = { ok: true; result: ImportResult } | { ok: false; problems: Problem[] };

const parsed = (text: string | undefined, file = ''): Outcome<Table | undefined> =>
  text === undefined ? { ok: true, value: undefined } : parseTable(text, file);

/**
 * Imports units, the pairs of a reorganisation, or both at once. Either everything is written or,
 * when there is any problem, nothing. A second run with the same files writes nothing.
 */
export const importUnits = async (
  strapi: Core.Strapi,
  options: ImportOptions,
): Promise<ImportOutcome> =>
  await inTurn(strapi, async (): Promise<ImportOutcome> => {
    const units = parsed(options.units, options.fileNames.units);
    const succession = parsed(options.succession, options.fileNames.succession);
    if (!units.ok || !succession.ok) {
      const refused = [units, succession].flatMap((table) => (table.ok ? [] : table.problems));
      return { ok: false, problems: refused };
    }
    const plan = planImport({
      units: units.value,
      succession: succession.value,
      on: options.on ?? TWO_LEVELS_FROM,
      stored: await readStored(strapi),
    });
    if (!plan.ok) return { ok: false, problems: plan.problems };
    return { ok: true, result: await applyPlan(strapi, plan.value, options) };
  });
