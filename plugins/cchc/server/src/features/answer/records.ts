import type { Core } from '@strapi/types';

import type { PublicRecord } from '../../platform/changes';
import { PROCEDURE } from '../procedure';
import {
  type AnswerRow,
  describeFeedback,
  describeQuestion,
  knownProcedures,
  POPULATE_DETAIL,
  visibleAt,
  wordsOf,
} from './describe';
import { type AnswerKind, KINDS } from './kind';

/** What the change log compares. */
export const recordsOf =
  (kind: AnswerKind) =>
  async (strapi: Core.Strapi, documents: readonly string[]): Promise<PublicRecord[]> => {
    const { uid, key, path } = KINDS[kind];
    const rows: AnswerRow[] = await strapi.db.query(uid).findMany({
      where: { $and: [visibleAt(new Date()), { documentId: { $in: [...documents] } }] },
      populate: POPULATE_DETAIL,
    });
    if (rows.length === 0) return [];
    const known = await knownProcedures(strapi);
    const describe = kind === 'question' ? describeQuestion : describeFeedback;
    return rows.map((row) => ({
      document: row.documentId,
      key: row[key] ?? '',
      lang: 'vi',
      unitCode: row.unit?.code ?? null,
      url: `${path}/${row[key] ?? ''}`,
      data: { ...describe(row, known), ...wordsOf('', row), edition: row.edition ?? null },
    }));
  };

/** Published answers that show something of these documents of another type. */
export const showing =
  (kind: AnswerKind, attribute: 'unit' | 'field' | 'files') =>
  async (strapi: Core.Strapi, documents: readonly string[]): Promise<string[]> => {
    const rows: { documentId: string }[] = await strapi.db.query(KINDS[kind].uid).findMany({
      select: ['documentId'],
      where: {
        publishedAt: { $notNull: true },
        [attribute]: { documentId: { $in: [...documents] } },
      },
    });
    return rows.map(({ documentId }) => documentId);
  };

/** Published answers that are about these procedures. */
export const aboutProcedures =
  (kind: AnswerKind) =>
  async (strapi: Core.Strapi, documents: readonly string[]): Promise<string[]> => {
    const procedures: { code: string }[] = await strapi.db
      .query(PROCEDURE)
      .findMany({ select: ['code'], where: { documentId: { $in: [...documents] } } });
    const codes = [...new Set(procedures.map(({ code }) => code))];
    if (codes.length === 0) return [];
    const rows: { documentId: string }[] = await strapi.db.query(KINDS[kind].uid).findMany({
      select: ['documentId'],
      where: { publishedAt: { $notNull: true }, procedureCode: { $in: codes } },
    });
    return rows.map(({ documentId }) => documentId);
  };
