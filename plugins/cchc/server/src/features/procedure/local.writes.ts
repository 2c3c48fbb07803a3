import type { Core } from '@strapi/types';

import { parseCode } from '../../../../shared/procedure';
import { cleanLine, cleanText } from '../../../../shared/text';
import {
  type Data,
  type FieldProblem,
  refuse,
  type WriteContext,
  type WriteRules,
} from '../../platform/writes';
import { today } from '../unit';
import { labelLocals } from './local.label';
import { LOCAL } from './local.schema';
import { PROCEDURE } from './schema';

const LINES = ['counter', 'phone', 'hours', 'feeResolution', 'filingUrl'];
const TEXTS = ['place', 'feeNote'];
const DAYS = ['postedOn', 'lastReviewedOn', 'reviewDueOn'];

/** A day of the year after, for the yearly review; 29 February gives 28 February. */
export const aYearLater = (day: string): string => {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next;
};

const publishedProcedure = (
  strapi: Core.Strapi,
  code: string,
): Promise<{ edition: number } | null> =>
  strapi.db
    .query(PROCEDURE)
    .findOne({ select: ['edition'], where: { code, publishedAt: { $notNull: true } } });

interface Stored {
  procedureCode: string;
}

const stored = ({ strapi, documentId }: WriteContext): Promise<Stored | null> =>
  documentId
    ? strapi.db.query(LOCAL).findOne({ select: ['procedureCode'], where: { documentId } })
    : Promise.resolve(null);

/** The code as written everywhere, and the edition that a new overlay was written against. */
const named = async (data: Data, context: WriteContext): Promise<Data> => {
  const before = await stored(context);
  if (!('procedureCode' in data) && before) return {};
  const wanted = typeof data.procedureCode === 'string' ? data.procedureCode : '';
  const code = parseCode(wanted)?.code;
  const problem = (message: string) => refuse([{ field: 'procedureCode', message }]);
  if (!code) throw problem(`Mã thủ tục "${wanted}" không đúng dạng, ví dụ đúng: 1.001193.`);
  // The procedure may have been withdrawn since: what the unit wrote can still be put right.
  if (code === before?.procedureCode) return { procedureCode: code };
  const procedure = await publishedProcedure(context.strapi, code);
  if (!procedure) throw problem(`Chưa có thủ tục nào đã xuất bản mang mã ${code}.`);
  return { procedureCode: code, acknowledgedEdition: procedure.edition };
};

const cleaned = (data: Data): Data => {
  const change = (names: readonly string[], clean: (text: string) => string) =>
    names.flatMap((name) => {
      const value = data[name];
      return typeof value === 'string' ? [[name, clean(value) || null] as const] : [];
    });
  return Object.fromEntries([
    ...change(LINES, cleanLine),
    ...change(TEXTS, (text) => cleanText(text).trim()),
  ]);
};

/** Whoever writes a new overlay has looked at it today. */
const firstReview = (data: Data): Data => {
  const reviewed = typeof data.lastReviewedOn === 'string' ? data.lastReviewedOn : today();
  return { lastReviewedOn: reviewed, reviewDueOn: data.reviewDueOn ?? aYearLater(reviewed) };
};

const prepare = async (data: Data, context: WriteContext): Promise<Data> => ({
  ...data,
  ...cleaned(data),
  ...(context.documentId ? {} : firstReview(data)),
  ...(await named(data, context)),
});

interface LocalEntry extends Stored {
  id: number;
  documentId: string;
  unit: { id: number; name: string } | null;
}

const isSecond = async (strapi: Core.Strapi, { id, procedureCode, unit }: LocalEntry) =>
  (await strapi.db
    .query(LOCAL)
    .count({ where: { procedureCode, unit: { id: unit?.id }, id: { $ne: id } } })) > 0;

const dayProblems = (row: Data): FieldProblem[] => {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  const problems = DAYS.flatMap((field) =>
    text(field) && (text(field) < '2000-01-01' || text(field) > '2099-12-31')
      ? [{ field, message: 'Năm phải nằm trong khoảng từ 2000 đến 2099.' }]
      : [],
  );
  if (text('lastReviewedOn') > today()) {
    problems.push({ field: 'lastReviewedOn', message: 'Ngày rà soát không thể ở sau hôm nay.' });
  }
  if (text('reviewDueOn') && text('reviewDueOn') < text('lastReviewedOn')) {
    problems.push({
      field: 'reviewDueOn',
      message: 'Ngày rà soát tiếp theo không thể trước lần rà soát gần nhất.',
    });
  }
  return problems;
};

const check = async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  // Loaded with `populate` below.
  const entry = row as unknown as LocalEntry;
  const problems = dayProblems(row);
  if (!entry.unit) problems.push({ field: 'unit', message: 'Chọn đơn vị thực hiện thủ tục.' });
  else if (await isSecond(strapi, entry)) {
    problems.push({
      field: 'procedureCode',
      message: `${entry.unit.name} đã có phần riêng cho thủ tục ${entry.procedureCode}. Hãy sửa phần đó.`,
    });
  }
  if (typeof row.filingUrl === 'string' && !/^https?:\/\/\S+$/.test(row.filingUrl)) {
    problems.push({
      field: 'filingUrl',
      message: 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.',
    });
  }
  return problems;
};

const complete = (row: Data, strapi: Core.Strapi) => labelLocals(strapi, { id: Number(row.id) });

export const localWrites: WriteRules = { prepare, populate: ['unit'], check, complete };
