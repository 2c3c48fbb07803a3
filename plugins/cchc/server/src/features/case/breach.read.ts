import type { Core } from '@strapi/types';

import { OPEN_STATES } from '../../../../shared/cases/vocabulary';
import { AUDIT } from '../../platform/audit';
import { CASE, type StoredCase } from '../../platform/cases';
import { VAULT_TEXT } from '../../platform/vault';
import { CASE_SUBJECT, type CaseAct } from './officer';

/** What each noted act has shown of a case, by the names that its texts have in the vault. */
const EXPOSED: Partial<Record<CaseAct | 'downloaded', readonly string[]>> = {
  revealed: ['title', 'content', 'person'],
  exported: ['title', 'content', 'person', 'answer', 'note'],
  downloaded: ['files'],
};

export interface Affected {
  number: string;
  unit: string;
  /** Kinds of data, never the data. */
  fields: string[];
  /** Who was seen to read it, how and when; empty where only its being there is known. */
  seen: { act: string; by: string; at: Date }[];
}

export interface Breach {
  from: Date;
  to: Date;
  /** Code; of all units when there is none. */
  unit?: string | undefined;
}

interface Entry {
  document: string;
  act: keyof typeof EXPOSED;
  actorName: string;
  at: string;
}

/** `person.phone` and the like one by one, `note.3` as `note`. */
const fieldOf = (name: string) => (name.startsWith('person.') ? name : name.replace(/\.\d+$/, ''));

const fieldsOf = async (strapi: Core.Strapi, owners: readonly string[]) => {
  const rows: { owner: string; name: string }[] = await strapi.db
    .query(VAULT_TEXT)
    .findMany({ select: ['owner', 'name'], where: { owner: { $in: owners } } });
  const fields = new Map<string, Set<string>>();
  for (const { owner, name } of rows) {
    fields.set(owner, (fields.get(owner) ?? new Set()).add(fieldOf(name)));
  }
  return fields;
};

const isExposed = (field: string, seen: readonly Entry[]) =>
  seen.some(({ act }) => EXPOSED[act]?.includes(field.split('.', 1)[0] ?? ''));

/** Cases whose data somebody was noted to have read in the time, with what was shown of them. */
const readCases = async (strapi: Core.Strapi, { from, to }: Breach): Promise<Entry[]> =>
  strapi.db.query(AUDIT).findMany({
    where: {
      kind: CASE_SUBJECT,
      act: { $in: Object.keys(EXPOSED) },
      at: { $gte: from, $lte: to },
    },
    orderBy: { id: 'asc' },
  });

const BATCH = 500;

/**
 * Whom a breach concerns. `read`: cases that somebody was noted to have opened in that time.
 * `open`: all that were received and not yet ended in it, for when more than the panel was broken.
 */
export const affectedBy = async (
  strapi: Core.Strapi,
  breach: Breach,
  scope: 'read' | 'open',
): Promise<Affected[]> => {
  const entries = await readCases(strapi, breach);
  const { from, to, unit } = breach;
  const where = {
    ...(unit && { unit: { code: unit } }),
    ...(scope === 'read'
      ? { documentId: { $in: [...new Set(entries.map(({ document }) => document))] } }
      : {
          receivedAt: { $lte: to },
          $or: [{ stage: { $in: OPEN_STATES } }, { endedAt: { $gte: from } }],
        }),
  };
  const affected: Affected[] = [];
  for (let last = 0; ;) {
    const cases: StoredCase[] = await strapi.db.query(CASE).findMany({
      where: { $and: [where, { id: { $gt: last } }] },
      populate: { unit: { select: ['id', 'code', 'name'] } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    const fields = await fieldsOf(
      strapi,
      cases.map(({ documentId }) => documentId),
    );
    for (const { documentId, number, unit: of } of cases) {
      const seen = entries.filter(({ document }) => document === documentId);
      const stored = [...(fields.get(documentId) ?? [])].sort();
      affected.push({
        number,
        unit: of?.code ?? '',
        fields: scope === 'open' ? stored : stored.filter((field) => isExposed(field, seen)),
        seen: seen.map(({ act, actorName, at }) => ({ act, by: actorName, at: new Date(at) })),
      });
    }
    const end = cases.at(-1);
    if (!end) return affected;
    last = end.id;
  }
};
