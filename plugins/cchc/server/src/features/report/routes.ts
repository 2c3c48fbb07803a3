import type { Core } from '@strapi/types';

import {
  drillQuery,
  listQuery,
  matrixQuery,
  numberBody,
  openBody,
  recordsQuery,
  refreshBody,
  remindBody,
  returnBody,
  saveBody,
  submitBody,
  verbBody,
} from '../../../../shared/contracts/report-panel';
import { toVietnamIso } from '../../../../shared/time';
import type { AdminAction } from '../../platform/access';
import {
  type AdminContext,
  type AdminRoute,
  answerConflict,
  expected,
} from '../../platform/admin-routes';
import { downloadHeaders } from '../../platform/attachments';
import { dueReports, drillReport, listReports, showReport } from './desk.read';
import { FormProblem } from './export';
import { findingsOf } from './facts';
import { FILE_FORMATS, fileOf, type MadeFile, matrixFile } from './files';
import { eventsOf } from './history';
import { readMatrix } from './matrix';
import { openReport } from './open';
import {
  ACCEPT,
  type DeskAccount,
  demandReport,
  deskAccount,
  noSuchReport,
  PUBLISH,
  VIEW,
  WRITE,
} from './people';
import { publishReport, unpublishReport } from './publish';
import { recordsOfReport } from './records';
import { remindBelow } from './reminders';
import { ReportChanged, type StoredReport } from './stored';
import { deskUnits } from './units.read';
import {
  correctReport,
  decideReport,
  numberReport,
  refreshReport,
  saveReport,
  submitReport,
} from './way';

export const reportActions: readonly AdminAction[] = [
  { uid: 'report.view', displayName: 'Xem báo cáo của đơn vị mình và cấp dưới' },
  { uid: 'report.write', displayName: 'Lập và gửi báo cáo của đơn vị mình' },
  { uid: 'report.accept', displayName: 'Tiếp nhận, trả lại, khóa báo cáo của cấp dưới' },
  { uid: 'report.publish', displayName: 'Công khai báo cáo trên chuyên mục' },
];

const shownTime = (at: string) => {
  const moment = toVietnamIso(new Date(at));
  return `${moment.slice(11, 16)} ngày ${moment.slice(0, 10).split('-').reverse().join('/')}`;
};

/** 409 that says who has changed it meanwhile, so that nobody's words are lost unseen. */
const answerChanged = (ctx: AdminContext, { now }: ReportChanged) => {
  const { version, changedByName: by, changedAt } = now;
  const message = `${by} đã sửa báo cáo lúc ${shownTime(changedAt)}. Hãy tải lại rồi ghi phần của bạn.`;
  const details = { code: 'REPORT_CHANGED', by, at: toVietnamIso(new Date(changedAt)), version };
  ctx.status = 409;
  ctx.body = { data: null, error: { status: 409, name: 'ConflictError', message, details } };
};

type Act = (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  sent: unknown,
) => Promise<StoredReport>;

const idOf = ({ params }: AdminContext) => params.report ?? '';

/** A change of one report, which answers with the report as it stands afterwards. */
const acting = (
  method: AdminRoute['method'],
  path: string,
  permission: string,
  act: Act,
): AdminRoute => ({
  method,
  path: `/report-desk/${path}`,
  permission,
  handler: async (ctx, strapi) => {
    const account = await deskAccount(strapi, ctx);
    try {
      const report = await act(strapi, account, idOf(ctx), ctx.request.body);
      ctx.body = { data: await showReport(strapi, account, report) };
    } catch (error) {
      if (!(error instanceof ReportChanged)) throw error;
      answerChanged(ctx, error);
    }
  },
});

type Look = (strapi: Core.Strapi, account: DeskAccount, ctx: AdminContext) => Promise<unknown>;

const looking = (path: string, look: Look): AdminRoute => ({
  method: 'GET',
  path: `/report-desk${path}`,
  permission: VIEW,
  handler: async (ctx, strapi) => {
    ctx.body = await look(strapi, await deskAccount(strapi, ctx), ctx);
  },
});

const UNUSABLE =
  'Tệp mẫu của cơ quan không dùng được (tệp trong thư viện có thể đã bị thay). Hãy sửa ở Mẫu báo cáo.';

/** A door that answers with a file; 404 where there is none, 409 where a form cannot be filled in. */
const sending = (
  path: string,
  make: (
    strapi: Core.Strapi,
    account: DeskAccount,
    ctx: AdminContext,
  ) => Promise<MadeFile | undefined>,
): AdminRoute => ({
  ...{ method: 'GET', path: `/report-desk${path}`, permission: VIEW },
  handler: async (ctx, strapi) => {
    try {
      const file = await make(strapi, await deskAccount(strapi, ctx), ctx);
      if (!file) throw noSuchReport();
      const { bytes, ...about } = file;
      const headers = downloadHeaders({ ...about, size: bytes.length });
      for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
      ctx.body = bytes;
    } catch (error) {
      if (!(error instanceof FormProblem)) throw error;
      answerConflict(ctx, 'FORM_UNUSABLE', `${UNUSABLE} ${error.message}`);
    }
  },
});

