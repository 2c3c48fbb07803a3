import type { Core } from '@strapi/types';

import type { Data, FieldProblem } from '../../platform/writes';
import { ancestors, descendants, withPredecessors } from '../unit';
import { replacedByDraft, replacements } from './replacing';
import { DOCUMENT } from './schema';

/** A published row as the rules load it. */
interface Standing {
  documentId: string;
  number: string | null;
  title: string | null;
  slug: string | null;
  kind: string | null;
  agency: string | null;
  issuedOn: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  numberKey: string | null;
  agencyKey: string | null;
  unit: { id: number } | null;
}

const REQUIRED = [
  ['number', 'Nhập số, ký hiệu của văn bản.'],
  ['title', 'Nhập trích yếu của văn bản.'],
  ['kind', 'Chọn loại văn bản.'],
  ['agency', 'Nhập cơ quan ban hành văn bản.'],
  ['unit', 'Chọn đơn vị đăng văn bản.'],
] as const;

const missing = (row: Standing): FieldProblem[] =>
  REQUIRED.flatMap(([field, message]) => (row[field] ? [] : [{ field, message }]));

const isBefore = (day: string | null, other: string | null) =>
  day !== null && other !== null && day < other;

const disorder = ({ issuedOn, effectiveFrom, effectiveTo }: Standing): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  if (isBefore(effectiveFrom, issuedOn)) {
    const message = 'Ngày có hiệu lực không được trước ngày ban hành.';
    problems.push({ field: 'effectiveFrom', message });
  }
  if (isBefore(effectiveTo, effectiveFrom ?? issuedOn)) {
    const earlier = effectiveFrom === null ? 'ngày ban hành' : 'ngày có hiệu lực';
    const message = `Ngày cuối cùng còn hiệu lực không được trước ${earlier}.`;
    problems.push({ field: 'effectiveTo', message });
  }
  return problems;
};

/** One number of one agency and day is one document, and a site shows it once. */
const doubles = async (row: Standing, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const { documentId, numberKey, agencyKey, issuedOn, unit } = row;
  if (row.number === null || row.agency === null || unit === null) return [];
  const above = await ancestors(strapi, unit.id);
  const shown = await withPredecessors(strapi, [unit.id, ...above]);
  const others = await strapi.db.query(DOCUMENT).count({
    where: {
      publishedAt: { $notNull: true },
      documentId: { $ne: documentId },
      unit: { id: { $in: shown } },
      numberKey,
      agencyKey,
      issuedOn,
    },
  });
  const message = `Trang của đơn vị đã có văn bản số ${row.number} của ${row.agency} ban hành cùng ngày.`;
  return others > 0 ? [{ field: 'number', message }] : [];
};

/** A public document that replaces this one and, over any number of steps, is replaced by it. */
const circular = async (documentId: string, replaced: readonly string[], strapi: Core.Strapi) => {
  const all = await replacements(strapi);
  const older = new Set(replaced);
  // A set may grow while it is walked through.
  for (const id of older) {
    for (const one of all) if (one.documentId === id) one.replaces.forEach((it) => older.add(it));
  }
  return all.find((one) => older.has(one.documentId) && one.replaces.includes(documentId));
};

/** Ids of the documents of this unit, of those below it, and of those that went into them. */
const withinReach = async (strapi: Core.Strapi, unitId: number, documents: readonly string[]) => {
  const units = await withPredecessors(strapi, await descendants(strapi, [unitId]));
  const rows: { documentId: string }[] = await strapi.db.query(DOCUMENT).findMany({
    select: ['documentId'],
    where: {
      documentId: { $in: [...documents] },
      $or: [{ unit: { id: { $in: units } } }, { unit: { id: { $null: true } } }],
    },
  });
  return new Set(rows.map(({ documentId }) => documentId));
};

const FOREIGN = 'là của đơn vị khác; chỉ thay thế văn bản của đơn vị mình và đơn vị cấp dưới.';

/** A replaced document counts as expired, so nobody may replace what belongs to others. */
const wronglyReplaced = async (row: Standing, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const replaced = await replacedByDraft(strapi, row.documentId);
  if (replaced.length === 0) return [];
  const problem = (message: string) => ({ field: 'replaces', message });
  const ids = replaced.map(({ documentId }) => documentId);
  if (ids.includes(row.documentId)) return [problem('Văn bản không thể thay thế chính nó.')];
  const back = await circular(row.documentId, ids, strapi);
  if (back) return [problem(`Văn bản ${back.number} đã thay thế văn bản này.`)];
  const reachable = row.unit ? await withinReach(strapi, row.unit.id, ids) : new Set(ids);
  return replaced
    .filter(({ documentId }) => !reachable.has(documentId))
    .map(({ number }) => problem(`Văn bản ${number ?? 'chưa có số'} ${FOREIGN}`));
};

/** What keeps a document from becoming public. */
export const check = async (data: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  // Loaded with the rules' `populate`, so it has these parts.
  const row = data as unknown as Standing;
  return [
    ...missing(row),
    ...disorder(row),
    ...(await doubles(row, strapi)),
    ...(await wronglyReplaced(row, strapi)),
  ];
};
