import type { Core } from '@strapi/types';

import type { FieldItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { updateTimes } from '../../platform/changes';
import {
  type Answer,
  containsWords,
  pagination,
  type ReadRequest,
} from '../../platform/public-read';
import { FIELD } from '../field';
import { siteUnit } from '../unit';
import { catalogue } from './catalogue';
import { listCondition } from './where';

interface FieldRow {
  documentId: string;
  code: string;
  name: string;
  aliases: string | null;
}

const NO_FILTERS = { filters: {}, q: undefined } as const;

const countsByField = async (strapi: Core.Strapi, query: ReadRequest['query']) => {
  const scope = query.unit ? await siteUnit(strapi, query.unit, query.locale) : undefined;
  const holds = await listCondition(strapi, NO_FILTERS, scope);
  const counts = new Map<string, number>();
  for (const card of (await catalogue(strapi)).cards) {
    const { fieldCode } = card;
    if (fieldCode !== null && holds(card)) counts.set(fieldCode, (counts.get(fieldCode) ?? 0) + 1);
  }
  return { counts, successor: scope?.successor };
};

/** GET /fields: all fields, each with how many procedures in force the site that asks shows. */
export const findFields = async ({ strapi, query }: ReadRequest): Promise<Answer<FieldItem[]>> => {
  const { counts, successor } = await countsByField(strapi, query);
  const where = { $and: containsWords(query.q) };
  const rows: FieldRow[] = await strapi.db.query(FIELD).findMany({
    where,
    orderBy: [{ searchKey: query.sort?.direction ?? 'asc' }, { code: 'asc' }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(FIELD).count({ where });
  const documents = rows.map(({ documentId }) => documentId);
  const times = await updateTimes(strapi, 'field', documents, 'vi');
  return {
    data: rows.map(({ documentId, code, name, aliases }) => ({
      code,
      name,
      aliases: (aliases ?? '').split('\n').filter((alias) => alias.trim() !== ''),
      procedures: counts.get(code) ?? 0,
      updatedAt: toVietnamIso(times.get(documentId) ?? new Date(0)),
    })),
    meta: { pagination: pagination(query, total), ...(successor && { successor }) },
  };
};
