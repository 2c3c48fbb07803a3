import type { Core } from '@strapi/types';

import { keepAppendOnly } from '../append-only';
import { append, chainEarlier } from './chain';
import { AUDIT } from './schema';

export { auditHealth, checkHistories, startChecking, stopChecking } from './check';
export { AUDIT, auditSchema } from './schema';

/** As much as a column holds. */
const LONGEST = 255;

/** Who acts: in the panel as `actorOf` names them, or a command without a number. */
export interface Actor {
  id: number | null;
  name: string;
}

/** What something was done with. */
export interface Subject {
  kind: string;
  document: string;
  name: string;
}

interface Done {
  act: string;
  detail?: string | undefined;
}

/** Notes what somebody does. Call it in the transaction in which it is done, after all else. */
export const noteAct = (
  strapi: Core.Strapi,
  actor: Actor,
  subject: Subject,
  { act, detail }: Done,
): Promise<void> =>
  append(strapi, {
    ...{ at: new Date().toISOString(), actorId: actor.id, actorName: actor.name, act },
    ...{ kind: subject.kind, document: subject.document, name: subject.name },
    detail: detail?.slice(0, LONGEST) ?? null,
  });

/** From here on nobody changes what is noted, not in the database itself either. */
export const startAudit = async (strapi: Core.Strapi): Promise<void> => {
  await chainEarlier(strapi);
  await keepAppendOnly(strapi, 'cchc_audit');
};

export interface AuditEntry extends Subject {
  at: string | Date;
  actorName: string;
  act: string;
  detail: string | null;
}

/** What was done with all of a kind, or with one document, newest first. */
export const actsOn = async (
  strapi: Core.Strapi,
  where: { kind: string; document?: string },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ entries: AuditEntry[]; total: number }> => {
  const [entries, total] = await strapi.db.query(AUDIT).findWithCount({
    where,
    orderBy: { id: 'desc' },
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { entries, total };
};
