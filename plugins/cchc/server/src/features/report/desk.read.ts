import type { Core } from '@strapi/types';
import type { z } from 'zod';

import type {
  DeskItem,
  DeskReport,
  Drilled,
  DueItem,
  listQuery,
} from '../../../../shared/contracts/report-panel';
import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { addDays } from '../../platform/deadlines';
import { pagination } from '../../platform/public-read';
import { UNIT, unitCodesUpwards } from '../unit';
import { isThereAt, type UnitBelow } from './children';
import { isSent, reportsOf } from './matrix';
import { type DeskAccount, rolesOf } from './people';
import { findPeriods, isAskedFor, periodsOfUnit, samePeriod, spanOf } from './period.read';
import { isOutdone, publishedOf } from './publish';
import { drillDown } from './roll-up';
import { PUBLISHED_REPORT, REPORT } from './schema';
import { verbsOf } from './states';
import { contentOf, editionsOf, LIST_FIELDS, type StoredReport, UNIT_FIELDS } from './stored';
import { formOf } from './template.read';

const moment = (at: string | Date) => toVietnamIso(new Date(at));

const itemOf = (report: StoredReport, published: ReadonlySet<string>): DeskItem => ({
  documentId: report.documentId,
  title: report.title,
  unit: { code: report.unit?.code ?? '', name: report.unit?.name ?? '' },
  span: report.span,
  dueOn: report.dueOn,
  edition: report.edition,
  state: report.state,
  version: report.version,
  changedAt: moment(report.changedAt),
  changedBy: report.changedByName,
  isPublished: published.has(report.documentId),
});

const publishedAmong = async (strapi: Core.Strapi, reports: readonly StoredReport[]) => {
  const rows: { report: string }[] = await strapi.db.query(PUBLISHED_REPORT).findMany({
    select: ['id', 'report'],
    where: {
      publicAt: { $notNull: true },
      report: { $in: reports.map(({ documentId }) => documentId) },
    },
  });
  return new Set(rows.map(({ report }) => report));
};

/** Reports that the account may see: all of its own units, of those below what was sent. */
export const listReports = async (
  strapi: Core.Strapi,
  { own, seen }: DeskAccount,
  { state, year, unit, ...query }: z.infer<typeof listQuery>,
) => {
  const where = {
    $and: [
      {
        $or: [
          { unit: { id: { $in: [...own] } } },
          { unit: { id: { $in: [...seen] } }, state: { $ne: 'draft' } },
        ],
      },
      ...(state ? [{ state }] : []),
      ...(year ? [{ year }] : []),
      ...(unit ? [{ unit: { code: unit } }] : []),
    ],
  };
  const reports: StoredReport[] = await strapi.db.query(REPORT).findMany({
    where,
    select: LIST_FIELDS,
    populate: UNIT_FIELDS,
    orderBy: [{ lastDay: 'desc' }, { id: 'desc' }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(REPORT).count({ where });
  const published = await publishedAmong(strapi, reports);
  return {
    data: reports.map((report) => itemOf(report, published)),
    meta: { pagination: pagination(query, total) },
  };
};

/** How long a report that was never sent stays on the list of what is owed. */
const OWED_DAYS = 120;

/** What the account's own units owe: periods that have begun and whose report was not sent. */
export const dueReports = async (strapi: Core.Strapi, { own }: DeskAccount): Promise<DueItem[]> => {
  const today = vietnamDate(new Date());
  const near = await findPeriods(strapi, {
    firstDay: { $lte: today },
    dueOn: { $gte: addDays(today, -OWED_DAYS) },
  });
  const units: UnitBelow[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'documentId', 'code', 'name', 'validFrom', 'validTo'],
    where: { id: { $in: [...own] } },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
  });
  const due: DueItem[] = [];
  for (const unit of units) {
    const periods = periodsOfUnit(near, await unitCodesUpwards(strapi, unit.code));
    const reports = await reportsOf(strapi, [unit.id], { lastDay: { $gte: addDays(today, -500) } });
    for (const period of periods.filter((one) => isAskedFor(one) && isThereAt(unit, one))) {
      const editions = reports.filter((report) => samePeriod(report, period));
      if (isSent(editions)) continue;
      const newest = editions.at(-1);
      const { documentId, dueOn } = period;
      due.push({
        unit: { code: unit.code, name: unit.name },
        period: { documentId, span: spanOf(period), dueOn },
        report: newest?.documentId ?? null,
        state: newest?.state ?? null,
        isLate: dueOn < today,
      });
    }
  }
  return due.sort((a, b) => a.period.dueOn.localeCompare(b.period.dueOn));
};

const who = (name: string | null, at: string | null) =>
  name !== null && at !== null ? { name, at: moment(at) } : null;

/** A province's report holds the tables of all below it, some megabytes: the desk drills down. */
const forDesk = (report: StoredReport): DeskReport['content'] => {
  const content = contentOf(report);
  const children = content.snapshot.children.map((child) => ({ ...child, tables: [] }));
  return { ...content, snapshot: { ...content.snapshot, children } };
};

/** One report with what the account may do. */
export const showReport = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  report: StoredReport,
): Promise<DeskReport> => {
  const published = await publishedOf(strapi, report);
  const isPublic = published !== null && published.publicAt !== null;
  const isOld = await isOutdone(strapi, report, published);
  const verbs = verbsOf(report.state, await rolesOf(strapi, account, report));
  const editions = await editionsOf(strapi, report);
  return {
    ...itemOf(report, new Set(isPublic ? [published.report] : [])),
    content: forDesk(report),
    isRolledUp: report.isRolledUp,
    hasForm: (await formOf(strapi, report)) !== undefined,
    submitted: who(report.submittedByName, report.submittedAt),
    returned: who(report.returnedByName, report.returnedAt),
    returnReason: report.returnReason,
    accepted: who(report.acceptedByName, report.acceptedAt),
    locked: who(report.lockedByName, report.lockedAt),
    slug: isPublic ? published.slug : null,
    verbs: verbs.filter(
      (verb) => (verb !== 'unpublish' || isPublic) && (verb !== 'publish' || !isOld),
    ),
    editions: editions.map(({ documentId, edition, state }) => ({ documentId, edition, state })),
  };
};

/** Where a number of a report comes from, with the reports of the units below that were added. */
export const drillReport = (
  { snapshot }: StoredReport,
  { counter, keys }: { counter: string; keys?: string | undefined },
): Drilled | undefined => {
  const table = snapshot.tables.find((one) => one.counter === counter);
  if (!table) return undefined;
  const wanted = keys === undefined ? null : keys.split(',');
  const { title, measure } = table;
  return { counter, title, measure, keys: wanted, ...drillDown(snapshot, counter, wanted) };
};
