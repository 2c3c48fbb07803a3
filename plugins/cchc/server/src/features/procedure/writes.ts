import type { Core } from '@strapi/types';

import { cleanLine, cleanText, codeSlug, fold, toSlug } from '../../../../shared/text';
import { parseCode } from '../../../../shared/procedure';
import { sanitizeBody } from '../../platform/rich-text/sanitize';
import {
  type Data,
  type FieldProblem,
  refuse,
  type WriteContext,
  type WriteRules,
} from '../../platform/writes';
import { issueEdition } from './edition';
import { createKeyer } from './keys';
import {
  feeSummary,
  missingParts,
  PARTS_POPULATE,
  partsOf,
  shortestDuration,
  type StoredProcedure,
} from './parts';
import { PROCEDURE } from './schema';

type Row = Record<string, unknown>;

const LINE_FIELDS = ['name', 'issuingAgency', 'formalityType', 'decisionNumber'];
const TEXT_FIELDS = [
  ...['audience', 'executingAgencies', 'competentAuthorities', 'authorizedAgencies'],
  ...['coordinatingAgencies', 'receivingAddress', 'description', 'keywords', 'changeNote'],
];
const URL_FIELDS = ['filingUrl', 'sourceUrl'];

const clean =
  (how: (text: string) => string) =>
  (row: Row, names: readonly string[]): Row =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = row[name];
        return typeof value === 'string' ? [[name, how(value) || null]] : [];
      }),
    );

const lines = clean(cleanLine);
const texts = clean((text) => cleanText(text).trim());
const html = clean(sanitizeBody);

const listOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** A name of "--" is how sources say that a case has none. */
const caseName = (row: Row): Row =>
  typeof row.name === 'string' && /^[\s\-–—.*]*$/.test(row.name) ? { name: null } : {};

const cleanedRows = (data: Data, code: string): Data => {
  const key = createKeyer(code);
  const part = (name: string, change: (row: Row) => Row): Data =>
    name in data
      ? { [name]: key(name, listOf(data[name])).map((row) => ({ ...row, ...change(row) })) }
      : {};
  return {
    ...part('steps', (row) => ({ ...lines(row, ['title']), ...html(row, ['html']) })),
    ...part('methods', (row) => ({
      ...lines(row, ['durationValue', 'durationText']),
      ...texts(row, ['text']),
      fees: key('fees', listOf(row.fees)).map((fee) => ({ ...fee, ...texts(fee, ['note']) })),
    })),
    ...part('cases', (row) => ({
      ...texts(row, ['name']),
      ...caseName(row),
      papers: key('papers', listOf(row.papers)).map((paper) => ({
        ...paper,
        ...texts(paper, ['name', 'formName', 'formUrl']),
      })),
    })),
    ...part('results', (row) => texts(row, ['name', 'code'])),
    ...part('legalBasis', (row) => texts(row, ['number', 'title'])),
    ...part('related', (row) => ({
      ...texts(row, ['name']),
      code: parseCode(typeof row.code === 'string' ? row.code : '')?.code ?? row.code,
    })),
  };
};

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

/** A leading "thủ tục" says nothing; a quarter of all names have one. */
export const searchKeyOf = (name: string): string => fold(name).replace(/^thu tuc\s+/, '');

const named = (code: string, name: string): Data => ({
  slug: codeSlug(code, name),
  searchKey: searchKeyOf(name),
});

const freeCode = async (context: WriteContext, wanted: unknown, before: Stored | null) => {
  const parsed = parseCode(typeof wanted === 'string' ? wanted : '');
  const problem = (message: string) => refuse([{ field: 'code', message }]);
  if (!parsed) {
    throw problem(`Mã thủ tục "${String(wanted)}" không đúng dạng, ví dụ đúng: 1.001193.`);
  }
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

const prepare = async (data: Data, context: WriteContext): Promise<Data> => {
  const before = await stored(context);
  if (before?.lockedBy) {
    throw refuse([{ field: 'code', message: lockedMessage(before.lockedBy) }]);
  }
  const coded: { code?: string; codeSuffix?: string } =
    'code' in data || !before ? await freeCode(context, data.code, before) : {};
  const code = coded.code ?? before?.code ?? '';
  const cleaned: Data = {
    ...data,
    ...coded,
    ...lines(data, LINE_FIELDS),
    ...texts(data, [...TEXT_FIELDS, ...URL_FIELDS]),
    ...html(data, ['requirements']),
    ...cleanedRows(data, code),
  };
  const name = typeof cleaned.name === 'string' ? cleaned.name : (before?.name ?? '');
  return { ...cleaned, ...named(code, name) };
};

const isAddress = (value: unknown) => typeof value !== 'string' || /^https?:\/\//.test(value);

const check = (row: Data): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const need = (field: string, message: string, holds: unknown) => {
    if (!holds) problems.push({ field, message });
  };
  need('code', lockedMessage(String(row.lockedBy)), !row.lockedBy);
  need('name', 'Thủ tục chưa có tên.', row.name);
  for (const field of URL_FIELDS) {
    need(field, 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.', isAddress(row[field]));
  }
  listOf(row.related).forEach(({ code }, index) => {
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
const columns = (row: StoredProcedure): Data => {
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
      ...columns(row),
      edition: number,
      updateType: 'major',
      changeNote: null,
      effectiveFrom: null,
    },
  });
};

export const procedureWrites: WriteRules = { prepare, populate: PARTS_POPULATE, check, complete };