const decide =
  (verb: 'accept' | 'lock'): Act =>
  (strapi, account, id, sent) =>
    decideReport(strapi, account, id, verb, expected(verbBody, sent));

const LOOKS: readonly AdminRoute[] = [
  looking('', (strapi, account, ctx) =>
    listReports(strapi, account, expected(listQuery, ctx.query)),
  ),
  looking('/due', async (strapi, account) => ({ data: await dueReports(strapi, account) })),
  looking('/units', async (strapi, account) => ({ data: await deskUnits(strapi, account) })),
  looking('/matrix', async (strapi, account, ctx) => ({
    data: await readMatrix(strapi, account, expected(matrixQuery, ctx.query)),
  })),
  sending('/matrix.xlsx', async (strapi, account, ctx) =>
    matrixFile(await readMatrix(strapi, account, expected(matrixQuery, ctx.query))),
  ),
  sending('/:report/files/:format', async (strapi, account, ctx) => {
    const report = await demandReport(strapi, account, idOf(ctx));
    const format = FILE_FORMATS.find((one) => one === ctx.params.format);
    return format && fileOf(strapi, report, format);
  }),
  looking('/:report', async (strapi, account, ctx) => {
    const report = await demandReport(strapi, account, idOf(ctx));
    return { data: await showReport(strapi, account, report) };
  }),
  looking('/:report/checks', async (strapi, account, ctx) => {
    const report = await demandReport(strapi, account, idOf(ctx));
    return { data: await findingsOf(strapi, report) };
  }),
  looking('/:report/history', async (strapi, account, ctx) => {
    const report = await demandReport(strapi, account, idOf(ctx));
    return { data: await eventsOf(strapi, report.documentId) };
  }),
  looking('/:report/drill-down', async (strapi, account, ctx) => {
    const query = expected(drillQuery, ctx.query);
    const report = await demandReport(strapi, account, idOf(ctx));
    const data = drillReport(report, query);
    if (!data) throw noSuchReport();
    return { data };
  }),
  looking('/:report/records', async (strapi, account, ctx) => {
    const query = expected(recordsQuery, ctx.query);
    const records = await recordsOfReport(
      strapi,
      await demandReport(strapi, account, idOf(ctx)),
      query,
    );
    if (!records) throw noSuchReport();
    return records;
  }),
];

/** The panel's API for reports. `/cchc/reports` is where the public reads them. */
export const reportRoutes: readonly AdminRoute[] = [
  ...LOOKS,
  {
    method: 'POST',
    path: '/report-desk/remind',
    permission: ACCEPT,
    handler: async (ctx, strapi) => {
      const account = await deskAccount(strapi, ctx);
      const body = expected(remindBody, ctx.request.body);
      ctx.body = { data: await remindBelow(strapi, account, body) };
    },
  },
  {
    method: 'POST',
    path: '/report-desk',
    permission: WRITE,
    handler: async (ctx, strapi) => {
      const account = await deskAccount(strapi, ctx);
      const report = await openReport(strapi, account, expected(openBody, ctx.request.body));
      ctx.body = { data: await showReport(strapi, account, report) };
    },
  },
  acting('PUT', ':report/sections', WRITE, (strapi, account, id, sent) => {
    const { title, ...body } = expected(saveBody, sent);
    return saveReport(strapi, account, id, { ...body, ...(title !== undefined && { title }) });
  }),
  acting('PUT', ':report/number', WRITE, (strapi, account, id, sent) =>
    numberReport(strapi, account, id, expected(numberBody, sent)),
  ),
  acting('POST', ':report/refresh', WRITE, (strapi, account, id, sent) =>
    refreshReport(strapi, account, id, expected(refreshBody, sent)),
  ),
  acting('POST', ':report/roll-up', WRITE, (strapi, account, id, sent) =>
    refreshReport(strapi, account, id, { ...expected(verbBody, sent), rollUp: true }),
  ),
  acting('POST', ':report/submit', WRITE, (strapi, account, id, sent) =>
    submitReport(strapi, account, id, expected(submitBody, sent)),
  ),
  acting('POST', ':report/return', ACCEPT, (strapi, account, id, sent) =>
    decideReport(strapi, account, id, 'return', expected(returnBody, sent)),
  ),
  acting('POST', ':report/accept', ACCEPT, decide('accept')),
  acting('POST', ':report/lock', ACCEPT, decide('lock')),
  acting('POST', ':report/correct', WRITE, (strapi, account, id, sent) =>
    correctReport(strapi, account, id, expected(verbBody, sent)),
  ),
  acting('POST', ':report/publish', PUBLISH, (strapi, account, id, sent) =>
    publishReport(strapi, account, id, expected(verbBody, sent)),
  ),
  acting('POST', ':report/unpublish', PUBLISH, (strapi, account, id, sent) =>
    unpublishReport(strapi, account, id, expected(verbBody, sent)),
  ),
];
