import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import { z } from 'zod';

import {
  type ImportJob,
  type ImportLines,
  OUTCOMES,
} from '../../../../../shared/contracts/procedure-import';
import type { AdminAction } from '../../../platform/access';
import {
  actorOf,
  type AdminContext,
  type AdminRoute,
  answerConflict,
  expected,
} from '../../../platform/admin-routes';
import { lastImport, startImport } from './job';
import { resultCsv } from './result-csv';
import { takeUpload } from './upload';

const IMPORT = 'plugin::cchc.procedures.import';

export const importActions: readonly AdminAction[] = [
  { uid: 'procedures.import', displayName: 'Nhập, xuất bản thủ tục từ tệp' },
];

/** A form has texts only. */
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const optionsBody = z.strictObject({
  dryRun: flag,
  publish: flag.default(false),
  overwrite: flag.default(false),
});

const linesQuery = z.strictObject({
  outcome: z.enum(OUTCOMES).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
});

const BUSY = 'Đang có một lần nhập thủ tục khác chạy. Hãy chờ nó xong rồi nhập tiếp.';
const NONE = 'Không có kết quả nhập nào: máy chủ đã khởi động lại, hoặc chưa ai nhập.';

const start: AdminRoute['handler'] = async (ctx, strapi) => {
  const options = expected(optionsBody, ctx.request.body);
  const file = await takeUpload(ctx.request.files);
  const job = startImport(strapi, { file, ...options, startedBy: actorOf(ctx).name });
  if (!job) {
    answerConflict(ctx, 'IMPORT_RUNNING', BUSY);
    return;
  }
  ctx.status = 202;
  ctx.body = { data: job };
};

/** The lines of the last import. @throws 404 */
const linesOf = (strapi: Core.Strapi) => {
  const last = lastImport(strapi);
  if (!last || last.job.state !== 'done') throw new errors.NotFoundError(NONE);
  return last;
};

const showLines = (ctx: AdminContext, strapi: Core.Strapi) => {
  const { outcome, page, pageSize } = expected(linesQuery, ctx.query);
  const lines = linesOf(strapi).lines.filter((line) => !outcome || line.outcome === outcome);
  const total = lines.length;
  const pageCount = Math.ceil(total / pageSize);
  const data = lines.slice((page - 1) * pageSize, page * pageSize);
  ctx.body = {
    data,
    meta: { pagination: { page, pageSize, pageCount, total } },
  } satisfies ImportLines;
};

const download = (ctx: AdminContext, strapi: Core.Strapi) => {
  ctx.set('Content-Type', 'text/csv; charset=utf-8');
  ctx.set('Content-Disposition', 'attachment; filename="ket-qua-nhap-thu-tuc.csv"');
  ctx.body = resultCsv(linesOf(strapi).lines);
};

/** The panel's API for bringing a file of procedures in: started here, it goes on by itself. */
export const importRoutes: readonly AdminRoute[] = [
  {
    method: 'POST',
    path: '/procedure-import',
    permission: IMPORT,
    takesFiles: true,
    handler: start,
  },
  {
    method: 'GET',
    path: '/procedure-import',
    permission: IMPORT,
    handler: (ctx, strapi) => {
      const data: ImportJob | null = lastImport(strapi)?.job ?? null;
      ctx.body = { data };
    },
  },
  {
    method: 'GET',
    path: '/procedure-import/lines',
    permission: IMPORT,
    handler: showLines,
  },
  {
    method: 'GET',
    path: '/procedure-import/result.csv',
    permission: IMPORT,
    handler: download,
  },
];
