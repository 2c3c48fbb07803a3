import type { Core } from '@strapi/types';

import type {
  MissChoice,
  SearchMiss,
  SearchMissList,
} from '../../../../shared/contracts/search-miss';
import { toVietnamIso } from '../../../../shared/time';
import { pagination } from '../../platform/public-read';
import { nearest } from '../../platform/search';
import { UNIT } from '../unit';
import { MISS } from './miss.schema';

interface MissRow {
  documentId: string;
  question: string;
  count: number;
  lastSeenAt: string | Date;
  unitCode: string | null;
}

const SUGGESTIONS = 3;
const CHOICES = 8;

const procedures = async (strapi: Core.Strapi, q: string, limit: number): Promise<MissChoice[]> => {
  const places = [{ type: 'procedure', lang: 'vi' }];
  const hits = await nearest(strapi, { q, places, limit });
  return hits.map(({ entry: { key, title } }) => ({ code: key, name: title }));
};

/** Procedures that a person may mean by these words, for choosing one. */
export const choicesFor = (strapi: Core.Strapi, q: string): Promise<MissChoice[]> =>
  procedures(strapi, q, CHOICES);

const unitNames = async (strapi: Core.Strapi, codes: readonly string[]) => {
  const units: { code: string; name: string; label: string | null }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['code', 'name', 'label'], where: { code: { $in: [...codes] } } });
  return new Map(units.map(({ code, name, label }) => [code, { code, name: label ?? name }]));
};

/** Questions that found nothing, those asked most often first, each with what it may have meant. */
export const findMisses = async (
  strapi: Core.Strapi,
  query: { page: number; pageSize: number },
): Promise<SearchMissList> => {
  const rows: MissRow[] = await strapi.db.query(MISS).findMany({
    select: ['documentId', 'question', 'count', 'lastSeenAt', 'unitCode'],
    orderBy: [{ count: 'desc' }, { lastSeenAt: 'desc' }, { id: 'desc' }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const units = await unitNames(
    strapi,
    rows.flatMap(({ unitCode }) => unitCode ?? []),
  );
  const data: SearchMiss[] = [];
  for (const { documentId, question, count, lastSeenAt, unitCode } of rows) {
    data.push({
      documentId,
      question,
      count,
      lastSeenAt: toVietnamIso(lastSeenAt),
      unit: units.get(unitCode ?? '') ?? null,
      suggestions: await procedures(strapi, question, SUGGESTIONS),
    });
  }
  const total = await strapi.db.query(MISS).count();
  return { data, meta: { pagination: pagination(query, total) } };
};
