import type { Core } from '@strapi/types';

import type { ReportSection } from '../../../../shared/contracts';
import type { ReportEventItem, ReportState } from '../../../../shared/contracts/report-panel';
import { toVietnamIso } from '../../../../shared/time';
import { REPORT_EVENT } from './schema';
import type { ReportActor } from './stored';

interface Before {
  key: string;
  before: string;
}

interface EventRow {
  at: string;
  actorId: number | null;
  actorName: string;
  action: string;
  from: ReportState | null;
  to: ReportState | null;
  reason: string | null;
  sections: Before[] | null;
}

interface Noted {
  subject: string;
  actor: { id: number | null; name: string };
  action: string;
  from?: ReportState | undefined;
  to?: ReportState;
  reason?: string | undefined;
  sections?: readonly Before[];
}

/** Adds a row; nothing ever changes or removes one. Call it in the transaction of what was done. */
export const noteEvent = async (
  strapi: Core.Strapi,
  { subject, actor, action, from, to, reason, sections = [] }: Noted,
): Promise<void> => {
  await strapi.db.query(REPORT_EVENT).create({
    data: {
      ...{ subject, at: new Date(), actorId: actor.id, actorName: actor.name, action },
      ...{ from: from ?? null, to: to ?? null, reason: reason ?? null, sections },
    },
  });
};

/** Within this somebody who goes on typing is at one piece of work. */
const ONE_SITTING_MS = 10 * 60 * 1000;

/**
 * Notes that sections were changed, with what stood there before. The form saves by itself every few
 * seconds: what was noted already in the same sitting of the same person holds the older text.
 */
export const noteSaving = async (
  strapi: Core.Strapi,
  subject: string,
  actor: ReportActor,
  state: ReportState,
  before: readonly Before[],
): Promise<void> => {
  const since = new Date(Date.now() - ONE_SITTING_MS);
  const recent: EventRow[] = await strapi.db
    .query(REPORT_EVENT)
    .findMany({ where: { subject, at: { $gt: since } }, orderBy: { id: 'desc' } });
  const other = recent.findIndex(
    ({ action, actorId }) => action !== 'save' || actorId !== actor.id,
  );
  const sitting = other === -1 ? recent : recent.slice(0, other);
  const noted = new Set(sitting.flatMap(({ sections }) => sections ?? []).map(({ key }) => key));
  const sections = before.filter(({ key }) => !noted.has(key));
  if (sections.length === 0) return;
  await noteEvent(strapi, { subject, actor, action: 'save', from: state, to: state, sections });
};

/** What a change of sections took away. */
export const textsBefore = (
  before: readonly ReportSection[],
  after: readonly ReportSection[],
): Before[] => {
  const now = new Map(after.map(({ key, text }) => [key, text]));
  return before.flatMap(({ key, text }) => (now.get(key) === text ? [] : [{ key, before: text }]));
};

/** Everything that was done with a report, the last thing first. */
export const eventsOf = async (
  strapi: Core.Strapi,
  subject: string,
): Promise<ReportEventItem[]> => {
  const rows: EventRow[] = await strapi.db
    .query(REPORT_EVENT)
    .findMany({ where: { subject }, orderBy: { id: 'desc' } });
  return rows.map(({ at, actorName, action, from, to, reason, sections }) => ({
    at: toVietnamIso(new Date(at)),
    actor: actorName,
    action,
    from,
    to: to ?? 'draft',
    reason,
    sections: sections ?? [],
  }));
};
