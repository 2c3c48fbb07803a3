import type { Core } from '@strapi/types';

import type { UnitName } from '../../../../shared/contracts';
import { type Locale, notFound } from '../../platform/public-read';
import { findUnits, isValidOn, plainUnitByCode, today, type UnitRow } from './rows';
import { ancestors, type Succession, successions, withPredecessors } from './tree';

/** Whose content the site of a unit shows. All ids are row ids of units. */
export interface SiteScope {
  /** The unit that answers: today's, where the code that was asked for has gone. */
  unit: { id: number; code: string; name: string; kind: UnitRow['kind'] };
  /** The unit and the ones that went into it. */
  own: number[];
  /** Units above and the ones that went into them, whose shared content is inherited. */
  above: number[];
  /** Set when the code that was asked for belongs to a unit that no longer exists. */
  successor?: UnitName;
}

/** Whole before part, then by code: the same order for every reader. */
export const bySuccession =
  (units: ReadonlyMap<number, UnitRow>) => (a: Succession, b: Succession) =>
    a.share === b.share
      ? (units.get(a.successorId)?.code ?? '').localeCompare(units.get(b.successorId)?.code ?? '')
      : a.share === 'full'
        ? -1
        : 1;

type Plain = Omit<UnitRow, 'parent'>;

/** Who answers for a code. */
export type SiteUnit = Pick<SiteScope, 'unit' | 'successor'>;

/** Follows the mergers from a dissolved unit to the one that exists today, if any. */
export const currentSuccessor = async (
  strapi: Core.Strapi,
  unit: Plain,
): Promise<Plain | undefined> => {
  const seen = new Set<number>();
  let current: Plain | undefined = unit;
  while (current && !isValidOn(current, today()) && !seen.has(current.id)) {
    seen.add(current.id);
    const next = await successions(strapi, 'predecessor', [current.id]);
    const found = await findUnits(strapi, {
      where: { id: { $in: next.map(({ successorId }) => successorId) } },
    });
    const byId = new Map(found.map((one) => [one.id, one]));
    const [first] = next.sort(bySuccession(byId));
    current = first && byId.get(first.successorId);
  }
  return current === unit ? undefined : current;
};

/**
 * The unit that answers for a code: itself, or where it has been merged away its successor.
 * @throws 404 UNIT_NOT_FOUND for a code that no unit ever had
 */
export const siteUnit = async (
  strapi: Core.Strapi,
  code: string,
  locale: Locale,
): Promise<SiteUnit> => {
  const asked = await plainUnitByCode(strapi, code);
  if (!asked) throw notFound('UNIT_NOT_FOUND', locale, 'unit');
  const successor = isValidOn(asked, today()) ? undefined : await currentSuccessor(strapi, asked);
  const { id, name, kind, code: current } = successor ?? asked;
  return {
    unit: { id, code: current, name, kind },
    ...(successor && { successor: { code: current, name } }),
  };
};

/** Resolves `unit=CODE` to everything whose content its site shows. @throws as `siteUnit` */
export const siteScope = async (
  strapi: Core.Strapi,
  code: string,
  locale: Locale,
): Promise<SiteScope> => {
  const answering = await siteUnit(strapi, code, locale);
  const { id } = answering.unit;
  return {
    ...answering,
    own: await withPredecessors(strapi, [id]),
    above: await withPredecessors(strapi, await ancestors(strapi, id)),
  };
};
