import type { Core } from '@strapi/types';

import type {
  FeedbackDetail,
  FeedbackItem,
  QuestionDetail,
  QuestionItem,
} from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { lastUnderKey, type PublicRecord, updateTimes } from '../../platform/changes';
import {
  type Answer,
  containsWords,
  GoneError,
  type Locale,
  MovedPermanently,
  notFound,
  pagination,
  portalUrl,
} from '../../platform/public-read';
import { PROCEDURE } from '../procedure';
import { type SiteScope, siteScope } from '../unit';
import {
  answerKey,
  type AnswerRequest,
  type FeedbackListRequest,
  type QuestionListRequest,
} from './contract';
import {
  type AnswerRow,
  type Catalogue,
  describeFeedback,
  describeQuestion,
  knownProcedures,
  onSite,
  POPULATE,
  visibleAt,
  wordsOf,
} from './describe';
import { type AnswerKind, KINDS } from './kind';

const scopeOf = (strapi: Core.Strapi, query: { unit: string | undefined; locale: Locale }) =>
  query.unit === undefined ? undefined : siteScope(strapi, query.unit, query.locale);

const successorMeta = (scope: SiteScope | undefined) =>
  scope?.successor ? { successor: scope.successor } : {};

/** What the clock changes by itself, the log learns a little late. */
const updatedAt = ({ documentId, publishAt }: AnswerRow, updated: ReadonlyMap<string, string>) => {
  const moments = [updated.get(documentId), publishAt].flatMap((at) =>
    at && Date.parse(at) <= Date.now() ? [Date.parse(at)] : [],
  );
  return toVietnamIso(new Date(Math.max(0, ...moments)));
};

const timesOf = (strapi: Core.Strapi, kind: AnswerKind, rows: readonly AnswerRow[]) =>
  updateTimes(
    strapi,
    kind,
    rows.map(({ documentId }) => documentId),
    'vi',
  );

interface Listed {
  strapi: Core.Strapi;
  query: {
    unit: string | undefined;
    locale: Locale;
    q: string | undefined;
    page: number;
    pageSize: number;
    sort: { direction: 'asc' | 'desc' } | undefined;
  };
}

const findPage = async <T>(
  kind: AnswerKind,
  { strapi, query }: Listed,
  filters: readonly object[],
  describe: (row: AnswerRow, known: Catalogue, own?: ReadonlySet<number>) => T,
) => {
  const scope = await scopeOf(strapi, query);
  const where = {
    $and: [visibleAt(new Date()), ...onSite(scope), ...filters, ...containsWords(query.q)],
  };
  const direction = query.sort?.direction ?? 'desc';
  const rows: AnswerRow[] = await strapi.db.query(KINDS[kind].uid).findMany({
    where,
    populate: POPULATE,
    orderBy: [{ answeredAt: direction }, { documentId: direction }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(KINDS[kind].uid).count({ where });
  const [known, updated] = [await knownProcedures(strapi), await timesOf(strapi, kind, rows)];
  const own = scope && new Set(scope.own);
  return {
    data: rows.map((row) => ({
      ...describe(row, known, own),
      updatedAt: updatedAt(row, updated),
    })),
    meta: { pagination: pagination(query, total), ...successorMeta(scope) },
  };
};

const inField = (codes: readonly string[] | undefined) =>
  codes ? [{ field: { code: { $in: codes } } }] : [];

/** GET /questions: answered and published, of a unit and of all above it, or of the whole portal. */
export const findQuestions = (request: QuestionListRequest): Promise<Answer<QuestionItem[]>> => {
  const { field, procedure } = request.query.filters;
  const filters = [
    ...inField(field),
    ...(procedure ? [{ procedureCode: { $in: procedure } }] : []),
  ];
  return findPage('question', request, filters, describeQuestion);
};

/** A year of Viet Nam, as moments. */
const inYear = (year: string) => ({
  answeredAt: {
    $gte: new Date(toVietnamIso(`${year}-01-01`)),
    $lt: new Date(toVietnamIso(`${Number(year) + 1}-01-01`)),
  },
});

/** GET /feedback: edited and published; the same reach as questions. */
export const findFeedback = (request: FeedbackListRequest): Promise<Answer<FeedbackItem[]>> => {
  const { field, state, year } = request.query.filters;
  const filters = [
    ...inField(field),
    ...(state ? [{ outcome: { $in: state } }] : []),
    ...(year ? [{ $or: year.map(inYear) }] : []),
  ];
  return findPage('feedback', request, filters, describeFeedback);
};

/** Says what became of a key that answers no more: moved, withdrawn, or never there. */
const explainAbsence = async (
  strapi: Core.Strapi,
  kind: AnswerKind,
  key: string,
  locale: Locale,
) => {
  const { uid, key: column } = KINDS[kind];
  const last = await lastUnderKey(strapi, kind, key, 'vi');
  if (!last) return notFound('NOT_FOUND', locale, column);
  const current: AnswerRow | null = await strapi.db
    .query(uid)
    .findOne({ where: { $and: [visibleAt(new Date()), { documentId: last.document }] } });
  const now = current?.[column];
  return now && now !== key ? new MovedPermanently(now) : new GoneError(locale);
};

const findOne = async <T>(
  kind: AnswerKind,
  { strapi, query, key }: AnswerRequest,
  describe: (row: AnswerRow, known: Catalogue, own?: ReadonlySet<number>) => T,
) => {
  const { uid, key: column } = KINDS[kind];
  const absent = () => notFound('NOT_FOUND', query.locale, column);
  if (!answerKey.safeParse(key).success) throw absent();
  const scope = await scopeOf(strapi, query);
  const row: AnswerRow | null = await strapi.db.query(uid).findOne({
    where: { $and: [visibleAt(new Date()), { [column]: key }] },
    populate: POPULATE,
  });
  if (!row) throw await explainAbsence(strapi, kind, key, query.locale);
  // Public elsewhere, but nothing that this unit's site shows.
  if (scope && ![...scope.own, ...scope.above].includes(row.unit?.id ?? 0)) throw absent();
  const updated = await timesOf(strapi, kind, [row]);
  return {
    data: {
      ...describe(row, await knownProcedures(strapi), scope && new Set(scope.own)),
      ...wordsOf(portalUrl(strapi), row),
      edition: row.edition ?? null,
      updatedAt: updatedAt(row, updated),
    },
    meta: successorMeta(scope),
  };
};

/** GET /questions/{slug}. @throws 404 never public, 410 taken down, MovedPermanently renamed */
export const findQuestion = (request: AnswerRequest): Promise<Answer<QuestionDetail>> =>
  findOne('question', request, describeQuestion);

/** GET /feedback/{number}. @throws as `findQuestion` */
export const findOneFeedback = (request: AnswerRequest): Promise<Answer<FeedbackDetail>> =>
  findOne('feedback', request, describeFeedback);

/** What the change log compares. */
export const recordsOf =
  (kind: AnswerKind) =>
  async (strapi: Core.Strapi, documents: readonly string[]): Promise<PublicRecord[]> => {
    const { uid, key, path } = KINDS[kind];
    const rows: AnswerRow[] = await strapi.db.query(uid).findMany({
      where: { $and: [visibleAt(new Date()), { documentId: { $in: [...documents] } }] },
      populate: POPULATE,
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
  (kind: AnswerKind, attribute: 'unit' | 'field') =>
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
