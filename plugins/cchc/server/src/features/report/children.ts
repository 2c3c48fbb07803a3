import type { Core } from '@strapi/types';

import type { ReportSpan, UnitName } from '../../../../shared/contracts';
import { successions, UNIT, withPredecessors } from '../unit';
import type { Child } from './roll-up';
import { REPORT } from './schema';
import { COUNTED_STATES } from './states';
import { type StoredReport, UNIT_FIELDS } from './stored';

export interface UnitBelow {
  id: number;
  documentId: string;
  code: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Whether a unit is there on the last day of a span, by which it owes a report. */
export const isThereAt = (
  { validFrom, validTo }: Pick<UnitBelow, 'validFrom' | 'validTo'>,
  { lastDay }: Pick<ReportSpan, 'lastDay'>,
): boolean =>
  (validFrom === null || validFrom <= lastDay) && (validTo === null || validTo >= lastDay);

/**
 * Units directly below one, or below those that went into it, up to a day where one is given: what
 * went into it later had its own report by then.
 */
export const unitsBelow = async (
  strapi: Core.Strapi,
  unitId: number,
  upTo?: string,
): Promise<UnitBelow[]> => {
  const parents = await withPredecessors(strapi, [unitId], upTo);
  const found: UnitBelow[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'documentId', 'code', 'name', 'validFrom', 'validTo'],
    where: { parent: { id: { $in: parents } } },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
  });
  return found;
};

/**
 * Units that ended within a span and went into another as a whole are covered by that one, which
 * counts what they left: they are not counted again. One that was divided is covered by nobody.
 */
const endedUncovered = async (
  strapi: Core.Strapi,
  below: readonly UnitBelow[],
  { firstDay, lastDay }: ReportSpan,
): Promise<UnitBelow[]> => {
  const ended = below.filter(
    ({ validTo }) => validTo !== null && firstDay <= validTo && validTo < lastDay,
  );
  if (ended.length === 0) return [];
  const pairs = await successions(
    strapi,
    'predecessor',
    ended.map(({ id }) => id),
  );
  const covered = new Set(
    pairs.filter(({ share }) => share === 'full').map(({ predecessorId }) => predecessorId),
  );
  return ended.filter(({ id }) => !covered.has(id));
};

type Accepted = Pick<StoredReport, 'documentId' | 'unit'>;

const acceptedOf = async (
  strapi: Core.Strapi,
  units: readonly UnitBelow[],
  { kind, year, number }: ReportSpan,
): Promise<Map<number, string>> => {
  const rows: Accepted[] = await strapi.db.query(REPORT).findMany({
    where: {
      ...{ kind, year, number, state: { $in: [...COUNTED_STATES] } },
      unit: { id: { $in: units.map(({ id }) => id) } },
    },
    select: ['id', 'documentId', 'edition'],
    populate: UNIT_FIELDS,
    orderBy: { edition: 'asc' },
  });
  // The newest edition stands.
  return new Map(rows.flatMap(({ unit, documentId }) => (unit ? [[unit.id, documentId]] : [])));
};

const nameOf = ({ code, name }: UnitBelow): UnitName => ({ code, name });

/** The units whose reports a unit's own report adds up, each with the one that is accepted by now. */
export const reportsBelow = async (
  strapi: Core.Strapi,
  unitId: number,
  span: ReportSpan,
): Promise<Pick<Child, 'unit' | 'report'>[]> => {
  const below = await unitsBelow(strapi, unitId, span.lastDay);
  const owing = below.filter((unit) => isThereAt(unit, span));
  const ended = await endedUncovered(strapi, below, span);
  const accepted = await acceptedOf(strapi, [...owing, ...ended], span);
  const child = (unit: UnitBelow) => ({
    unit: nameOf(unit),
    report: accepted.get(unit.id) ?? null,
  });
  return [
    ...owing.map(child),
    // It has nobody left who could be missed.
    ...ended.map(child).filter(({ report }) => report !== null),
  ];
};

/** The same with the accepted numbers of each. */
export const childrenFor = async (
  strapi: Core.Strapi,
  unitId: number,
  span: ReportSpan,
): Promise<Child[]> => {
  const below = await reportsBelow(strapi, unitId, span);
  const rows: Pick<StoredReport, 'documentId' | 'snapshot'>[] = await strapi.db
    .query(REPORT)
    .findMany({
      where: { documentId: { $in: below.flatMap(({ report }) => report ?? []) } },
      select: ['id', 'documentId', 'snapshot'],
    });
  const snapshots = new Map(rows.map(({ documentId, snapshot }) => [documentId, snapshot]));
  return below.map((child) => ({
    ...child,
    snapshot: (child.report !== null && snapshots.get(child.report)) || null,
  }));
};
