import type { Core } from '@strapi/types';

import { findPersonalData, type PersonalDataKind } from '../../../../shared/personal-data';
import { parseCode } from '../../../../shared/procedure';
import { cleanText, fold } from '../../../../shared/text';
import { sanitizeBody } from '../../platform/rich-text/sanitize';
import { plainText } from '../../platform/search';
import { isVaultOpen, textsOf } from '../../platform/vault';
import {
  cleanLines,
  type Data,
  type FieldProblem,
  freeSlug,
  type WriteContext,
  type WriteRules,
} from '../../platform/writes';
import { knownProcedures } from './describe';
import { fileProblems, mediaOf } from './file-checks';
import { type AnswerKind, KINDS } from './kind';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const cleaned = (data: Data): Data => ({
  ...cleanLines(data, ['title']),
  ...(typeof data.content === 'string' && { content: cleanText(data.content).trim() }),
  ...(typeof data.answer === 'string' && { answer: sanitizeBody(data.answer) }),
  ...(typeof data.procedureCode === 'string' && {
    procedureCode: parseCode(data.procedureCode)?.code ?? data.procedureCode.trim(),
  }),
});

const stored = (kind: AnswerKind, { strapi, documentId }: WriteContext): Promise<Data | null> =>
  documentId
    ? strapi.db.query(KINDS[kind].uid).findOne({ where: { documentId, publishedAt: null } })
    : Promise.resolve(null);

/** Saving is looking: from now on the answer stands for the edition of today. */
const editionNow = async (strapi: Core.Strapi, procedureCode: unknown) =>
  (await knownProcedures(strapi)).byCode.get(text(procedureCode))?.edition ?? null;

const prepare =
  (kind: AnswerKind) =>
  async (data: Data, context: WriteContext): Promise<Data> => {
    const result = cleaned(data);
    const whole: Data = { ...(await stored(kind, context)), ...result };
    const words = text(whole.title);
    const searchKey = fold(`${words} ${text(whole.content)}`);
    if (kind === 'feedback') return { ...result, searchKey };
    const place = { uid: KINDS[kind].uid, fallback: 'hoi-dap' };
    const slug = await freeSlug(context, text(whole.slug) || words, place);
    const edition = await editionNow(context.strapi, whole.procedureCode);
    return { ...result, slug, edition, searchKey };
  };

const KIND_WORDS: Record<PersonalDataKind, string> = {
  'identity-number': 'số căn cước, chứng minh nhân dân',
  passport: 'số hộ chiếu',
  'tax-code': 'mã số thuế',
  'bank-account': 'số tài khoản',
  phone: 'số điện thoại',
  email: 'thư điện tử',
  plate: 'biển số xe',
  address: 'địa chỉ nhà',
  name: 'họ tên người gửi',
};

/** The names of who sent the case that the answer was made of: they are known here, and nowhere else. */
const sendersNames = async (strapi: Core.Strapi, caseId: unknown): Promise<string[]> => {
  const owner = text(caseId);
  if (!owner || !isVaultOpen(strapi)) return [];
  const name = 'person.fullName';
  const found = (await textsOf(strapi, [owner], [name])).get(owner)?.[name];
  return found ? [found] : [];
};

/** What looks like somebody's personal data, in words: `số điện thoại: "0912 345 678"`. */
const foundIn = (words: string, names: readonly string[]): string[] =>
  findPersonalData(words, { names }).map(
    ({ kind, start, end }) => `${KIND_WORDS[kind]}: "${words.slice(start, end)}"`,
  );

const SHOWN = 5;

/** The first of them, and how many more there are. */
const listed = (found: readonly string[]): string => {
  const more = found.length - SHOWN;
  return found.slice(0, SHOWN).join('; ') + (more > 0 ? `; và ${more} chỗ khác` : '');
};

const check =
  (kind: AnswerKind) =>
  async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
    const problems: FieldProblem[] = [];
    const need = (field: string, message: string, present: unknown) => {
      if (!present) problems.push({ field, message });
    };
    need('unit', 'Chọn đơn vị trả lời.', row.unit);
    need('content', 'Hãy ghi nội dung câu hỏi, phản ánh.', text(row.content));
    need('answer', 'Hãy ghi câu trả lời.', plainText(text(row.answer)));
    if (kind === 'feedback') {
      need('number', 'Hãy ghi số của phản ánh, kiến nghị.', row.number);
      need('subject', 'Chọn nội dung phản ánh.', row.subject);
      need('outcome', 'Chọn kết quả giải quyết.', row.outcome);
    }
    const files = mediaOf(row.files);
    problems.push(...(await fileProblems(strapi, files, row)));
    if (row.isChecked !== true) {
      const names = await sendersNames(strapi, row.caseId);
      const called = files.map(({ name }) => name);
      const all = [text(row.title), text(row.content), plainText(text(row.answer)), ...called];
      const found = [...new Set(all.flatMap((words) => foundIn(words, names)))];
      need(
        'isChecked',
        `Có thể còn dữ liệu cá nhân (${listed(found)}). Hãy sửa, hoặc đánh dấu đã kiểm tra nếu không phải.`,
        found.length === 0,
      );
    }
    return problems;
  };

/** The moment of the first publishing, on the draft too, so that publishing again keeps it. */
const fixAnsweredAt = (kind: AnswerKind) => async (row: Data, strapi: Core.Strapi) => {
  if (row.answeredAt) return;
  await strapi.db.query(KINDS[kind].uid).updateMany({
    where: { documentId: row.documentId, answeredAt: null },
    data: { answeredAt: new Date() },
  });
};

export const answerWrites = (kind: AnswerKind): WriteRules => ({
  prepare: prepare(kind),
  populate: ['unit', 'files'],
  check: check(kind),
  complete: fixAnsweredAt(kind),
});
