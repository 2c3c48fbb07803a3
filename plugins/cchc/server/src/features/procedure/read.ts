import type { Core } from '@strapi/types';

import type {
  EditionSummary,
  ProcedureDetail,
  ProcedureEditionParts,
  ProcedureLocal,
} from '../../../../shared/contracts';
import { parseCode } from '../../../../shared/procedure';
import { lastUnderKey, type PublicRecord } from '../../platform/changes';
import {
  type Answer,
  GoneError,
  type Locale,
  MovedPermanently,
  notFound,
} from '../../platform/public-read';
import { siteUnit } from '../unit';
import { catalogue } from './catalogue';
import type { ProcedureRequest } from './contract';
import { localsOf, publicLocal } from './local';
import {
  decisionOf,
  type JoinedRow,
  joinedByCode,
  joinedByDocument,
  joinedHistory,
  missingOf,
  momentOf,
  type Named,
  namesByCode,
  relatedOf,
  snapshotOf,
  summaryOf,
} from './rows';

const NOTICES = {
  abolished: { vi: 'Thủ tục này đã bãi bỏ', en: 'This procedure has been abolished' },
  replaced: { vi: 'Thủ tục này đã được thay thế', en: 'This procedure has been replaced' },
} as const;

const shownDay = (day: string) => day.split('-').reverse().join('/');

/** Why a procedure is no longer in force, with number and date of the decision. */
const noticeOf = (row: JoinedRow, locale: Locale): string | null => {
  if (row.edition_lifecycle === 'in-force') return null;
  const decision = decisionOf(row);
  const by = { vi: 'theo Quyết định số', en: 'by decision no.' }[locale];
  const on = { vi: 'ngày', en: 'of' }[locale];
  const signed = decision?.signedOn ? ` ${on} ${shownDay(decision.signedOn)}` : '';
  const why = decision ? ` ${by} ${decision.number}${signed}` : '';
  return `${NOTICES[row.edition_lifecycle][locale]}${why}.`;
};

const LOCAL_ONLY = ['place', 'counter', 'phone', 'hours', 'feeNote', 'feeResolution'] as const;
const LOCAL_OR_CENTRAL = ['serviceLevel', 'filingUrl'] as const;

/** Who says what: the law's parts are the centre's, always. */
const sourcesOf = (parts: ProcedureEditionParts, local?: ProcedureLocal) => {
  const sources: ProcedureDetail['sources'] = {};
  for (const name of Object.keys(parts)) sources[name] = 'central';
  for (const name of [...LOCAL_ONLY, ...LOCAL_OR_CENTRAL]) {
    if (local?.[name]) sources[name] = 'local';
  }
  return sources;
};

const codesShown = (row: JoinedRow) => [
  ...relatedOf(row).map(({ code }) => code),
  ...(row.successor_code === null ? [] : [row.successor_code]),
];

/** Of most procedures none. */
const shownNames = async (strapi: Core.Strapi, row: JoinedRow): Promise<Map<string, Named>> => {
  const codes = codesShown(row);
  if (codes.length === 0) return new Map();
  const { byCode } = await catalogue(strapi);
  const named = codes.flatMap((one) => byCode.get(one) ?? []);
  return new Map(named.map(({ code, slug, name }) => [code, { code, slug, name }]));
};

const describe = (
  row: JoinedRow,
  names: ReadonlyMap<string, Named>,
  { locale = 'vi', local }: { locale?: Locale; local?: ProcedureLocal | undefined } = {},
): Omit<ProcedureDetail, 'updatedAt'> => {
  const parts = snapshotOf(row);
  const missing = missingOf(row);
  return {
    ...parts,
    field: row.field_code === null ? null : { code: row.field_code, name: row.field_name ?? '' },
    code: row.code,
    slug: row.slug,
    lifecycle: row.edition_lifecycle,
    notice: noticeOf(row, locale),
    successor: names.get(row.successor_code ?? '') ?? null,
    edition: row.number,
    editionInfo: summaryOf(row),
    decision: decisionOf(row),
    related: relatedOf(row).map(({ type, code, name }) => ({
      type,
      code,
      name: names.get(code)?.name ?? name ?? code,
    })),
    completeness: { complete: missing.length === 0, missing },
    local: local ?? null,
    serviceLevel: local?.serviceLevel ?? parts.serviceLevel,
    filingUrl: local?.filingUrl ?? parts.filingUrl,
    sources: sourcesOf(parts, local),
    sourceUrl: row.source_url,
  };
};

