import type { Core } from '@strapi/types';

import { FIELD_TEXTS } from '../../../../shared/fields';
import { inTurn } from '../../platform/changes';
import { overlaps, type PeriodRule, periodRule } from '../../platform/periods';
import { cleanLines, type Data, type FieldProblem, type WriteRules } from '../../platform/writes';
import { UNIT } from '../unit';
import { planPeriods } from './period.plan';
import { REPORT_RULE } from './rule.schema';
import { ruleOfRow } from './rule.stored';

/** What each field has to be, after its name. */
const WORDS: Record<string, string> = {
  kind: 'chọn loại kỳ báo cáo.',
  cutOffDay: 'nhập ngày từ 1 đến 31.',
  yearEndMonth: 'nhập tháng từ 1 đến 12.',
  dueAfter: 'nhập số ngày làm việc từ 0 đến 60.',
  scope: 'nhập mã đơn vị, tối đa 64 ký tự.',
  citation: 'nhập số, ký hiệu, điều khoản của văn bản, tối đa 500 ký tự.',
  mark: 'chọn một giá trị trong danh sách.',
  effectiveFrom: 'nhập một ngày có thật.',
  effectiveTo: 'nhập một ngày có thật, từ ngày bắt đầu hiệu lực trở đi.',
  confirmedBy: 'tối đa 200 ký tự.',
};

const problem = (field: string, words: string): FieldProblem => {
  const label = FIELD_TEXTS['report-rule']?.[field]?.vi.label ?? field;
  return { field, message: `Trường “${label}”: ${words}` };
};

const shown = (day: string) => day.split('-').reverse().join('/');

const spanWords = ({ effectiveFrom, effectiveTo }: PeriodRule): string => {
  const from = effectiveFrom && `từ ${shown(effectiveFrom)}`;
  const to = effectiveTo && `đến hết ${shown(effectiveTo)}`;
  return [from, to].filter(Boolean).join(' ') || 'không ghi ngày';
};

const check = async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const { data: rule, error } = periodRule.safeParse(ruleOfRow(row));
  if (!rule) {
    const names = new Set((error?.issues ?? []).map(({ path }) => String(path[0])));
    return [...names].map((name) => problem(name, WORDS[name] ?? 'không hợp lệ.'));
  }
  const { scope } = rule;
  if (scope && (await strapi.db.query(UNIT).count({ where: { code: scope } })) === 0) {
    return [problem('scope', `không có đơn vị nào mang mã ${scope}. Xem mã ở Đơn vị hành chính.`)];
  }
  const others: Data[] = await strapi.db
    .query(REPORT_RULE)
    .findMany({ where: { documentId: { $ne: row.documentId } } });
  const clash = others
    .map((other) => periodRule.parse(ruleOfRow(other)))
    .find((other) => overlaps(rule, other));
  if (!clash) return [];
  const whose = scope ? `của đơn vị ${scope}` : 'chung của cả cổng';
  const words = `quy tắc ${whose} đã có cho loại kỳ này trong thời gian đó (${spanWords(clash)}). Hãy ghi ngày hết hiệu lực cho quy tắc cũ, rồi cho quy tắc mới bắt đầu sau ngày đó.`;
  return [problem('effectiveFrom', words)];
};

/** Optional fields that a form left empty come as empty text; the contract knows null. */
const emptied = (data: Data): Data => ({
  ...data,
  ...(data.scope === '' && { scope: null }),
  ...(data.confirmedBy === '' && { confirmedBy: null }),
});

export const reportRuleWrites: WriteRules = {
  // Two who write at once would each not see the other's row.
  permit: (_action, { strapi }) => inTurn(strapi, () => Promise.resolve()),
  prepare: (data) => emptied(cleanLines(data, ['scope', 'citation', 'confirmedBy'])),
  check,
  complete: (_row, strapi) => planPeriods(strapi),
};
