import type { Core } from '@strapi/types';

import type { LEVELS } from '../../../../shared/contracts';
import { toSlug } from '../../../../shared/text';
import { rows } from '../../platform/sql';
import type { SiteUnit } from '../unit';
import type { ProcedureListQuery } from './contract';
import { LOCAL } from './local.schema';
import { PROCEDURE } from './schema';

export type Level = (typeof LEVELS)[number];

const SWITCH: Record<Level, string> = {
  ministry: 'atMinistry',
  province: 'atProvince',
  commune: 'atCommune',
  other: 'atOther',
};

/** The level at which units of a kind carry procedures out; none for offices, which stand anywhere. */
export const levelOfKind = (kind: SiteUnit['unit']['kind']): Level | undefined =>
  kind === 'province' ? 'province' : kind === 'office' ? undefined : 'commune';

const atAnyOf = (levels: readonly Level[]) => ({
  $or: levels.map((level) => ({ [SWITCH[level]]: true })),
});

/** What a unit says about which procedures it carries out, by code. */
const appliesByCode = async (strapi: Core.Strapi, unitId: number) => {
  const found: { procedureCode: string; applies: boolean }[] = await strapi.db
    .query(LOCAL)
    .findMany({ select: ['procedureCode', 'applies'], where: { unit: { id: unitId } } });
  const codes = (applies: boolean) =>
    found.filter((one) => one.applies === applies).map(({ procedureCode }) => procedureCode);
  return { added: codes(true), without: codes(false) };
};

/**
 * What the site of a unit shows: the procedures of its level and those that it says it carries out,
 * without those that it says it does not. Words or a level that are asked for widen it to all.
 */
const onSite = async (strapi: Core.Strapi, { unit }: SiteUnit, query: ProcedureListQuery) => {
  const { added, without } = await appliesByCode(strapi, unit.id);
  const level = levelOfKind(unit.kind);
  const isNarrow = !query.q && !query.filters.level && level;
  return [
    { code: { $notIn: without } },
    ...(isNarrow ? [{ $or: [atAnyOf([level]), { code: { $in: added } }] }] : []),
  ];
};

/** Procedures under a decision, named by its number or by its slug. */
const underDecision = async (strapi: Core.Strapi, wanted: readonly string[]) => {
  const numbers: { decisionNumber: string | null }[] = await strapi.db.query(PROCEDURE).findMany({
    select: ['decisionNumber'],
    where: { publishedAt: { $notNull: true } },
  });
  const slugs = new Set(wanted);
  const found = numbers.flatMap(({ decisionNumber }) =>
    decisionNumber !== null &&
    (slugs.has(decisionNumber) || slugs.has(toSlug(decisionNumber, { fallback: 'quyet-dinh' })))
      ? [decisionNumber]
      : [],
  );
  return { decisionNumber: { $in: [...new Set(found)] } };
};

/** Documents whose public text last changed within these bounds, both included. */
const changedWithin = async (strapi: Core.Strapi, { gte, lte }: { gte?: string; lte?: string }) => {
  const bounds = [
    ...(gte ? [{ sql: 'max(at) >= ?', moment: gte }] : []),
    ...(lte ? [{ sql: 'max(at) <= ?', moment: lte }] : []),
  ];
  const found = await rows<{ document: string }>(
    strapi,
    `select document from cchc_changes where type = ? group by document
      having ${bounds.map(({ sql }) => sql).join(' and ')}`,
    // As dates: PostgreSQL drops the offset of a text, and refuses years before 1 and after 9999.
    ['procedure', ...bounds.map(({ moment }) => new Date(moment))],
  );
  return { documentId: { $in: found.map(({ document }) => document) } };
};

/** The conditions of a list, for the query of the database. */
export const listWhere = async (
  strapi: Core.Strapi,
  query: ProcedureListQuery,
  scope: SiteUnit | undefined,
) => {
  const { field, level, audience, serviceLevel, lifecycle, decision, updatedAt } = query.filters;
  return [
    { publishedAt: { $notNull: true }, lifecycle: { $in: lifecycle ?? ['in-force'] } },
    ...(field ? [{ fieldCode: { $in: field } }] : []),
    ...(level ? [atAnyOf(level)] : []),
    ...(audience
      ? [{ $or: audience.map((one) => ({ audienceKey: { $contains: `|${one}|` } })) }]
      : []),
    ...(serviceLevel
      ? [{ serviceLevel: { $in: serviceLevel.map((one) => `service-${one}`) } }]
      : []),
    ...(decision ? [await underDecision(strapi, decision)] : []),
    ...(updatedAt?.gte || updatedAt?.lte ? [await changedWithin(strapi, updatedAt)] : []),
    ...(scope ? await onSite(strapi, scope, query) : []),
  ];
};
