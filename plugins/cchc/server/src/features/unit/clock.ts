import type { Core } from '@strapi/types';

import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { UNIT } from './schema';

const DAY = 24 * 60 * 60 * 1000;

const midnight = (day: string) => new Date(toVietnamIso(day));

/** Units that began or ended within a span, and the midnight at which they did. */
export const begunOrEnded = async (
  strapi: Core.Strapi,
  after: Date,
  upTo: Date,
): Promise<Map<string, Date>> => {
  const [before, today] = [vietnamDate(after), vietnamDate(upTo)];
  const units: { documentId: string; validFrom: string | null; validTo: string | null }[] =
    await strapi.db.query(UNIT).findMany({
      select: ['documentId', 'validFrom', 'validTo'],
      where: {
        $or: [
          { validFrom: { $gt: before, $lte: today } },
          { validTo: { $gte: before, $lt: today } },
        ],
      },
    });
  return new Map(
    units.map(({ documentId, validFrom, validTo }) => {
      const isOver = validTo !== null && validTo < today;
      const moment = isOver
        ? new Date(midnight(validTo).getTime() + DAY)
        : midnight(validFrom ?? today);
      return [documentId, moment];
    }),
  );
};
