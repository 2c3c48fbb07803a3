import type { Core } from '@strapi/types';

import type { ReportSnapshot, ReportSpan } from '../../../../shared/contracts';
import { childrenFor } from './children';
import { rollUp } from './roll-up';
import { type CountedUnit, takeSnapshot } from './snapshot';

/** A unit's numbers as of now; with those of the units below as they were accepted, if wanted. */
export const numbersFor = async (
  strapi: Core.Strapi,
  unit: CountedUnit,
  span: ReportSpan,
  isRolledUp: boolean,
): Promise<ReportSnapshot> => {
  const own = await takeSnapshot(strapi, { unit, span });
  return isRolledUp ? rollUp(own, await childrenFor(strapi, unit.id, span)) : own;
};
