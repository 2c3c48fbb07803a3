import type { Core } from '@strapi/types';

import type {
  ReportContent,
  ReportKind,
  ReportLetterhead,
  ReportSection,
  ReportSnapshot,
  ReportSpan,
} from '../../../../shared/contracts';
import type { ReportState } from '../../../../shared/contracts/report-panel';
import type { CountedUnit } from './snapshot';
import { REPORT } from './schema';

type Moment = string | null;

/** A report's row, as the database gives it. */
export interface StoredReport {
  id: number;
  documentId: string;
  unit: CountedUnit | null;
  periodKey: string;
  kind: ReportKind;
  year: number;
  number: number;
  lastDay: string;
  dueOn: string | null;
  edition: number;
  state: ReportState;
  version: number;
  title: string;
  span: ReportSpan;
  sections: ReportSection[];
  letterhead: ReportLetterhead;
  snapshot: ReportSnapshot;
  isRolledUp: boolean;
  /** None of those that were opened before it was kept. */
  template: string | null;
  docNumber: number | null;
  signedOn: string | null;
  changedAt: string;
  changedByName: string;
  submittedVersion: number | null;
  submittedById: number | null;
  submittedByName: string | null;
  submittedAt: Moment;
  firstSubmittedAt: Moment;
  returnedByName: string | null;
  returnedAt: Moment;
  returnReason: string | null;
  acceptedByName: string | null;
  acceptedAt: Moment;
  lockedByName: string | null;
  lockedAt: Moment;
}

/** Who acts: in the panel as `actorOf` names them. */
export interface ReportActor {
  id: number;
  name: string;
}

export const UNIT_FIELDS = { unit: { select: ['id', 'documentId', 'code', 'name'] } };

/** All but what is long. */
export const LIST_FIELDS = [
  ...['id', 'documentId', 'periodKey', 'kind', 'year', 'number', 'lastDay', 'dueOn', 'edition'],
  ...['state', 'version', 'title', 'span', 'changedAt', 'changedByName', 'firstSubmittedAt'],
  ...['submittedAt', 'submittedById'],
];

export const loadReport = (strapi: Core.Strapi, documentId: string): Promise<StoredReport | null> =>
  strapi.db.query(REPORT).findOne({ where: { documentId }, populate: UNIT_FIELDS });

/** What exports, preview and publishing see. */
export const contentOf = (report: StoredReport): ReportContent => ({
  title: report.title,
  span: report.span,
  // As it was called when its numbers were taken, whatever has become of it.
  unit: report.snapshot.unit,
  letterhead: report.letterhead,
  number: report.docNumber,
  signedOn: report.signedOn,
  sections: report.sections,
  snapshot: report.snapshot,
});

/** All editions of a unit's report for a period, the first one first. */
export const editionsOf = (
  strapi: Core.Strapi,
  { unit, periodKey }: Pick<StoredReport, 'unit' | 'periodKey'>,
): Promise<StoredReport[]> =>
  strapi.db.query(REPORT).findMany({
    where: { periodKey, unit: { id: unit?.id ?? 0 } },
    select: LIST_FIELDS,
    populate: UNIT_FIELDS,
    orderBy: { edition: 'asc' },
  });

/** Somebody else has changed the report since it was read. */
export class ReportChanged extends Error {
  constructor(readonly now: Pick<StoredReport, 'version' | 'changedByName' | 'changedAt'>) {
    super('the report has changed');
  }
}

type Changes = Partial<Omit<StoredReport, 'id' | 'documentId' | 'unit' | 'version'>>;

/**
 * Writes what has changed, if nobody else has written since.
 * @throws ReportChanged
 */
export const changeReport = async (
  strapi: Core.Strapi,
  report: StoredReport,
  actor: ReportActor,
  data: Changes,
): Promise<StoredReport> => {
  const { id, documentId, version } = report;
  const { count } = await strapi.db.query(REPORT).updateMany({
    where: { id, version },
    data: {
      ...data,
      version: version + 1,
      changedAt: new Date().toISOString(),
      changedByName: actor.name,
    },
  });
  const now = await loadReport(strapi, documentId);
  if (count === 0 || !now) throw new ReportChanged(now ?? report);
  return now;
};

/** @throws ReportChanged unless the version that somebody has seen is the one that stands */
export const demandSeen = (report: StoredReport, seen: number): void => {
  if (report.version !== seen) throw new ReportChanged(report);
};
