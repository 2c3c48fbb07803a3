import type { Core } from '@strapi/types';
import type { z } from 'zod';

import type { CountedRecords, recordsQuery } from '../../../../shared/contracts/report-panel';
import { countedRecords, countersOf } from '../../platform/counters';
import { pagination } from '../../platform/public-read';
import { ruleOf } from './snapshot';
import type { StoredReport } from './stored';

/**
 * The records of the unit itself behind a number of its report, or behind last year's, as they are
 * now: fewer than the number where some have been deleted since.
 * @returns undefined for a number that the report does not have
 */
export const recordsOfReport = async (
  strapi: Core.Strapi,
  { unit, span, snapshot }: Pick<StoredReport, 'unit' | 'span' | 'snapshot'>,
  { counter, keys: written, ...page }: z.infer<typeof recordsQuery>,
): Promise<CountedRecords | undefined> => {
  // What it counts by now may be other columns than when the snapshot was taken.
  const known = countersOf(strapi).find(({ name }) => name === counter);
  const keys = written?.split(',');
  if (!unit || !known || (keys && keys.length !== known.columns.length)) return undefined;
  const { takenAt, compared } = snapshot;
  const rule = compared ? undefined : await ruleOf(strapi, span);
  const request = { unit: unit.id, span, rule, compared, now: new Date(takenAt) };
  const which = { counter, ...page, ...(keys && { keys }) };
  const found = await countedRecords(strapi, request, which);
  return {
    data: (found?.records ?? []).map(({ title, moment, amount, path }) => ({
      ...{ title, moment, amount, path },
    })),
    meta: { pagination: pagination(page, found?.count ?? 0) },
  };
};
