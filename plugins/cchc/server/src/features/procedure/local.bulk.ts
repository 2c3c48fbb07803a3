import type { Core } from '@strapi/types';

import type { BulkOutcome, ReviewRow } from '../../../../shared/contracts/procedure-review';
import { demandOwn } from '../../platform/access';
import { inTurn } from '../../platform/changes';
import { today } from '../unit';
import { reasonsToLook } from './local.concerns';
import { reviewRows } from './local.rows';
import { LOCAL } from './local.schema';
import { type Account, reviewScope, unitsFor } from './local.scope';
import { acknowledge, compared, entriesOf } from './local.service';

const BATCH = 500;

/** Everything of the account's units that waits for a look at a new edition. */
const waiting = async (
  strapi: Core.Strapi,
  account: Account,
  unit: string | undefined,
): Promise<ReviewRow[]> => {
  const scope = await reviewScope(strapi, account, { unit });
  const found: ReviewRow[] = [];
  for (;;) {
    const page = { list: 'needs-review', limit: BATCH, offset: found.length } as const;
    const some = await reviewRows(strapi, scope, page);
    found.push(...some);
    if (some.length < BATCH) return found;
  }
};

export interface BulkRequest {
  unit?: string | undefined;
  /** Only these of what waits; all of it where they are not named. */
  documentIds?: readonly string[] | undefined;
  /** Only tells what would happen. */
  dryRun: boolean;
}

type WaitingRow = ReviewRow & { documentId: string };

/** What waits, as far as it is asked for; all of it within the account's units. */
const chosenRows = async (
  strapi: Core.Strapi,
  account: Account,
  { unit, documentIds }: BulkRequest,
): Promise<WaitingRow[]> => {
  const allowed = await unitsFor(strapi, account, 'update');
  const demand = async (documents: readonly string[]) => {
    if (allowed) await demandOwn(strapi, LOCAL, { documentId: { $in: [...documents] } }, allowed);
  };
  await demand(documentIds ?? []);
  const chosen = documentIds && new Set(documentIds);
  const rows = (await waiting(strapi, account, unit)).flatMap((row) =>
    row.documentId !== null && (!chosen || chosen.has(row.documentId))
      ? [{ ...row, documentId: row.documentId }]
      : [],
  );
  await demand(rows.map(({ documentId }) => documentId));
  return rows;
};

/**
 * Confirms the overlays that a new edition does not touch: those that say nothing about the parts
 * that differ. The others are left, each with the reasons.
 * @throws 403 FOREIGN_UNIT when one of them belongs to another unit
 */
export const confirmMany = (
  strapi: Core.Strapi,
  account: Account,
  request: BulkRequest,
): Promise<BulkOutcome> =>
  inTurn(strapi, async () => {
    const rows = await chosenRows(strapi, account, request);
    const documents = rows.map(({ documentId }) => documentId);
    const entries = new Map(
      (await entriesOf(strapi, documents)).map((entry) => [entry.documentId, entry]),
    );
    const confirmed: { documentId: string; edition: number }[] = [];
    const left: BulkOutcome['left'] = [];
    for (const { documentId, edition, code, name, unit, reviewDueOn } of rows) {
      const entry = entries.get(documentId);
      const found = entry && (await compared(strapi, entry, edition));
      if (!found) continue;
      const isDue = reviewDueOn !== null && reviewDueOn <= today();
      const reasons = reasonsToLook(entry, found, { isDue });
      if (reasons.length === 0) confirmed.push({ documentId, edition });
      else left.push({ documentId, unit, code, name, reasons });
    }
    if (!request.dryRun && confirmed.length > 0) await acknowledge(strapi, confirmed);
    return { confirmed: confirmed.length, left };
  });
