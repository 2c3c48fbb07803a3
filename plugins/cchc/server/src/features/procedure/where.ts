import type { Core } from '@strapi/types';

import type { LEVELS } from '../../../../shared/contracts';
import { toSlug } from '../../../../shared/text';
import { remembered } from '../../platform/changes';
import type { SiteUnit } from '../unit';
import type { Card } from './catalogue';
import type { ProcedureListQuery } from './contract';
import { LOCAL } from './local.schema';

export type Level = (typeof LEVELS)[number];
type Condition = (card: Card) => boolean;

/** The level at which units of a kind carry procedures out; none for offices, which stand anywhere. */
export const levelOfKind = (kind: SiteUnit['unit']['kind']): Level | undefined =>
  kind === 'province' ? 'province' : kind === 'office' ? undefined : 'commune';

const readApplies = async (strapi: Core.Strapi, unitId: number) => {
  const found: { procedureCode: string; applies: boolean }[] = await strapi.db
    .query(LOCAL)
    .findMany({ select: ['procedureCode', 'applies'], where: { unit: { id: unitId } } });
  return new Map(found.map(({ procedureCode, applies }) => [procedureCode, applies]));
};

/** By unit, as its site is asked for. */
const allApplies = remembered(() =>
  Promise.resolve(new Map<number, ReturnType<typeof readApplies>>()),
);

/** What a unit says about which procedures it carries out, by code. */
const appliesByCode = async (strapi: Core.Strapi, unitId: number) => {
  const known = await allApplies(strapi);
  const applies = known.get(unitId) ?? readApplies(strapi, unitId);
  known.set(unitId, applies);
  applies.catch(() => known.delete(unitId));
  return applies;
};

/** What of a query decides on what is listed. */
type Asked = Pick<ProcedureListQuery, 'filters' | 'q'>;

/**
 * What the site of a unit shows: the procedures of its level and those that it says it carries out,
 * without those that it says it does not. Words or a level that are asked for widen it to all.
 */
const onSite = async (
  strapi: Core.Strapi,
  { unit }: SiteUnit,
  level: Level | undefined,
): Promise<Condition> => {
  const applies = await appliesByCode(strapi, unit.id);
  return ({ code, levels }) => {
    const said = applies.get(code);
    return said !== false && (level === undefined || said === true || levels.includes(level));
  };
};

/** The level to which the site of a unit keeps by itself. */
const ownLevel = ({ q, filters }: Asked, scope: SiteUnit | undefined) =>
  scope && !q && !filters.level ? levelOfKind(scope.unit.kind) : undefined;

/** What may be chosen beside a list, with how much each choice would show. */
export type Facet = 'field' | 'level';

/** Procedures under a decision, named by its number or by its slug. */
const underDecision = (wanted: readonly string[]): Condition => {
  const given = new Set(wanted);
  return ({ decisionNumber }) =>
    decisionNumber !== null &&
    (given.has(decisionNumber) || given.has(toSlug(decisionNumber, { fallback: 'quyet-dinh' })));
};

/** Those whose public text last changed within these bounds, both included. */
const changedWithin = ({ gte, lte }: { gte?: string; lte?: string }): Condition => {
  const [from, to] = [gte ? Date.parse(gte) : -Infinity, lte ? Date.parse(lte) : Infinity];
  return ({ changedAt }) => changedAt >= from && changedAt <= to;
};

const amongFields = (field: readonly string[]): Condition => {
  const given = new Set(field);
  return ({ fieldCode }) => fieldCode !== null && given.has(fieldCode);
};

/** Whether something of this facet was chosen, so that a list without it holds more. */
export const narrows = (facet: Facet, query: Asked, scope: SiteUnit | undefined): boolean =>
  query.filters[facet] !== undefined || (facet === 'level' && ownLevel(query, scope) !== undefined);

/** Which procedures a list holds; `without` what is chosen of a facet. */
export const listCondition = async (
  strapi: Core.Strapi,
  query: Asked,
  scope: SiteUnit | undefined,
  without?: Facet,
): Promise<Condition> => {
  const { field, level, audience, serviceLevel, lifecycle, decision, updatedAt } = query.filters;
  const shown: readonly string[] = lifecycle ?? ['in-force'];
  const conditions: Condition[] = [(card) => shown.includes(card.lifecycle)];
  if (field && without !== 'field') conditions.push(amongFields(field));
  if (level && without !== 'level')
    conditions.push(({ levels }) => level.some((one) => levels.includes(one)));
  if (audience) {
    conditions.push(({ audienceKey }) => audience.some((one) => audienceKey.includes(`|${one}|`)));
  }
  if (serviceLevel) {
    const given: readonly (string | null)[] = serviceLevel;
    conditions.push((card) => given.includes(card.serviceLevel));
  }
  if (decision) conditions.push(underDecision(decision));
  if (updatedAt?.gte || updatedAt?.lte) conditions.push(changedWithin(updatedAt));
  const keptTo = without === 'level' ? undefined : ownLevel(query, scope);
  if (scope) conditions.push(await onSite(strapi, scope, keptTo));
  return (card) => conditions.every((holds) => holds(card));
};
