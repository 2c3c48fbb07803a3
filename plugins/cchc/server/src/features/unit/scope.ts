import type { Core } from '@strapi/types';

import type { UnitName } from '../../../../shared/contracts';
import { type Locale, notFound } from '../../platform/public-read';
import { findUnits, isValidOn, today, unitByCode, type UnitRow } from './rows';
import { ancestors, type Succession, successions, withPredecessors } from './tree';

/** Whose content the site of a unit shows. All ids are row ids of units. */
export interface SiteScope {
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

/** Follows the mergers from a dissolved unit to the one that exists today, if any. */
export const currentSuccessor = async (
  strapi: Core.Strapi,
  unit: UnitRow,
): Promise<UnitRow | undefined> => {
  const seen = new Set<number>();
  let current: UnitRow | undefined = unit;
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
 * Resolves `unit=CODE`. A unit that has been merged away answers as its successor.
 * @throws 404 UNIT_NOT_FOUND for a code that no unit ever had
 */
export const siteScope = async (
  strapi: Core.Strapi,
  code: string,
  locale: Locale,
): Promise<SiteScope> => {
  const asked = await unitByCode(strapi, code);
  if (!asked) throw notFound('UNIT_NOT_FOUND', locale, 'unit');
  const successor = isValidOn(asked, today()) ? undefined : await currentSuccessor(strapi, asked);
  const unit = successor ?? asked;
  return {
    own: await withPredecessors(strapi, [unit.id]),
    above: await withPredecessors(strapi, await ancestors(strapi, unit.id)),
    ...(successor && { successor: { code: successor.code, name: successor.name } }),
  };
};
