import type { Core } from '@strapi/types';

import { parseCode } from '../../../../shared/procedure';
import { cleanLine, cleanText } from '../../../../shared/text';
import { wordsKey } from '../../platform/search';
import type { Data, FieldProblem, WriteRules } from '../../platform/writes';
import { SYNONYM } from './schema';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The lines of a field, without empty ones. */
export const linesOf = (value: unknown): string[] =>
  cleanText(text(value))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Codes as people list them: one a line, or several parted by commas, semicolons or spaces. */
const listed = (value: unknown): string[] =>
  linesOf(value).flatMap((line) => (parseCode(line) ? [line] : line.split(/[\s,;]+/)));

const tidyCodes = (value: unknown): string =>
  [...new Set(listed(value).map((code) => parseCode(code)?.code ?? code))].join('\n');

const prepare = (data: Data): Data => ({
  ...data,
  ...(typeof data.phrase === 'string' && {
    phrase: cleanLine(data.phrase),
    phraseKey: wordsKey(data.phrase),
  }),
  ...(typeof data.codes === 'string' && { codes: tidyCodes(data.codes) }),
  ...(typeof data.meaning === 'string' && { meaning: linesOf(data.meaning).join('\n') }),
});

const problemsOfCodes = (codes: readonly string[]): string | undefined => {
  const wrong = codes.filter((code) => !parseCode(code));
  if (wrong.length > 0) {
    return `Mã thủ tục không đúng: ${wrong.join(', ')}. Mỗi dòng một mã, ví dụ 1.001193.`;
  }
  return codes.length === 0
    ? 'Nhập mã của ít nhất một thủ tục, mỗi dòng một mã, ví dụ 1.001193.'
    : undefined;
};

const MEANING_MISSING = {
  expansion: 'Viết nghĩa đầy đủ của từ, mỗi nghĩa một dòng.',
  'out-of-scope': 'Viết câu trả lời cho người hỏi: việc này do cơ quan nào giải quyết.',
};

const isTaken = async (row: Data, strapi: Core.Strapi): Promise<boolean> =>
  (await strapi.db.query(SYNONYM).count({
    where: {
      phraseKey: row.phraseKey,
      kind: row.kind,
      documentId: { $ne: row.documentId },
    },
  })) > 0;

const check = async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string | undefined) => {
    if (message) problems.push({ field, message });
  };
  if (!row.phraseKey) say('phrase', 'Từ hoặc cụm từ cần có ít nhất một chữ cái hoặc chữ số.');
  else if (await isTaken(row, strapi)) say('phrase', 'Từ hoặc cụm từ này đã có trong danh sách.');
  if (row.kind === 'procedures') say('codes', problemsOfCodes(linesOf(row.codes)));
  else if (row.kind === 'expansion' || row.kind === 'out-of-scope') {
    if (linesOf(row.meaning).length === 0) say('meaning', MEANING_MISSING[row.kind]);
  }
  return problems;
};

export const synonymWrites: WriteRules = { prepare, check };
