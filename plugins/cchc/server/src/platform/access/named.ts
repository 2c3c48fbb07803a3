import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { PanelContext } from './doors';

/** What a request names, as it came: a type, and entries of it by document or by row. */
export interface Named {
  model: unknown;
  documents?: readonly unknown[];
  /** Lists of documents. */
  lists?: readonly unknown[];
  row?: unknown;
}

const bodyOf = ({ request }: PanelContext): Record<string, unknown> =>
  typeof request.body === 'object' && request.body !== null ? { ...request.body } : {};

/** The type stands in the path; where there is a body, it is an entry or holds a list. */
export const namedInPath = (ctx: PanelContext): Named => {
  const { params, query } = ctx;
  return {
    model: params.model,
    documents: [params.id, params.sourceId, query.id, query.documentId],
    lists: [query.documentIds, bodyOf(ctx).documentIds],
  };
};

/** The type and the number of a row stand in the body. */
export const namedInBody = (ctx: PanelContext): Named => {
  const { model, id } = bodyOf(ctx);
  return { model, row: id };
};

interface Version {
  contentType: string;
  relatedDocumentId: string | null;
}

/** Earlier versions: all of the entry in the query, or one by its number in the path. */
export const namedInHistory = async (
  { params, query }: PanelContext,
  strapi: Core.Strapi,
): Promise<Named> => {
  if (params.versionId === undefined) {
    return { model: query.contentType, documents: [query.documentId] };
  }
  const version: Version | null = await strapi.db
    .query('plugin::content-manager.history-version')
    .findOne({ where: { id: params.versionId } });
  return { model: version?.contentType, documents: [version?.relatedDocumentId] };
};

const NOT_AN_ID = 'Mỗi nội dung phải được nêu bằng đúng mã của nó, không kèm gì khác.';

const notAnId = () => new errors.ValidationError(NOT_AN_ID, { code: 'INVALID_ID' });

/** The picker beside an entry that is not saved yet names it by an empty text. */
const documentId = (value: unknown): string[] => {
  if (value === undefined || value === '') return [];
  if (typeof value !== 'string') throw notAnId();
  return [value];
};

const documentIds = (values: unknown): string[] => {
  if (values === undefined) return [];
  if (!Array.isArray(values)) throw notAnId();
  return values.flatMap(documentId);
};

/** PostgreSQL numbers rows no further, and fails when asked for more. */
const LAST_ROW = 2 ** 31 - 1;

/**
 * Databases read ' 12' and '12.0' as 12: only plain digits are let through.
 * @throws 400 INVALID_ID
 */
export const rowId = (value: unknown): number[] => {
  if (value === undefined) return [];
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id) || id > LAST_ROW) throw notAnId();
  return [id];
};

/**
 * The same as plain ids. Strapi hands most of what it gets on to the database, which understands
 * more than we could compare.
 * @throws 400 INVALID_ID
 */
export const plainIds = ({ documents = [], lists = [], row }: Named) => ({
  documents: [...documents.flatMap(documentId), ...lists.flatMap(documentIds)],
  rows: rowId(row),
});
