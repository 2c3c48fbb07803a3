import { parseCode } from '../../../../shared/procedure';
import { cleanLine, cleanText, fold, toSlug } from '../../../../shared/text';
import {
  type Data,
  freeSlug,
  refuse,
  type WriteAction,
  type WriteContext,
  type WriteRules,
} from '../../platform/writes';
import { createKeyer } from '../procedure';
import { DECISION } from './schema';
import type { StoredDecision } from './stored';

/** Where a decision stands when it is made, whatever it was made of: a copy is approved by nobody. */
const FRESH: Data = {
  state: 'decision-draft',
  submittedById: null,
  submittedByName: null,
  submittedAt: null,
  approvedById: null,
  approvedByName: null,
  approvedAt: null,
  approvedHash: null,
  returnReason: null,
  appliedAt: null,
  lastError: null,
  attempts: 0,
  retryAt: null,
};

const CLOSED: Partial<Record<string, string>> = {
  'decision-submitted': 'Quyết định đang chờ duyệt nên không sửa được. Trả lại trước khi sửa.',
  'decision-approved':
    'Quyết định đã duyệt nên không sửa được. Rút duyệt và trả lại trước khi sửa.',
  'decision-effective': 'Quyết định đã có hiệu lực nên không sửa, không xóa được.',
};

type Before = Pick<StoredDecision, 'number' | 'title' | 'agency' | 'slug' | 'state'>;

const stored = ({ strapi, documentId }: WriteContext): Promise<Before | null> =>
  documentId ? strapi.db.query(DECISION).findOne({ where: { documentId } }) : Promise.resolve(null);

const permit = async (action: WriteAction, context: WriteContext) => {
  if (action === 'clone') return;
  const message = CLOSED[(await stored(context))?.state ?? ''];
  if (message) throw refuse([{ field: 'state', message }]);
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const code = (value: unknown) => parseCode(text(value))?.code ?? (text(value).trim() || null);

const cleanedLines = (lines: unknown, number: string): Data[] =>
  createKeyer(number)('lines', Array.isArray(lines) ? lines : []).map((line) => ({
    ...line,
    ...('procedureCode' in line && { procedureCode: code(line.procedureCode) }),
    ...('successorCode' in line && { successorCode: code(line.successorCode) }),
    ...('changeNote' in line && { changeNote: cleanText(text(line.changeNote)).trim() || null }),
  }));

const prepare = async (data: Data, context: WriteContext): Promise<Data> => {
  const before = await stored(context);
  const line = (name: 'number' | 'title' | 'agency') =>
    cleanLine(text(data[name] ?? before?.[name]));
  const [number, title, agency] = [line('number'), line('title'), line('agency')];
  return {
    ...data,
    ...(!context.documentId && FRESH),
    ...('number' in data && { number }),
    ...('title' in data && { title }),
    ...('agency' in data && { agency: agency || null }),
    ...('lines' in data && { lines: cleanedLines(data.lines, number) }),
    // Made of the number, as lists of procedures are filtered by it.
    slug: await freeSlug(context, number, { uid: DECISION, fallback: 'quyet-dinh' }),
    agencyKey: agency && toSlug(agency, { fallback: 'co-quan' }),
    searchKey: fold(`${number} ${title} ${agency}`),
  };
};

export const decisionWrites: WriteRules = { permit, prepare };
