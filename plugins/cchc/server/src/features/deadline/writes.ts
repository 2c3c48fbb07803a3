import type { Core } from '@strapi/types';
import type { z } from 'zod';

import { FIELD_TEXTS } from '../../../../shared/fields';
import { cleanText } from '../../../../shared/text';
import { inTurn } from '../../platform/changes';
import { calendarDay, deadlineRule } from '../../platform/deadlines';
import { cleanLines, type Data, type FieldProblem, type WriteRules } from '../../platform/writes';
import { UNIT } from '../unit';
import { DAY } from './day.schema';
import { RULE } from './rule.schema';
import { dayOfRow, FIELD_OF, ruleOfRow } from './stored';

/** What each field has to be, after its name. */
const RULE_WORDS: Record<string, string> = {
  code: 'chỉ gồm chữ thường không dấu, nối bằng dấu chấm hoặc gạch ngang, ví dụ feedback.answer.',
  length: 'nhập số nguyên từ 1 đến 1000.',
  lengthUnit: 'chọn ngày làm việc, ngày thường hoặc giờ.',
  starts: 'chọn sự kiện bắt đầu tính.',
  repeats: 'chọn có hoặc không.',
  onSupplement: 'chọn cách tính trong lúc chờ người dân bổ sung.',
  citation: 'nhập số, ký hiệu, điều khoản của văn bản, tối đa 500 ký tự.',
  mark: 'chọn một giá trị trong danh sách.',
  effectiveFrom: 'nhập một ngày có thật.',
  effectiveTo: 'nhập một ngày có thật.',
  confirmedBy: 'tối đa 200 ký tự.',
  note: 'tối đa 1000 ký tự.',
};

/** What a field has to be beside another one. */
const RULE_BESIDE: Record<string, string> = {
  onSupplement: 'thời hạn tính bằng giờ thì không dừng; chọn “Vẫn tính tiếp”.',
  effectiveTo: 'phải từ ngày bắt đầu hiệu lực trở đi.',
};

const DAY_WORDS: Record<string, string> = {
  date: 'nhập một ngày có thật.',
  kind: 'chọn loại ngày.',
  name: 'nhập tên ngày lễ hoặc lý do, tối đa 200 ký tự.',
  document: 'tối đa 300 ký tự.',
  state: 'chọn Tạm tính hoặc Đã xác nhận.',
  scope: 'nhập mã đơn vị, tối đa 64 ký tự.',
  mark: 'chọn một giá trị trong danh sách.',
};

const problem = (type: string, field: string, words: string): FieldProblem => {
  const label = FIELD_TEXTS[type]?.[field]?.vi.label ?? field;
  return { field, message: `Trường “${label}”: ${words}` };
};

/** What the contract has against a row, each field once. */
const problemsOf = (
  type: string,
  { error }: z.ZodSafeParseResult<unknown>,
  words: Record<string, string>,
  beside: Record<string, string> = {},
): FieldProblem[] => {
  const found = new Map<string, FieldProblem>();
  for (const { path, code } of error?.issues ?? []) {
    const name = String(path[0]);
    const field = FIELD_OF[name] ?? name;
    const said = (code === 'custom' ? beside[field] : words[field]) ?? 'không hợp lệ.';
    if (!found.has(field)) found.set(field, problem(type, field, said));
  }
  return [...found.values()];
};

/** Optional fields that a form left empty come as empty text; the contracts know null. */
const emptied = (data: Data, optional: readonly string[]): Data => ({
  ...data,
  ...Object.fromEntries(optional.filter((name) => data[name] === '').map((name) => [name, null])),
});

/**
 * Two who write at once would each not see the other's row. Whoever writes waits from the first
 * statement for whoever writes already; the turn lasts as long as the transaction around it.
 */
const permit: WriteRules['permit'] = (_action, { strapi }) =>
  inTurn(strapi, () => Promise.resolve());

const others = (row: Data) => ({ documentId: { $ne: row.documentId } });

const shown = (day: string) => day.split('-').reverse().join('/');

interface Span {
  effectiveFrom: string | null;
  effectiveTo: string | null;
}

const spanWords = ({ effectiveFrom, effectiveTo }: Span): string => {
  const from = effectiveFrom && `từ ${shown(effectiveFrom)}`;
  const to = effectiveTo && `đến hết ${shown(effectiveTo)}`;
  return [from, to].filter(Boolean).join(' ') || 'không ghi ngày';
};

const overlaps = (a: Span, b: Span) =>
  (a.effectiveFrom ?? '') <= (b.effectiveTo ?? '9999') &&
  (b.effectiveFrom ?? '') <= (a.effectiveTo ?? '9999');

const checkRule = async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const parsed = deadlineRule.safeParse(ruleOfRow(row));
  const { data: rule } = parsed;
  if (!rule) return problemsOf('deadline-rule', parsed, RULE_WORDS, RULE_BESIDE);
  const versions: Span[] = await strapi.db
    .query(RULE)
    .findMany({ where: { code: rule.code, ...others(row) } });
  const clash = versions.find((other) => overlaps(rule, other));
  if (!clash) return [];
  const words = `mã ${rule.code} đã có một thời hạn khác trong thời gian này (${spanWords(clash)}). Hãy ghi ngày hết hiệu lực cho bản cũ, rồi cho bản mới bắt đầu sau ngày đó.`;
  return [problem('deadline-rule', 'effectiveFrom', words)];
};

const checkDay = async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const parsed = calendarDay.safeParse(dayOfRow(row));
  const { data: day } = parsed;
  if (!day) return problemsOf('calendar-day', parsed, DAY_WORDS);
  const { date, scope, status, document } = day;
  const problems: FieldProblem[] = [];
  const say = (field: string, words: string) =>
    problems.push(problem('calendar-day', field, words));
  if (scope && (await strapi.db.query(UNIT).count({ where: { code: scope } })) === 0) {
    say('scope', `không có đơn vị nào mang mã ${scope}. Xem mã ở danh sách Đơn vị hành chính.`);
  }
  if (status === 'confirmed' && !document) {
    say('document', 'ngày đã xác nhận cần số, ký hiệu của văn bản làm căn cứ.');
  }
  const twins = await strapi.db.query(DAY).count({ where: { date, scope, ...others(row) } });
  if (twins > 0) {
    const whose = scope ? `của đơn vị ${scope}` : 'chung của cả nước';
    say('date', `lịch ${whose} đã có ngày ${shown(date)}. Hãy sửa mục đang có.`);
  }
  return problems;
};

export const ruleWrites: WriteRules = {
  permit,
  prepare: (data) => {
    const { note } = data;
    const lines = cleanLines(data, ['name', 'code', 'citation', 'confirmedBy']);
    const rule = { ...lines, ...(typeof note === 'string' && { note: cleanText(note) }) };
    return emptied(rule, ['confirmedBy', 'note']);
  },
  check: checkRule,
};

export const dayWrites: WriteRules = {
  permit,
  prepare: (data) =>
    emptied(cleanLines(data, ['name', 'document', 'scope']), ['document', 'scope']),
  check: checkDay,
};
