import type { Core } from '@strapi/types';

import type { ProcedureDetail, ProcedureEditionParts } from '../../../../shared/contracts';
import type { PublicRecord } from '../../platform/changes';
import { excerpt, type HitsRequest, plainText, type SearchText } from '../../platform/search';
import { siteUnit } from '../unit';
import { catalogue } from './catalogue';
import type { ProcedureListQuery } from './contract';
import { joinedByDocument, snapshotOf } from './rows';
import { listCondition } from './where';

const lines = (...texts: readonly (string | null | undefined)[]): string =>
  texts.filter((text) => text).join('\n');

const papersOf = ({ cases, results }: ProcedureEditionParts): string =>
  lines(
    ...cases.flatMap(({ name, papers }) => [name, ...papers.map((paper) => paper.name)]),
    ...results.map(({ name }) => name),
  );

const stepsOf = ({ steps }: ProcedureEditionParts): string =>
  lines(...steps.flatMap(({ title, html }) => [title, plainText(html)]));

const bodyOf = (detail: ProcedureEditionParts): string =>
  lines(
    detail.description,
    detail.field?.name,
    stepsOf(detail),
    ...detail.methods.map(({ text }) => text),
    plainText(detail.requirements ?? ''),
    ...detail.legalBasis.flatMap(({ number, title }) => [number, title]),
    ...detail.executingAgencies,
  );

export const searchText = ({ data }: PublicRecord): SearchText => {
  // Made by `publicRecords`.
  const detail = data as ProcedureDetail;
  return {
    title: detail.name,
    keywords: detail.keywords,
    papers: papersOf(detail),
    body: bodyOf(detail),
    levels: detail.levels,
    field: detail.field,
    retired: detail.lifecycle !== 'in-force',
  };
};

/** In the order of the search, those that the asking site shows now. */
const visible = async (
  strapi: Core.Strapi,
  { documents, unit, locale, page, pageSize }: HitsRequest,
): Promise<string[]> => {
  const site = unit === undefined ? undefined : await siteUnit(strapi, unit, locale);
  const query: ProcedureListQuery = {
    ...{ unit, locale, page, pageSize, filters: {}, sort: undefined },
    ...{ asOf: undefined, edition: undefined },
    // Any words: they widen a site to the procedures of all levels.
    q: 'words',
  };
  const { byDocument } = await catalogue(strapi);
  const holds = await listCondition(strapi, query, site);
  return documents.filter((document) => {
    const card = byDocument.get(document);
    return card !== undefined && holds(card);
  });
};

/** What the search of a site, or of the whole portal, shows of the procedures that it found. */
export const searchHits = async (request: HitsRequest) => {
  const { strapi, words, page, pageSize } = request;
  const all = await visible(strapi, request);
  const wanted = all.slice((page - 1) * pageSize, page * pageSize);
  const rows = await joinedByDocument(strapi, wanted);
  const byDocument = new Map(rows.map((row) => [row.document_id, row]));
  return {
    total: all.length,
    hits: wanted.flatMap((document) => {
      const row = byDocument.get(document);
      if (!row) return [];
      const parts = snapshotOf(row);
      const text = lines(parts.description, stepsOf(parts), papersOf(parts));
      return [
        {
          type: 'procedure' as const,
          id: row.code,
          title: parts.name,
          excerpt: excerpt(text, words),
          url: `/procedures/${row.code}`,
        },
      ];
    }),
  };
};