const detailOf = (
  row: JoinedRow,
  names: ReadonlyMap<string, Named>,
  choice: { locale: Locale; local: ProcedureLocal | undefined },
): ProcedureDetail => ({
  ...describe(row, names, choice),
  updatedAt: momentOf(row.changed_at ?? row.issued_at),
});

/** The code in an address: alone, without its dot, with an agency's suffix, or as a slug. */
const codeOfKey = (key: string): string | undefined =>
  parseCode(key)?.code ?? parseCode(/^(\d-\d{6})(?=-|$)/.exec(key)?.[1] ?? '')?.code;

const explainAbsence = async (strapi: Core.Strapi, code: string, locale: Locale) =>
  (await lastUnderKey(strapi, 'procedure', code, 'vi'))
    ? new GoneError(locale)
    : notFound('NOT_FOUND', locale, 'code');

/** @throws MovedPermanently where another address is the right one now */
const followOn = (row: JoinedRow, key: string, choice: { historic: boolean }) => {
  const asked = key.toLowerCase();
  if (/^\d-\d{6}-/.test(asked) && asked !== row.slug) throw new MovedPermanently(row.slug);
  if (!choice.historic && row.lifecycle === 'replaced' && row.successor_code !== null) {
    throw new MovedPermanently(row.successor_code);
  }
};

const rowOfKey = async (
  strapi: Core.Strapi,
  key: string,
  { asOf, edition, locale }: ProcedureRequest['query'],
): Promise<JoinedRow> => {
  const code = codeOfKey(key);
  if (!code) throw notFound('NOT_FOUND', locale, 'code');
  const row = await joinedByCode(strapi, code, { number: edition, asOf });
  if (row) return row;
  const isHistoric = edition !== undefined || asOf !== undefined;
  if (isHistoric && (await joinedByCode(strapi, code))) {
    throw notFound('NOT_FOUND', locale, edition === undefined ? 'asOf' : 'edition');
  }
  throw await explainAbsence(strapi, code, locale);
};

/** What the unit that asks adds, and who answers for a unit that has gone. */
const localFor = async (
  strapi: Core.Strapi,
  row: JoinedRow,
  { unit: asked, locale }: ProcedureRequest['query'],
) => {
  if (asked === undefined) return {};
  const { unit, successor } = await siteUnit(strapi, asked, locale);
  const stored = (await localsOf(strapi, unit.id, [row.code])).get(row.code);
  const local = stored && publicLocal(stored, unit, row.edition);
  return { ...(local && { local }), ...(successor && { successor }) };
};

/**
 * GET /procedures/{code}: the newest edition, `edition=N`, or the one that held `asOf` a day, with
 * the overlay of `unit`.
 * @throws 404 never published, 410 withdrawn, MovedPermanently replaced or under a former slug
 */
export const findOne = async ({
  strapi,
  query,
  key,
}: ProcedureRequest): Promise<Answer<ProcedureDetail>> => {
  const row = await rowOfKey(strapi, key, query);
  const historic = query.edition !== undefined || query.asOf !== undefined;
  followOn(row, key, { historic });
  const { local, successor } = await localFor(strapi, row, query);
  const names = await shownNames(strapi, row);
  return {
    data: detailOf(row, names, { locale: query.locale, local }),
    meta: successor ? { successor } : {},
  };
};

/** Details of many procedures with one look at the names that they show. */
export const detailsOf = async (
  strapi: Core.Strapi,
  rows: readonly JoinedRow[],
  choice: (row: JoinedRow) => { locale: Locale; local: ProcedureLocal | undefined },
): Promise<ProcedureDetail[]> => {
  const names = await namesByCode(strapi, [...new Set(rows.flatMap(codesShown))]);
  return rows.map((row) => detailOf(row, names, choice(row)));
};

/** GET /procedures/{code}/history: every edition, newest first. */
export const findHistory = async ({
  strapi,
  query,
  key,
}: ProcedureRequest): Promise<Answer<EditionSummary[]>> => {
  const code = codeOfKey(key);
  if (!code) throw notFound('NOT_FOUND', query.locale, 'code');
  const rows = await joinedHistory(strapi, code);
  if (rows.length === 0) throw await explainAbsence(strapi, code, query.locale);
  return { data: rows.map(summaryOf), meta: {} };
};

/** What the change log compares: the detail answer as the whole portal shows it. */
export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  const rows = await joinedByDocument(strapi, documents);
  const names = await namesByCode(strapi, [...new Set(rows.flatMap(codesShown))]);
  return rows.map((row) => ({
    document: row.document_id,
    key: row.code,
    lang: 'vi',
    unitCode: null,
    url: `/procedures/${row.code}`,
    data: describe(row, names),
  }));
};
