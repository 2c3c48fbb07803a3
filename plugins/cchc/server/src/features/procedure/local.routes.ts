import { z } from 'zod';

import { REVIEW_LISTS } from '../../../../shared/contracts/procedure-review';
import { type AdminRoute, answerConflict, expected } from '../../platform/admin-routes';
import { confirmMany } from './local.bulk';
import { reviewUnits } from './local.scope';
import { confirmOne, findReviews, localComparison } from './local.service';

export const READ = 'plugin::cchc.procedures.read';
const CONFIRM = 'plugin::cchc.procedures.confirm';

const unit = z.string().min(1).max(20).optional();

const listQuery = z.strictObject({
  list: z.enum(REVIEW_LISTS).default('all'),
  unit,
  q: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

const confirmBody = z.strictObject({ edition: z.number().int().min(1) });

const bulkBody = z.strictObject({
  unit,
  documentIds: z.array(z.string().min(1).max(64)).min(1).max(1000).optional(),
  dryRun: z.boolean().default(false),
});

const NEWER = 'Thủ tục vừa có bản công bố mới hơn. Hãy xem lại các thay đổi rồi xác nhận.';

const confirm: AdminRoute['handler'] = async (ctx, strapi) => {
  const { edition } = expected(confirmBody, ctx.request.body);
  const { documentId = '' } = ctx.params;
  if (await confirmOne(strapi, ctx.state.user, documentId, edition)) {
    ctx.body = { data: { documentId, edition } };
    return;
  }
  answerConflict(ctx, 'NEWER_EDITION', NEWER);
};

/** The panel's API for looking after the overlays of one's own units. */
export const localRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/procedure-reviews',
    permission: READ,
    handler: async (ctx, strapi) => {
      ctx.body = await findReviews(strapi, ctx.state.user, expected(listQuery, ctx.query));
    },
  },
  {
    method: 'GET',
    path: '/procedure-reviews/units',
    permission: READ,
    handler: async (ctx, strapi) => {
      ctx.body = { data: await reviewUnits(strapi, ctx.state.user) };
    },
  },
  {
    method: 'GET',
    path: '/procedure-reviews/:documentId/differences',
    permission: READ,
    handler: async (ctx, strapi) => {
      const { documentId = '' } = ctx.params;
      ctx.body = { data: await localComparison(strapi, ctx.state.user, documentId) };
    },
  },
  {
    method: 'POST',
    path: '/procedure-reviews/confirm',
    permission: CONFIRM,
    handler: async (ctx, strapi) => {
      const request = expected(bulkBody, ctx.request.body);
      ctx.body = { data: await confirmMany(strapi, ctx.state.user, request) };
    },
  },
  {
    method: 'POST',
    path: '/procedure-reviews/:documentId/confirm',
    permission: CONFIRM,
    handler: confirm,
  },
];
