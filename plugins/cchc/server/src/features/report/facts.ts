import type { Core } from '@strapi/types';

import type { ReportFinding } from '../../../../shared/contracts/report-panel';
import { DOCUMENT } from '../document';
import { ancestors, descendants, UNIT, withPredecessors } from '../unit';
import { checkReport, citationsIn, numberKey, type Registered, symbolOf } from './checks';
import { reportsBelow } from './children';
import type { StoredReport } from './stored';

interface Named {
  id: number;
  name: string;
}

const allNames = (strapi: Core.Strapi): Promise<Named[]> =>
  strapi.db.query(UNIT).findMany({ select: ['id', 'name'] });

/** The documents of these units that the texts name; the register writes numbers as they are printed. */
const registeredFor = async (
  strapi: Core.Strapi,
  { sections }: StoredReport,
  units: readonly number[],
): Promise<Registered[]> => {
  const named = new Set(sections.flatMap(citationsIn).map(({ key }) => key));
  if (named.size === 0) return [];
  const spellings = [...named].flatMap((key) => [key, `0${key}`, `00${key}`]);
  const rows: { numberKey: string; issuedOn: string | null }[] = await strapi.db
    .query(DOCUMENT)
    .findMany({
      select: ['id', 'numberKey', 'issuedOn'],
      where: {
        numberKey: { $in: spellings },
        publishedAt: { $notNull: true },
        unit: { id: { $in: [...units] } },
      },
    });
  return rows.map((row) => ({ key: numberKey(row.numberKey), day: row.issuedOn }));
};

/** Kinds and years of which these units have documents in the register, of the years cited. */
const keptBy = async (
  strapi: Core.Strapi,
  { sections }: StoredReport,
  units: readonly number[],
): Promise<Set<string>> => {
  const years = new Set(
    sections.flatMap(citationsIn).flatMap(({ day }) => (day === null ? [] : [day.slice(0, 4)])),
  );
  if (years.size === 0) return new Set();
  const rows: { numberKey: string; issuedOn: string }[] = await strapi.db.query(DOCUMENT).findMany({
    select: ['id', 'numberKey', 'issuedOn'],
    where: {
      publishedAt: { $notNull: true },
      unit: { id: { $in: [...units] } },
      $or: [...years].map((year) => ({
        issuedOn: { $between: [`${year}-01-01`, `${year}-12-31`] },
      })),
    },
  });
  return new Set(
    rows.map((row) => `${symbolOf(numberKey(row.numberKey))} ${row.issuedOn.slice(0, 4)}`),
  );
};

/** Units below whose accepted report is another one by now than the one that was added. */
const newerBelow = async (
  strapi: Core.Strapi,
  { unit, span, snapshot, isRolledUp }: StoredReport,
): Promise<string[]> => {
  const { children } = snapshot;
  // Of an older snapshot nobody knows which editions were added.
  const isKnown = children.every(({ included, report }) => !included || report !== undefined);
  if (!unit || !isRolledUp || !isKnown) return [];
  const added = new Set(children.map(({ report }) => report));
  const now = await reportsBelow(strapi, unit.id, span);
  return now.flatMap(({ unit: { name }, report }) =>
    report !== null && !added.has(report) ? [name] : [],
  );
};

/** Checks a report against itself, its numbers, the register of documents and the list of units. */
export const findingsOf = async (
  strapi: Core.Strapi,
  report: StoredReport,
  now = new Date(),
): Promise<ReportFinding[]> => {
  const unit = report.unit?.id ?? 0;
  const above = await ancestors(strapi, unit);
  const before = await withPredecessors(strapi, [unit, ...(await descendants(strapi, [unit]))]);
  const related = new Set([unit, ...above, ...before]);
  const names = await allNames(strapi);
  return checkReport(report, {
    registered: await registeredFor(strapi, report, [...above, ...before]),
    kept: await keptBy(strapi, report, await withPredecessors(strapi, [unit])),
    others: names.filter(({ id }) => !related.has(id)).map(({ name }) => name),
    own: names.filter(({ id }) => related.has(id)).map(({ name }) => name),
    newer: await newerBelow(strapi, report),
    now,
  });
};
