import type { Core } from '@strapi/types';

import { inTurn } from '../../platform/changes';
import {
  cleanLines,
  type Data,
  type FieldProblem,
  refuse,
  type WriteContext,
  type WriteRules,
} from '../../platform/writes';
import { UNIT } from '../unit';
import { findPeriods, periodKey } from './period.read';
import { REPORT_PERIOD } from './period.schema';
import { REPORT } from './schema';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const stored = ({ strapi, documentId }: WriteContext): Promise<Data | null> =>
  documentId
    ? strapi.db.query(REPORT_PERIOD).findOne({ where: { documentId } })
    : Promise.resolve(null);

const USED = 'Đã có đơn vị lập báo cáo cho kỳ này nên không xóa được.';
const COPIED = 'Kỳ báo cáo không nhân bản được; hãy tạo kỳ mới.';

const permit: WriteRules['permit'] = (action, context) =>
  inTurn(context.strapi, async () => {
    if (action === 'clone') throw refuse([{ field: 'name', message: COPIED }]);
    if (action !== 'delete') return;
    const row = await stored(context);
    const used = await context.strapi.db
      .query(REPORT)
      .count({ where: { periodKey: text(row?.key) } });
    if (used > 0) throw refuse([{ field: 'name', message: USED }]);
  });

/** Numbers of one-off periods are given once in a year, whosever they are: none hides another. */
const freshIdentity = async (strapi: Core.Strapi, data: Data): Promise<Data> => {
  const year = Number(text(data.lastDay).slice(0, 4)) || 0;
  const others = await findPeriods(strapi, { kind: 'one-off', year });
  const number = Math.max(0, ...others.map((one) => one.number)) + 1;
  const name = { kind: 'one-off', year, number } as const;
  return { ...name, key: periodKey(text(data.scope) || null, name) };
};

const prepare = async (sent: Data, context: WriteContext): Promise<Data> => {
  const lines = cleanLines(sent, ['name', 'scope']);
  const data: Data = { ...lines, ...(lines.scope === '' && { scope: null }), byHand: true };
  return context.documentId ? data : { ...data, ...(await freshIdentity(context.strapi, data)) };
};

const check = async (row: Data, strapi: Core.Strapi): Promise<FieldProblem[]> => {
  const [first, last, due] = [text(row.firstDay), text(row.lastDay), text(row.dueOn)];
  const scope = text(row.scope);
  const problems: FieldProblem[] = [];
  if (last < first) {
    problems.push({ field: 'lastDay', message: 'Ngày chốt số liệu phải từ ngày bắt đầu trở đi.' });
  }
  if (due < last) {
    problems.push({ field: 'dueOn', message: 'Hạn gửi phải từ ngày chốt số liệu trở đi.' });
  }
  if (scope && (await strapi.db.query(UNIT).count({ where: { code: scope } })) === 0) {
    problems.push({ field: 'scope', message: `Không có đơn vị nào mang mã ${scope}.` });
  }
  return problems;
};

export const reportPeriodWrites: WriteRules = { permit, prepare, check };
