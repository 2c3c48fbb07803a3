import { errors } from '@strapi/utils';

import type { CaseAction } from '../../../../shared/cases/vocabulary';
import type { AdminAction } from '../../platform/access';
import {
  type AdminContext,
  type AdminRoute,
  answerConflict,
  expected,
} from '../../platform/admin-routes';
import { sentTo } from '../../platform/admin-form';
import {
  type CheckedFile,
  keepFiles,
  type Look,
  type ReceivedFiles,
} from '../../platform/attachments';
import { actOnCase, CaseConflict, type StoredCase, unfit } from '../../platform/cases';
import { isVaultOpen } from '../../platform/vault';
import { assignMany, demandStaff, staffOf } from './assign.service';
import {
  actBody,
  assignBody,
  codeBody,
  inboxQuery,
  nationalBody,
  noteBody,
  onBehalfBody,
  reasonBody,
} from './contract';
import { detailOf, hiddenOf } from './detail.read';
import { demandClean } from './clean-files';
import { linkToFile } from './files';
import { handlersOf, inboxOf, unitsOf } from './inbox.read';
import { demandCase, type Officer, officerOf, ROLE_ACTIONS } from './officer';
import {
  addNote,
  noteNationalCode,
  publicDraft,
  reissueCode,
  takeOnBehalf,
  targetOf,
} from './panel.service';

export const READ = 'plugin::cchc.cases.read';

export const caseActions: readonly AdminAction[] = [
  { uid: 'cases.read', displayName: 'Mở hộp thư câu hỏi, phản ánh, kiến nghị' },
  { uid: 'cases.receive', displayName: 'Tiếp nhận câu hỏi, phản ánh, kiến nghị' },
  { uid: 'cases.assign', displayName: 'Phân công xử lý' },
  { uid: 'cases.handle', displayName: 'Xử lý, soạn trả lời' },
  { uid: 'cases.approve', displayName: 'Duyệt trả lời' },
  { uid: 'cases.publish', displayName: 'Biên tập bản công khai' },
  { uid: 'cases.restricted', displayName: 'Phụ trách hồ sơ hạn chế' },
  { uid: 'cases.supervise', displayName: 'Giám sát việc xử lý' },
];

type Strapi = Parameters<AdminRoute['handler']>[1];

type Handler = (
  asked: { officer: Officer; found: StoredCase },
  ctx: AdminContext,
  strapi: Strapi,
) => Promise<void>;

const answerClosed = (ctx: AdminContext) =>
  answerConflict(
    ctx,
    'INTAKE_CLOSED',
    'Cổng chưa có khóa của két dữ liệu (CCHC_KEYS, CCHC_INDEX_KEY) nên chưa mở tiếp nhận.',
  );

/** What does not go with how the case stands is said, and no failure. */
export const guarded =
  (handler: AdminRoute['handler']): AdminRoute['handler'] =>
  async (ctx, strapi) => {
    if (!isVaultOpen(strapi)) {
      answerClosed(ctx);
      return;
    }
    try {
      await handler(ctx, strapi);
    } catch (error) {
      if (!(error instanceof CaseConflict)) throw error;
      answerConflict(ctx, error.code, error.message);
    }
  };

/** A door of one case that the officer may see. */
export const onCase = (handler: Handler): AdminRoute['handler'] =>
  guarded(async (ctx, strapi) => {
    const officer = await officerOf(strapi, ctx);
    const found = await demandCase(strapi, officer, ctx.params.case ?? '');
    await handler({ officer, found }, ctx, strapi);
  });

/** Files go along with an answer, and with nothing else that an officer does. @throws 400 */
const demandAnswer = (action: CaseAction, files: readonly CheckedFile[]) => {
  if (action === 'propose' || files.length === 0) return;
  throw unfit('files', 'Chỉ câu trả lời mới gửi kèm tệp.');
};

