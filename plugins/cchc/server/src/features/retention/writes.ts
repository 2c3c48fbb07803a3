import type { Core } from '@strapi/types';

import { FIELD_TEXTS } from '../../../../shared/fields';
import { cleanText } from '../../../../shared/text';
import { inTurn } from '../../platform/changes';
import { cleanLines, type Data, type FieldProblem, type WriteRules } from '../../platform/writes';
import { LEAST_DAYS, retentionRule } from './contract';
import { RETENTION_RULE } from './rule.schema';
import { ruleOfRow } from './stored';

const DAYS = `nhập số ngày từ ${LEAST_DAYS} đến 36500, hoặc để trống nếu không tự làm bước này.`;

const WORDS: Record<string, string> = {
  caseKind: 'chọn loại vụ việc, hoặc để trống cho mọi loại.',
  ending: 'chọn kết quả.',
  anonymiseAfter: DAYS,
  scrubAfter: DAYS,
  eraseAfter: DAYS,
  citation: 'nhập số, ký hiệu, điều khoản của văn bản, tối đa 500 ký tự.',
  mark: 'chọn một giá trị trong danh sách.',
  confirmedBy: 'tối đa 200 ký tự.',
  note: 'tối đa 1000 ký tự.',
};
const TOO_EARLY = 'không được sớm hơn bước trước.';

const problem = (field: string, words: string): FieldProblem => ({
  field,
  message: `Trường “${FIELD_TEXTS['retention-rule']?.[field]?.vi.label ?? field}”: ${words}`,
});

const OPTIONAL = ['caseKind', 'mark', 'confirmedBy', 'note'];

const check = async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const { data: rule, error } = retentionRule.safeParse(ruleOfRow(row));
  if (!rule) {
    const found = new Map<string, FieldProblem>();
    for (const { path, code } of error.issues) {
      const field = String(path[0]);
      const words = code === 'custom' ? TOO_EARLY : (WORDS[field] ?? 'không hợp lệ.');
      if (!found.has(field)) found.set(field, problem(field, words));
    }
    return [...found.values()];
  }
  const twins = await strapi.db.query(RETENTION_RULE).count({
    where: {
      documentId: { $ne: row.documentId },
      ending: row.ending,
      caseKind: row.caseKind ?? null,
    },
  });
  return twins > 0
    ? [problem('ending', 'đã có thời hạn cho loại vụ việc và kết quả này. Hãy sửa mục đang có.')]
    : [];
};

export const ruleWrites: WriteRules = {
  // Two who write at once would each not see the other's row.
  permit: (_action, { strapi }) => inTurn(strapi, () => Promise.resolve()),
  prepare: (data) => {
    const lines = cleanLines(data, ['name', 'citation', 'confirmedBy']);
    const { note } = data;
    const all: Data = { ...lines, ...(typeof note === 'string' && { note: cleanText(note) }) };
    const empty = OPTIONAL.filter((name) => all[name] === '').map((name) => [name, null]);
    return { ...all, ...Object.fromEntries(empty) };
  },
  check,
};
