import type { Core } from '@strapi/types';
import { LRUCache } from 'lru-cache';

import type { ProcedureDetail, ProcedureEditionParts } from '../../../../shared/contracts';
import { type PublicRecord, remembered } from '../../platform/changes';
import {
  bytesOfReady,
  excerptOf,
  type HitsRequest,
  plainText,
  type ReadyText,
  readyText,
  type SearchText,
  type WordNumbers,
} from '../../platform/search';
import { siteUnit } from '../unit';
import { catalogue } from './catalogue';
import type { ProcedureListQuery } from './contract';
import { joinedByDocument, type JoinedRow, snapshotOf } from './rows';
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

/** What a hit shows of a procedure, whatever was asked. */
interface Shown {
  code: string;
  title: string;
  text: ReadyText;
}

/** So much of prepared texts is held in memory: those of all procedures of a portal, or nearly. */
const MOST_BYTES = 48 * 1024 * 1024;
/** What a procedure costs besides its text. */
const OVERHEAD = 500;

/** By document, as they are found. */
const shownBefore = remembered(() =>
  Promise.resolve({
    numbers: new Map() as WordNumbers,
    known: new LRUCache<string, Shown>({
      maxSize: MOST_BYTES,
      sizeCalculation: ({ text }) => bytesOfReady(text) + OVERHEAD,
    }),
  }),
);

const shownOf = (row: JoinedRow, numbers: WordNumbers): Shown => {
  const parts = snapshotOf(row);
  const text = lines(parts.description, stepsOf(parts), papersOf(parts));
  return { code: row.code, title: parts.name, text: readyText(text, numbers) };
};

/** What is shown of these, with the numbers of the words in it; read once as long as it stands. */
const shown = async (strapi: Core.Strapi, documents: readonly string[]) => {
  const { numbers, known } = await shownBefore(strapi);
  const all = new Map<string, Shown>();
  for (const document of documents) {
    const one = known.get(document);
    if (one) all.set(document, one);
  }
  const missing = documents.filter((document) => !all.has(document));
  for (const row of await joinedByDocument(strapi, missing)) {
    const one = shownOf(row, numbers);
    all.set(row.document_id, one);
    known.set(row.document_id, one);
  }
  return { numbers, all };
};

/** What the search of a site, or of the whole portal, shows of the procedures that it found. */
export const searchHits = async (request: HitsRequest) => {
  const { strapi, words, page, pageSize } = request;
  const found = await visible(strapi, request);
  const wanted = found.slice((page - 1) * pageSize, page * pageSize);
  const { numbers, all } = await shown(strapi, wanted);
  return {
    total: found.length,
    hits: wanted.flatMap((document) => {
      const one = all.get(document);
      if (!one) return [];
      return [
        {
          type: 'procedure' as const,
          id: one.code,
          title: one.title,
          excerpt: excerptOf(one.text, words, numbers),
          url: `/procedures/${one.code}`,
        },
      ];
    }),
  };
};
