import type { Core } from '@strapi/types';
import { z } from 'zod';

import {
  DECISION_ACTIONS,
  type ProcedureRecord,
  procedureRecord,
  UPDATE_TYPES,
} from '../../../shared/contracts';
import type { DecisionState } from '../../../shared/contracts/decision-panel';
import { vietnamDate } from '../../../shared/time';
import { type Actor, applyDue, DECISION, decisionService } from '../features/decision';
import { importRecords } from '../features/procedure';

export const decisionFile = z.array(
  z.object({
    number: z.string(),
    title: z.string(),
    agency: z.string(),
    signedOn: z.string().nullable(),
    effectiveOn: z.string().optional(),
    /** Counted from the day on which the demo is loaded. */
    effectiveInDays: z.number().int().optional(),
    state: z.enum(['draft', 'approved', 'effective']),
    lines: z.array(
      z.object({
        code: z.string(),
        action: z.enum(DECISION_ACTIONS),
        successor: z.string().optional(),
        updateType: z.enum(UPDATE_TYPES),
        changeNote: z.string().nullable(),
        changes: procedureRecord.partial().optional(),
      }),
    ),
  }),
);
export type DemoDecision = z.infer<typeof decisionFile>[number];

const DAY = 24 * 60 * 60 * 1000;

const effectiveOn = ({ effectiveOn: day, effectiveInDays = 0 }: DemoDecision) =>
  day ?? vietnamDate(new Date(Date.now() + effectiveInDays * DAY));

/** What the decision will change, as drafts, and the decision itself. */
const write = async (
  strapi: Core.Strapi,
  item: DemoDecision,
  records: ReadonlyMap<string, ProcedureRecord>,
) => {
  const { effectiveInDays: _days, state: _state, lines, ...head } = item;
  const changed = lines.flatMap(({ code, changes }) => {
    const record = records.get(code);
    return record && changes ? [{ ...record, ...changes }] : [];
  });
  const data: Record<string, unknown> = {
    ...head,
    effectiveOn: effectiveOn(item),
    lines: lines.map(({ code, action, successor, updateType, changeNote }) => ({
      action: `action-${action}`,
      procedureCode: code,
      successorCode: successor ?? null,
      updateType,
      changeNote,
    })),
  };
  return strapi.db.transaction(async () => {
    await importRecords(strapi, changed);
    return (await strapi.documents(DECISION).create({ data })).documentId;
  });
};

type Row = { documentId: string; state: DecisionState };

const approve = async (strapi: Core.Strapi, documentId: string, actor: Actor) => {
  const account = { id: actor.id, rights: new Set<never>() };
  const { seen } = await decisionService.preview(strapi, documentId, account);
  await decisionService.approve(strapi, documentId, actor, seen);
};

/** Brings each decision as far as its file says: written by one person, approved by another. */
export const loadDecisions = async (
  strapi: Core.Strapi,
  items: readonly DemoDecision[],
  records: ReadonlyMap<string, ProcedureRecord>,
  { writer, approver }: { writer: Actor; approver: Actor },
) => {
  for (const item of items) {
    const known: Row | null = await strapi.db
      .query(DECISION)
      .findOne({ select: ['documentId', 'state'], where: { number: item.number } });
    const documentId = known?.documentId ?? (await write(strapi, item, records));
    const state = known?.state ?? 'decision-draft';
    if (item.state === 'draft') continue;
    if (state === 'decision-draft') await decisionService.submit(strapi, documentId, writer);
    if (state === 'decision-draft' || state === 'decision-submitted') {
      await approve(strapi, documentId, approver);
    }
  }
  await applyDue(strapi);
};
