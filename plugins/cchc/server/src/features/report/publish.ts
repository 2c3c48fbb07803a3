import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { countedUntil, printedTables } from '../../../../shared/report';
import { fold } from '../../../../shared/text';
import { inTurn, recordChanges } from '../../platform/changes';
import { freeSlug } from '../../platform/writes';
import { noteEvent } from './history';
import type { DeskAccount } from './people';
import { PUBLISHED_REPORT } from './schema';
import { changeReport, contentOf, loadReport, type StoredReport } from './stored';
import { demandFor } from './way';

export interface PublishedRow {
  id: number;
  documentId: string;
  slug: string;
  report: string;
  publicAt: string | null;
}

/** What the public reads, or read, of a unit's report for a period. */
export const publishedOf = (
  strapi: Core.Strapi,
  { unit, periodKey }: Pick<StoredReport, 'unit' | 'periodKey'>,
): Promise<PublishedRow | null> =>
  strapi.db
    .query(PUBLISHED_REPORT)
    .findOne({ where: { periodKey, unit: { id: unit?.id ?? 0 } }, orderBy: { id: 'asc' } });

/** The public detail without its times; what the office alone needs stays behind. */
const copyOf = (report: StoredReport) => {
  const { title, span, unit, sections, snapshot } = contentOf(report);
  const { kind, year, number, name, firstDay } = span;
  const shown = new Set(sections.flatMap(({ counters }) => counters));
  const tables = printedTables(snapshot).filter(({ counter }) => shown.has(counter));
  return {
    ...{ title, kind, year, number, periodName: name, firstDay, unit },
    lastDay: countedUntil(snapshot),
    sections: sections.map(({ key, level, title: heading, text, counters }) => ({
      ...{ key, level, title: heading, text, counters },
    })),
    tables: tables.map(({ adds: _, ...table }) => table),
  };
};

const noteOn = (
  strapi: Core.Strapi,
  account: DeskAccount,
  { documentId, state }: StoredReport,
  action: 'publish' | 'unpublish',
) => noteEvent(strapi, { subject: documentId, actor: account, action, from: state, to: state });

/** Whether the public reads a later edition than this one. */
export const isOutdone = async (
  strapi: Core.Strapi,
  { edition }: Pick<StoredReport, 'edition'>,
  known: PublishedRow | null,
): Promise<boolean> => {
  if (!known || known.publicAt === null) return false;
  return ((await loadReport(strapi, known.report))?.edition ?? 0) > edition;
};

const demandNewest = async (
  strapi: Core.Strapi,
  report: StoredReport,
  known: PublishedRow | null,
): Promise<void> => {
  if (!(await isOutdone(strapi, report, known))) return;
  const message =
    'Đang công khai bản điều chỉnh mới hơn. Muốn công khai bản này, hãy gỡ bản đó trước.';
  const fields = [{ path: 'edition', code: 'NEWER_EDITION', message }];
  throw new errors.ValidationError(message, { code: 'NEWER_EDITION', fields });
};

/**
 * Puts a copy of this edition where the public reads, in the place of an earlier edition.
 * @throws 400 NEWER_EDITION where a later one stands there
 */
export const publishReport = (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  { version }: { version: number },
): Promise<StoredReport> =>
  inTurn(strapi, async () => {
    const report = await demandFor(strapi, account, documentId, 'publish', version);
    const known = await publishedOf(strapi, report);
    await demandNewest(strapi, report, known);
    const { title, periodKey, kind, year, number, lastDay } = report;
    const copy = copyOf(report);
    const data = {
      ...{ report: documentId, title, periodKey, kind, year, number, lastDay, copy },
      publicAt: known?.publicAt ?? new Date().toISOString(),
      searchKey: fold(`${title} ${copy.unit.name}`),
    };
    if (known) {
      await strapi.db.query(PUBLISHED_REPORT).update({ where: { id: known.id }, data });
      await recordChanges(strapi, PUBLISHED_REPORT, [known.documentId]);
    } else {
      const context = { strapi, documentId: undefined, locale: undefined };
      const place = { uid: PUBLISHED_REPORT, fallback: 'bao-cao' };
      const slug = await freeSlug(context, `${title} ${copy.unit.name}`, place);
      const row: { documentId: string } = await strapi.db
        .query(PUBLISHED_REPORT)
        .create({ data: { ...data, slug, unit: report.unit?.id } });
      await recordChanges(strapi, PUBLISHED_REPORT, [row.documentId]);
    }
    await noteOn(strapi, account, report, 'publish');
    return changeReport(strapi, report, account, {});
  });

/** Takes away what the public reads; its address says that it was withdrawn. */
export const unpublishReport = (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  { version }: { version: number },
): Promise<StoredReport> =>
  inTurn(strapi, async () => {
    const report = await demandFor(strapi, account, documentId, 'unpublish', version);
    const known = await publishedOf(strapi, report);
    if (!known || known.publicAt === null) return report;
    await strapi.db
      .query(PUBLISHED_REPORT)
      .update({ where: { id: known.id }, data: { publicAt: null } });
    await recordChanges(strapi, PUBLISHED_REPORT, [known.documentId]);
    await noteOn(strapi, account, report, 'unpublish');
    return changeReport(strapi, report, account, {});
  });