/** Reads what was sent, and removes the files that `act` put on no record. */
const withSent = async (
  ctx: AdminContext,
  strapi: Strapi,
  act: (sent: ReceivedFiles) => Promise<void>,
  look?: Look,
): Promise<void> => {
  const sent = await sentTo(ctx, strapi, look);
  if (!sent) return;
  try {
    await act(sent);
  } catch (error) {
    // After any other failure nobody knows yet whether it was committed: `mendFiles` finds that out.
    if (error instanceof errors.ApplicationError || error instanceof CaseConflict)
      await sent.drop();
    throw error;
  }
  await sent.drop();
};

/** The panel's API for questions and feedback. */
export const caseRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/cases',
    permission: READ,
    handler: guarded(async (ctx, strapi) => {
      const query = expected(inboxQuery, ctx.query);
      ctx.body = await inboxOf(strapi, await officerOf(strapi, ctx), query);
    }),
  },
  {
    method: 'POST',
    path: '/cases',
    permission: ROLE_ACTIONS.receiver,
    readsForms: true,
    handler: guarded((ctx, strapi) =>
      withSent(ctx, strapi, async ({ body, files }) => {
        const wanted = expected(onBehalfBody, body);
        const officer = await officerOf(strapi, ctx);
        ctx.body = { data: await takeOnBehalf(strapi, officer, wanted, files) };
        ctx.status = 201;
      }),
    ),
  },
  {
    method: 'POST',
    path: '/cases/assign',
    permission: ROLE_ACTIONS.assigner,
    handler: guarded(async (ctx, strapi) => {
      const { cases, assignee } = expected(assignBody, ctx.request.body);
      const officer = await officerOf(strapi, ctx);
      ctx.body = { data: await assignMany(strapi, officer, cases, assignee) };
    }),
  },
  {
    method: 'GET',
    path: '/cases/units',
    permission: READ,
    handler: guarded(async (ctx, strapi) => {
      ctx.body = { data: await unitsOf(strapi, await officerOf(strapi, ctx)) };
    }),
  },
  {
    method: 'GET',
    path: '/cases/:case',
    permission: READ,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      ctx.body = { data: await detailOf(strapi, officer, found) };
    }),
  },
  {
    method: 'GET',
    path: '/cases/:case/handlers',
    permission: READ,
    handler: onCase(async ({ found }, ctx, strapi) => {
      ctx.body = { data: await handlersOf(strapi, await staffOf(strapi, found)) };
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/steps',
    permission: READ,
    readsForms: true,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const act = async ({ body, files }: ReceivedFiles) => {
        const { action, version, unit, ...written } = expected(actBody, body);
        demandAnswer(action, files);
        const target = unit ? await targetOf(strapi, unit) : undefined;
        const said = { ...written, target, files };
        if (said.assignee !== undefined) await demandStaff(strapi, found, said.assignee);
        const step = { action, said, seen: version, actor: officer };
        const now = await actOnCase(strapi, found.documentId, step);
        await keepFiles(strapi, files);
        ctx.body = { data: await detailOf(strapi, officer, now) };
      };
      return withSent(ctx, strapi, act, demandClean);
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/notes',
    permission: READ,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      await addNote(strapi, officer, found, expected(noteBody, ctx.request.body).text);
      ctx.body = { data: await detailOf(strapi, officer, found) };
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/reveal',
    permission: READ,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const { reason } = expected(reasonBody, ctx.request.body);
      ctx.body = { data: await hiddenOf(strapi, officer, found, reason) };
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/files/:position/link',
    permission: READ,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const position = Number(ctx.params.position);
      ctx.body = { data: await linkToFile(strapi, officer, found, position) };
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/code',
    permission: ROLE_ACTIONS.receiver,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const wanted = expected(codeBody, ctx.request.body);
      ctx.body = { data: await reissueCode(strapi, officer, found, wanted) };
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/public-draft',
    permission: ROLE_ACTIONS.publisher,
    handler: onCase(async ({ found }, ctx, strapi) => {
      ctx.body = { data: await publicDraft(strapi, found) };
    }),
  },
  {
    method: 'PUT',
    path: '/cases/:case/national',
    permission: ROLE_ACTIONS.receiver,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const { nationalCode } = expected(nationalBody, ctx.request.body);
      await noteNationalCode(strapi, found, nationalCode || null);
      ctx.body = { data: await detailOf(strapi, officer, found) };
    }),
  },
];
