import type { Core } from '@strapi/types';

import type { UnitDetail, UnitItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { type PublicRecord, updateTimes } from '../../platform/changes';
import { type Answer, containsWords, notFound, pagination } from '../../platform/public-read';
import { unitCode, type UnitListRequest, type UnitRequest } from './contract';
import { findUnits, isValidOn, today, unitByCode, type UnitRow, validOn } from './rows';
import { UNIT } from './schema';
import { SUCCESSION } from './succession.schema';
import { bySuccession, currentSuccessor } from './scope';
import { type Succession, successions } from './tree';

type Timeless<T> = Omit<T, 'updatedAt' | 'active'>;

const describe = (unit: UnitRow): Timeless<UnitItem> => ({
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  parent: unit.parent && { code: unit.parent.code, name: unit.parent.name },
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  decree: unit.decree,
  phone: unit.phone,
  email: unit.email,
  address: unit.address,
  website: unit.website,
});

const relatives = (
  pairs: Succession[],
  side: 'predecessorId' | 'successorId',
  units: ReadonlyMap<number, UnitRow>,
): UnitDetail['successors'] =>
  pairs.flatMap((pair) => {
    const unit = units.get(pair[side]);
    return unit
      ? [{ code: unit.code, name: unit.name, kind: unit.kind, share: pair.share, on: pair.on }]
      : [];
  });

/** Details of many units with six queries, however many they are. */
const details = async (
  strapi: Core.Strapi,
  units: readonly UnitRow[],
): Promise<Map<number, Timeless<UnitDetail>>> => {
  const ids = units.map(({ id }) => id);
  const into = await successions(strapi, 'predecessor', ids);
  const outOf = await successions(strapi, 'successor', ids);
  const others = await findUnits(strapi, {
    where: {
      id: {
        $in: [
          ...into.map(({ successorId }) => successorId),
          ...outOf.map(({ predecessorId }) => predecessorId),
        ],
      },
    },
  });
  const byId = new Map(others.map((unit) => [unit.id, unit]));
  into.sort(bySuccession(byId));
  outOf.sort((a, b) => a.predecessorId - b.predecessorId);
  return new Map(
    units.map((unit) => [
      unit.id,
      {
        ...describe(unit),
        successors: relatives(
          into.filter(({ predecessorId }) => predecessorId === unit.id),
          'successorId',
          byId,
        ),
        predecessors: relatives(
          outOf.filter(({ successorId }) => successorId === unit.id),
          'predecessorId',
          byId,
        ),
      },
    ]),
  );
};

const timed = async <T extends object>(
  strapi: Core.Strapi,
  units: readonly UnitRow[],
  day: string,
  record: (unit: UnitRow) => T,
) => {
  const times = await updateTimes(
    strapi,
    'unit',
    units.map(({ documentId }) => documentId),
    'vi',
  );
  return units.map((unit) => ({
    ...record(unit),
    active: isValidOn(unit, day),
    updatedAt: toVietnamIso(times.get(unit.documentId) ?? new Date(0)),
  }));
};

const activity = (wanted: boolean[] = [true], day: string) => {
  if (wanted.includes(true) && wanted.includes(false)) return {};
  return wanted.includes(true) ? validOn(day) : { $not: validOn(day) };
};

/** GET /units: the units that exist today, or on the day that `asOf` names. */
export const findPage = async ({ strapi, query }: UnitListRequest): Promise<Answer<UnitItem[]>> => {
  const day = query.asOf ?? today();
  const { active, kind, parent } = query.filters;
  const where = {
    $and: [
      activity(active, day),
      ...(kind ? [{ kind: { $in: kind } }] : []),
      ...(parent ? [{ parent: { code: { $in: parent } } }] : []),
      ...containsWords(query.q),
    ],
  };
  const { field = 'name', direction = 'asc' } = query.sort ?? {};
  const units = await findUnits(strapi, {
    where,
    orderBy: [{ [field === 'name' ? 'searchKey' : field]: direction }, { id: 'asc' }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(UNIT).count({ where });
  return {
    data: await timed(strapi, units, day, describe),
    meta: { pagination: pagination(query, total) },
  };
};

/** Whole units as they are on a day, read together. */
export const detailsOn = async (
  strapi: Core.Strapi,
  units: readonly UnitRow[],
  day: string,
): Promise<UnitDetail[]> => {
  const full = await details(strapi, units);
  return timed(strapi, units, day, (one) => ({
    ...describe(one),
    predecessors: [],
    successors: [],
    ...full.get(one.id),
  }));
};

/** GET /units/{code}: with predecessors and successors, so that an old code leads on. */
export const findOne = async ({ strapi, query, key }: UnitRequest): Promise<Answer<UnitDetail>> => {
  const known = unitCode.safeParse(key).success;
  const unit = known ? await unitByCode(strapi, key, query.asOf) : undefined;
  if (!unit) throw notFound('UNIT_NOT_FOUND', query.locale, 'code');
  const [data] = await detailsOn(strapi, [unit], query.asOf ?? today());
  if (!data) throw notFound('UNIT_NOT_FOUND', query.locale, 'code');
  const successor = data.active ? undefined : await currentSuccessor(strapi, unit);
  return {
    data,
    meta: successor ? { successor: { code: successor.code, name: successor.name } } : {},
  };
};

/** What the change log compares. Ended units share codes with today's, so their day stands behind. */
export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  const units = await findUnits(strapi, { where: { documentId: { $in: [...documents] } } });
  const full = await details(strapi, units);
  return units.map((unit) => ({
    document: unit.documentId,
    key: unit.validTo ? `${unit.code}@${unit.validTo}` : unit.code,
    lang: 'vi',
    unitCode: unit.code,
    url: `/units/${unit.code}${unit.validTo ? `?asOf=${unit.validTo}` : ''}`,
    data: full.get(unit.id),
    // Its sites change on the day on which it begins or ends, though its own answer may not.
    reach: isValidOn(unit, today()) ? undefined : 'not today',
  }));
};

/** Units whose answer names one of these units: their children, predecessors and successors. */
const namingUnits = async (strapi: Core.Strapi, documents: readonly string[]) => {
  const units = await findUnits(strapi, { where: { documentId: { $in: [...documents] } } });
  const ids = units.map(({ id }) => id);
  const into = await successions(strapi, 'predecessor', ids);
  const outOf = await successions(strapi, 'successor', ids);
  const relatives = [
    ...into.map(({ successorId }) => successorId),
    ...outOf.map(({ predecessorId }) => predecessorId),
  ];
  const naming = await findUnits(strapi, {
    where: { $or: [{ parent: { id: { $in: ids } } }, { id: { $in: relatives } }] },
  });
  return naming.map(({ documentId }) => documentId);
};

const unitsOfPairs = async (strapi: Core.Strapi, documents: readonly string[]) => {
  const pairs: { predecessor: UnitRow | null; successor: UnitRow | null }[] = await strapi.db
    .query(SUCCESSION)
    .findMany({
      where: { documentId: { $in: [...documents] } },
      populate: ['predecessor', 'successor'],
    });
  return pairs.flatMap(({ predecessor, successor }) =>
    [predecessor, successor].flatMap((one) => (one ? [one.documentId] : [])),
  );
};

/** Whose change also changes the answers of other units. */
export const showing = { [UNIT]: namingUnits, [SUCCESSION]: unitsOfPairs };
