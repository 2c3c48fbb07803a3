import type { Core } from '@strapi/types';

import { parseCode } from '../../../../shared/procedure';
import { toSlug } from '../../../../shared/text';
import {
  type Data,
  type FieldProblem,
  refuse,
  type WriteAction,
  type WriteContext,
  type WriteRules,
} from '../../platform/writes';
import { cleanedProcedure, named, URL_FIELDS } from './cleaned';
import { issueEdition } from './edition';
import { labelLocals } from './local.label';
import {
  feeSummary,
  missingParts,
  PARTS_POPULATE,
  partsOf,
  shortestDuration,
  type StoredProcedure,
} from './parts';
import { PROCEDURE } from './schema';

interface Stored {
  code: string;
  name: string;
  edition: number;
  lockedBy: string | null;
}

const stored = ({ strapi, documentId }: WriteContext): Promise<Stored | null> =>
  documentId
    ? strapi.db.query(PROCEDURE).findOne({
        select: ['code', 'name', 'edition', 'lockedBy'],
        where: { documentId, publishedAt: null },
      })
    : Promise.resolve(null);

const freeCode = async (context: WriteContext, wanted: unknown, before: Stored | null) => {
  const sent = typeof wanted === 'string' ? wanted : '';
  const parsed = parseCode(sent);
  const problem = (message: string) => refuse([{ field: 'code', message }]);
  if (!parsed) throw problem(`Mã thủ tục "${sent}" không đúng dạng, ví dụ đúng: 1.001193.`);
  const { code, suffix } = parsed;
  if (before && before.edition > 0 && before.code !== code) {
    throw problem('Thủ tục đã công bố thì không đổi mã được. Hãy thay thế bằng thủ tục mới.');
  }
  const { strapi, documentId } = context;
  const taken = await strapi.db
    .query(PROCEDURE)
    .count({ where: { code, ...(documentId && { documentId: { $ne: documentId } }) } });
  if (taken > 0) throw problem(`Đã có thủ tục mang mã ${code}.`);
  return { code, ...(suffix && { codeSuffix: suffix }) };
};

const lockedMessage = (decision: string) =>
  `Thủ tục nằm trong Quyết định ${decision} đã duyệt, đang chờ có hiệu lực. Rút duyệt quyết định trước khi sửa.`;

/** What an approved decision will publish must stay what was approved. */
const permit = async (_action: WriteAction, context: WriteContext) => {
  const before = await stored(context);
  if (before?.lockedBy) throw refuse([{ field: 'code', message: lockedMessage(before.lockedBy) }]);
};

const prepare = async (data: Data, context: WriteContext): Promise<Data> => {
  const before = await stored(context);
  const coded: { code?: string; codeSuffix?: string } =
    'code' in data || !before ? await freeCode(context, data.code, before) : {};
  const code = coded.code ?? before?.code ?? '';
  const cleaned: Data = {
    ...cleanedProcedure(data, code),
    ...coded,
  };
  const name = typeof cleaned.name === 'string' ? cleaned.name : (before?.name ?? '');
  return { ...cleaned, ...named(code, name) };
};

const isAddress = (value: unknown) => typeof value !== 'string' || /^https?:\/\//.test(value);

/** What keeps a procedure from being public as it is. */
export const check = (row: Data): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const need = (field: string, message: string, holds: unknown) => {
    if (!holds) problems.push({ field, message });
  };
  need('name', 'Thủ tục chưa có tên.', row.name);
  for (const field of URL_FIELDS) {
    need(field, 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.', isAddress(row[field]));
  }
  const related: unknown[] = Array.isArray(row.related) ? row.related : [];
  (related as { code?: unknown }[]).forEach(({ code }, index) => {
    const valid = typeof code === 'string' && parseCode(code) && code !== row.code;
    need(`related.${index}.code`, `Mã thủ tục liên quan "${String(code)}" không đúng.`, valid);
  });
  need(
    'successorCode',
    'Thủ tục được thay thế phải có mã thủ tục thay thế.',
    row.lifecycle !== 'replaced' || row.successorCode,
  );
  return problems;
};

const audienceKey = (audience: readonly string[]) =>
  `|${audience.map((one) => toSlug(one, { fallback: 'khac' })).join('|')}|`;

/** What lists and filters read, from the row as it is published. */
export const publicColumns = (row: StoredProcedure): Data => {
  const parts = partsOf(row);
  return {
    fieldCode: row.field?.code ?? null,
    audienceKey: audienceKey(parts.audience),
    relatedText: JSON.stringify(row.related.map(({ type, code, name }) => ({ type, code, name }))),
    durationText: shortestDuration(parts),
    feeText: feeSummary(parts),
    missingKey: `|${missingParts(parts).join('|')}|`,
  };
};

const complete = async (standing: Data, strapi: Core.Strapi) => {
  // Loaded with `populate` below, so it has these parts.
  const row = standing as unknown as StoredProcedure;
  const { number } = await issueEdition(strapi, row);
  // The draft too: what it said about this edition is not about the next one.
  await strapi.db.query(PROCEDURE).updateMany({
    where: { documentId: row.documentId },
    data: {
      ...publicColumns(row),
      edition: number,
      updateType: 'major',
      changeNote: null,
      effectiveFrom: null,
    },
  });
  await labelLocals(strapi, { code: row.code });
};

export const procedureWrites: WriteRules = {
  permit,
  prepare,
  populate: PARTS_POPULATE,
  check,
  complete,
};
