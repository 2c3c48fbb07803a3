import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type {
  LocalComparison,
  ReviewList,
  ReviewListName,
} from '../../../../shared/contracts/procedure-review';
import { demandOwn } from '../../platform/access';
import { inTurn, recordChanges } from '../../platform/changes';
import { today } from '../unit';
import { comparison } from './edition.read';
import { type LocalWords, touchedParts } from './local.concerns';
import { reviewCounts, reviewRows } from './local.rows';
import { LOCAL } from './local.schema';
import { type Account, reviewScope, unitsFor } from './local.scope';
import { aYearLater } from './local.writes';
import { PROCEDURE } from './schema';

export interface LocalEntry extends LocalWords {
  documentId: string;
  procedureCode: string;
  acknowledgedEdition: number | null;
  reviewDueOn: string | null;
  unit: { code: string; name: string } | null;
}

const NONE = 'Không có phần riêng nào như vậy.';

export const entriesOf = (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<LocalEntry[]> =>
  strapi.db.query(LOCAL).findMany({
    where: { documentId: { $in: [...documents] } },
    populate: { unit: { select: ['code', 'name'] } },
  });

/** The overlay, when the account may do this to it. @throws 403 FOREIGN_UNIT, 404 */
const ownEntry = async (
  strapi: Core.Strapi,
  account: Account,
  documentId: string,
  action: 'read' | 'update',
): Promise<LocalEntry> => {
  const allowed = await unitsFor(strapi, account, action);
  if (allowed) await demandOwn(strapi, LOCAL, { documentId }, allowed);
  const [entry] = await entriesOf(strapi, [documentId]);
  if (!entry) throw new errors.NotFoundError(NONE);
  return entry;
};

interface Published {
  name: string;
  edition: number;
}

/** Name and newest edition of published procedures by code. */
const publishedByCode = async (strapi: Core.Strapi, codes: readonly string[]) => {
  const found: (Published & { code: string })[] = await strapi.db.query(PROCEDURE).findMany({
    select: ['code', 'name', 'edition'],
    where: { code: { $in: [...codes] }, publishedAt: { $notNull: true } },
  });
  return new Map(found.map(({ code, ...published }) => [code, published]));
};

export interface ReviewQuery {
  list: ReviewListName;
  unit?: string | undefined;
  q?: string | undefined;
  page: number;
  pageSize: number;
}

/** One page of a list of procedures at the account's units, and how long each list is. */
export const findReviews = async (
  strapi: Core.Strapi,
  account: Account,
  query: ReviewQuery,
): Promise<ReviewList> => {
  const { page, pageSize, list } = query;
  const scope = await reviewScope(strapi, account, query);
  const counts = await reviewCounts(strapi, scope);
  const data = await reviewRows(strapi, scope, {
    list,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const total = counts[list];
  const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
  return { data, meta: { pagination, counts } };
};

export const compared = (strapi: Core.Strapi, entry: LocalEntry, edition: number) =>
  comparison(strapi, entry.procedureCode, {
    from: entry.acknowledgedEdition ?? 0,
    to: edition,
  });

/** What changed since the unit looked last. @throws 403 FOREIGN_UNIT, 404 */
export const localComparison = async (
  strapi: Core.Strapi,
  account: Account,
  documentId: string,
): Promise<LocalComparison> => {
  const entry = await ownEntry(strapi, account, documentId, 'read');
  const published = await publishedByCode(strapi, [entry.procedureCode]);
  const edition = published.get(entry.procedureCode)?.edition;
  const found = edition === undefined ? undefined : await compared(strapi, entry, edition);
  if (!found) throw new errors.NotFoundError('Thủ tục này hiện không được công khai.');
  return { ...found, touched: touchedParts(entry, found) };
};

/** Past the Document Service, for many at once; the caller has asked for the right to it. */
export const acknowledge = async (
  strapi: Core.Strapi,
  confirmed: readonly { documentId: string; edition: number }[],
) => {
  const lastReviewedOn = today();
  for (const edition of new Set(confirmed.map((one) => one.edition))) {
    const documents = confirmed.filter((one) => one.edition === edition);
    await strapi.db.query(LOCAL).updateMany({
      where: { documentId: { $in: documents.map(({ documentId }) => documentId) } },
      data: {
        acknowledgedEdition: edition,
        lastReviewedOn,
        reviewDueOn: aYearLater(lastReviewedOn),
      },
    });
  }
  await recordChanges(
    strapi,
    LOCAL,
    confirmed.map(({ documentId }) => documentId),
  );
};

/**
 * "Seen, still correct": the unit has looked at this edition today and will look again in a year.
 * @returns false when the procedure has a newer edition than the one that was looked at
 * @throws 403 FOREIGN_UNIT, 404
 */
export const confirmOne = (
  strapi: Core.Strapi,
  account: Account,
  documentId: string,
  edition: number,
): Promise<boolean> =>
  inTurn(strapi, async () => {
    const { procedureCode } = await ownEntry(strapi, account, documentId, 'update');
    const published = (await publishedByCode(strapi, [procedureCode])).get(procedureCode);
    if (!published) throw new errors.NotFoundError('Thủ tục này hiện không được công khai.');
    if (published.edition !== edition) return false;
    await acknowledge(strapi, [{ documentId, edition }]);
    return true;
  });
