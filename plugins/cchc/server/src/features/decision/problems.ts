import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../../shared/time';
import type { FieldProblem } from '../../platform/writes';
import { type OfficeProcedure, publishProblems, type Ruling } from '../procedure';
import { DECISION } from './schema';
import { type DecisionLine, publicAction, type StoredDecision } from './stored';

/** A year: what lies further back is a slip of the pen in the year, not a late entry. */
const OLDEST = 366 * 24 * 60 * 60 * 1000;

const NEEDED = {
  number: 'Nhập số, ký hiệu của quyết định.',
  title: 'Nhập trích yếu của quyết định.',
  agency: 'Nhập cơ quan ban hành quyết định.',
  signedOn: 'Nhập ngày ký quyết định.',
  effectiveOn: 'Nhập ngày quyết định có hiệu lực.',
} as const;

const headProblems = (decision: StoredDecision, now: Date): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const need = (field: string, message: string, holds: unknown) => {
    if (!holds) problems.push({ field, message });
  };
  for (const field of Object.keys(NEEDED) as (keyof typeof NEEDED)[]) {
    need(field, NEEDED[field], decision[field]);
  }
  const { signedOn, effectiveOn } = decision;
  const oldest = vietnamDate(new Date(now.getTime() - OLDEST));
  need(
    'effectiveOn',
    'Ngày có hiệu lực đã qua hơn một năm. Kiểm tra lại năm.',
    !effectiveOn || effectiveOn >= oldest,
  );
  need(
    'effectiveOn',
    'Ngày có hiệu lực không thể trước ngày ký.',
    !effectiveOn || !signedOn || effectiveOn >= signedOn,
  );
  need('signedOn', 'Ngày ký còn ở phía trước.', !signedOn || signedOn <= vietnamDate(now));
  need('lines', 'Quyết định chưa có dòng nào.', decision.lines.length > 0);
  return problems;
};

/** What the decision makes of the procedure of one of its lines. */
export const rulingOf = (decision: StoredDecision, line: DecisionLine): Ruling => {
  const action = publicAction(line.action);
  const ends = action === 'replaced' || action === 'abolished';
  return {
    lifecycle: ends ? action : 'in-force',
    successorCode: ends ? line.successorCode : null,
    decisionNumber: decision.number,
    // Both are there once it has been submitted.
    decisionSignedOn: decision.signedOn ?? '',
    effectiveFrom: decision.effectiveOn ?? '',
    updateType: line.updateType ?? 'major',
    changeNote: line.changeNote,
  };
};

type Found = ReadonlyMap<string, OfficeProcedure>;

/** Whether the procedure stands where this action can take it. */
const standingProblem = (line: DecisionLine, found: OfficeProcedure): string | undefined => {
  const { name, lifecycle, hasChanges } = found;
  const inForce = lifecycle === 'in-force';
  switch (publicAction(line.action)) {
    case 'new':
      return inForce
        ? `Thủ tục "${name}" đang có hiệu lực. Chọn "Sửa đổi, bổ sung" thay cho "Mới ban hành".`
        : undefined;
    case 'amended':
      return inForce
        ? undefined
        : `Thủ tục "${name}" hiện không có hiệu lực. Chọn "Mới ban hành" thay cho "Sửa đổi, bổ sung".`;
    default:
      if (!inForce)
        return `Thủ tục "${name}" hiện không có hiệu lực nên không thay thế, bãi bỏ được.`;
      return hasChanges
        ? `Thủ tục "${name}" có bản nháp khác bản đang công bố. Bỏ bản nháp trước khi thay thế, bãi bỏ.`
        : undefined;
  }
};

