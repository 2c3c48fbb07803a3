import type { Core } from '@strapi/types';

import {
  feedbackDetail,
  type FeedbackItem,
  questionDetail,
  type QuestionItem,
} from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { lastUnderKey, updateTimes } from '../../platform/changes';
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
  POPULATE_DETAIL,
  visibleAt,
  wordsOf,
} from './describe';
import { facetsOf, inField } from './facets';
import { type AnswerKind, KINDS } from './kind';

/** What the site of a unit may show. */
export const scopeOf = (
  strapi: Core.Strapi,
  query: { unit: string | undefined; locale: Locale },
) => (query.unit === undefined ? undefined : siteScope(strapi, query.unit, query.locale));

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

/** Conditions that a list was narrowed down by. */
type Narrowed = (known: Catalogue) => readonly object[];

const findPage = async <T>(
  kind: AnswerKind,
  { strapi, query }: Listed,
  narrowed: Narrowed,
  describe: (row: AnswerRow, known: Catalogue, own?: ReadonlySet<number>) => T,
) => {
  const scope = await scopeOf(strapi, query);
  const known = await knownProcedures(strapi);
  const all = [visibleAt(new Date()), ...onSite(scope), ...containsWords(query.q)];
  const where = { $and: [...all, ...narrowed(known)] };
  const direction = query.sort?.direction ?? 'desc';
  const rows: AnswerRow[] = await strapi.db.query(KINDS[kind].uid).findMany({
    where,
    populate: POPULATE,
    orderBy: [{ answeredAt: direction }, { documentId: direction }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(KINDS[kind].uid).count({ where });
  const updated = await timesOf(strapi, kind, rows);
  const own = scope && new Set(scope.own);
  return {
    data: rows.map((row) => ({
      ...describe(row, known, own),
      updatedAt: updatedAt(row, updated),
    })),
    meta: {
      pagination: pagination(query, total),
      facets: await facetsOf(strapi, kind, { $and: all }, known),
      ...successorMeta(scope),
    },
  };
};

/** GET /questions: answered and published, of a unit and of all above it, or of the whole portal. */
export const findQuestions = (request: QuestionListRequest): Promise<Answer<QuestionItem[]>> => {
  const { field, procedure } = request.query.filters;
  const narrowed: Narrowed = (known) => [
    ...inField(field, known),
    ...(procedure ? [{ procedureCode: { $in: procedure } }] : []),
  ];
  return findPage('question', request, narrowed, describeQuestion);
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
  const narrowed: Narrowed = (known) => [
    ...inField(field, known),
    ...(state ? [{ outcome: { $in: state } }] : []),
    ...(year ? [{ $or: year.map(inYear) }] : []),
  ];
  return findPage('feedback', request, narrowed, describeFeedback);
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

/** Records in full, in the order of the rows. */
export const detailsOf = async (
  strapi: Core.Strapi,
  kind: AnswerKind,
  rows: readonly AnswerRow[],
  scope: SiteScope | undefined,
) => {
  if (rows.length === 0) return [];
  const [known, updated] = [await knownProcedures(strapi), await timesOf(strapi, kind, rows)];
  const describe = kind === 'question' ? describeQuestion : describeFeedback;
  const own = scope && new Set(scope.own);
  const portal = portalUrl(strapi);
  return rows.map((row) => ({
    ...describe(row, known, own),
    ...wordsOf(portal, row),
    edition: row.edition ?? null,
    updatedAt: updatedAt(row, updated),
  }));
};

const findOne = async (kind: AnswerKind, { strapi, query, key }: AnswerRequest) => {
  const { uid, key: column } = KINDS[kind];
  const absent = () => notFound('NOT_FOUND', query.locale, column);
  if (!answerKey.safeParse(key).success) throw absent();
  const scope = await scopeOf(strapi, query);
  const row: AnswerRow | null = await strapi.db.query(uid).findOne({
    where: { $and: [visibleAt(new Date()), { [column]: key }] },
    populate: POPULATE_DETAIL,
  });
  if (!row) throw await explainAbsence(strapi, kind, key, query.locale);
  // Public elsewhere, but nothing that this unit's site shows.
  if (scope && ![...scope.own, ...scope.above].includes(row.unit?.id ?? 0)) throw absent();
  const [data] = await detailsOf(strapi, kind, [row], scope);
  return { data, meta: successorMeta(scope) };
};

/** GET /questions/{slug}. @throws 404 never public, 410 taken down, MovedPermanently renamed */
export const findQuestion = async (request: AnswerRequest) => {
  const { data, meta } = await findOne('question', request);
  return { data: questionDetail.parse(data), meta };
};

/** GET /feedback/{number}. @throws as `findQuestion` */
export const findOneFeedback = async (request: AnswerRequest) => {
  const { data, meta } = await findOne('feedback', request);
  return { data: feedbackDetail.parse(data), meta };
};