const successorProblem = (line: DecisionLine, lines: readonly DecisionLine[], found: Found) => {
  const code = line.successorCode;
  const action = publicAction(line.action);
  if (!code) {
    return action === 'replaced' ? 'Nhập mã thủ tục thay thế.' : undefined;
  }
  if (action === 'new' || action === 'amended') {
    return 'Chỉ dòng "Được thay thế" hoặc "Bãi bỏ" mới có thủ tục thay thế.';
  }
  const own = lines.find(({ procedureCode }) => procedureCode === code);
  if (own) {
    const stays = ['new', 'amended'].includes(publicAction(own.action));
    return stays
      ? undefined
      : `Thủ tục thay thế ${code} cũng bị bãi bỏ hoặc thay thế trong quyết định này.`;
  }
  return found.get(code)?.lifecycle === 'in-force'
    ? undefined
    : `Không có thủ tục thay thế ${code} đang có hiệu lực, cũng không có trong quyết định này.`;
};

/** Numbers of other submitted or approved decisions, by the procedures that they change. */
const elsewhere = async (strapi: Core.Strapi, decision: StoredDecision) => {
  const others: Pick<StoredDecision, 'number' | 'lines'>[] = await strapi.db
    .query(DECISION)
    .findMany({
      where: {
        state: { $in: ['decision-submitted', 'decision-approved'] },
        id: { $ne: decision.id },
      },
      populate: ['lines'],
    });
  return new Map(
    others.flatMap(({ number, lines }) =>
      lines.map(({ procedureCode }) => [procedureCode, number] as const),
    ),
  );
};

const lineProblems = (
  strapi: Core.Strapi,
  decision: StoredDecision,
  line: DecisionLine,
  { found, others }: { found: Found; others: ReadonlyMap<string, string> },
): FieldProblem[] => {
  const { procedureCode: code, successorCode } = line;
  const at = (field: string, message: string | undefined) => (message ? [{ field, message }] : []);
  const procedure = found.get(code);
  if (!procedure) return at('procedureCode', `Không có thủ tục mang mã ${code}.`);
  const twice = decision.lines.filter(({ procedureCode }) => procedureCode === code).length > 1;
  const other = others.get(code);
  const standing = standingProblem(line, procedure);
  const isMajor = line.updateType !== 'minor';
  const drafts =
    standing === undefined && procedure.hasChanges
      ? publishProblems(strapi, procedure, rulingOf(decision, line))
      : [];
  return [
    ...at('procedureCode', twice ? `Thủ tục ${code} có hai dòng trong quyết định.` : undefined),
    ...at(
      'procedureCode',
      other && `Thủ tục ${code} đang nằm trong Quyết định ${other} chờ duyệt hoặc chờ có hiệu lực.`,
    ),
    ...at('procedureCode', standing),
    ...at(
      'successorCode',
      successorCode === code
        ? 'Thủ tục không thể tự thay thế mình.'
        : successorProblem(line, decision.lines, found),
    ),
    ...at(
      'changeNote',
      isMajor && !line.changeNote
        ? `Thủ tục ${code}: thay đổi lớn cần ghi chú nội dung thay đổi cho người dân.`
        : undefined,
    ),
    ...drafts.map(({ field, message }) => ({
      // The successor has its own place in the line.
      field: field === 'successorCode' ? field : 'procedureCode',
      message: `Bản nháp của thủ tục ${code} chưa công bố được (${field}): ${message}`,
    })),
  ];
};

/** What keeps a decision from being submitted or approved, naming the field. */
export const decisionProblems = async (
  strapi: Core.Strapi,
  decision: StoredDecision,
  found: Found,
  now = new Date(),
): Promise<FieldProblem[]> => {
  const problems = headProblems(decision, now);
  const others = await elsewhere(strapi, decision);
  for (const [index, line] of decision.lines.entries()) {
    const ofLine = lineProblems(strapi, decision, line, { found, others });
    problems.push(
      ...ofLine.map(({ field, message }) => ({ field: `lines.${index}.${field}`, message })),
    );
  }
  // A missing successor is named by the line's own rule and by the procedure's.
  const seen = new Set<string>();
  return problems.filter(({ field }) => {
    const isFirst = !field.endsWith('.successorCode') || !seen.has(field);
    seen.add(field);
    return isFirst;
  });
};
