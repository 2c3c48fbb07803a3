import type { Core } from '@strapi/types';
import { z } from 'zod';

import { DECISION_VERBS, type DecisionVerb } from '../../../../shared/contracts/decision-panel';
import { cleanText } from '../../../../shared/text';
import type { AdminAction } from '../../platform/access';
import { actorOf, type AdminContext, type AdminRoute, expected } from '../../platform/admin-routes';
import { decisionService } from './service';

const VIEW = 'plugin::cchc.decision.view';
const SUBMIT = 'plugin::cchc.decision.submit';
const APPROVE = 'plugin::cchc.decision.approve';

const RIGHT_OF: Record<DecisionVerb, string> = {
  submit: SUBMIT,
  approve: APPROVE,
  return: APPROVE,
  withdraw: APPROVE,
};

export const decisionActions: readonly AdminAction[] = [
  { uid: 'decision.view', displayName: 'Xem trước quyết định công bố' },
  { uid: 'decision.submit', displayName: 'Trình duyệt quyết định công bố' },
  { uid: 'decision.approve', displayName: 'Duyệt, trả lại, rút duyệt quyết định công bố' },
];

const body = z.object({
  seen: z.string().max(100).optional(),
  reason: z.string().max(2000).optional(),
});

const bodyOf = ({ request }: AdminContext) => expected(body, request.body);

const showPreview = async (ctx: AdminContext, strapi: Core.Strapi) => {
  const { user, userAbility } = ctx.state;
  const rights = new Set(DECISION_VERBS.filter((verb) => userAbility.can(RIGHT_OF[verb])));
  const account = { id: user.id, rights };
  ctx.body = { data: await decisionService.preview(strapi, ctx.params.id ?? '', account) };
};

const VERBS: Record<
  DecisionVerb,
  (strapi: Core.Strapi, id: string, ctx: AdminContext) => Promise<void>
> = {
  submit: (strapi, id, ctx) => decisionService.submit(strapi, id, actorOf(ctx)),
  approve: (strapi, id, ctx) => decisionService.approve(strapi, id, actorOf(ctx), bodyOf(ctx).seen),
  return: (strapi, id, ctx) =>
    decisionService.return(strapi, id, cleanText(bodyOf(ctx).reason ?? '').trim()),
  withdraw: (strapi, id) => decisionService.withdraw(strapi, id),
};

/** Below `/cchc/decisions` the public reads them. Each verb answers with the decision as it stands afterwards. */
export const decisionRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/decision-approvals/:id', permission: VIEW, handler: showPreview },
  ...DECISION_VERBS.map((verb): AdminRoute => ({
    method: 'POST',
    path: `/decision-approvals/:id/${verb}`,
    permission: RIGHT_OF[verb],
    handler: async (ctx, strapi) => {
      await VERBS[verb](strapi, ctx.params.id ?? '', ctx);
      await showPreview(ctx, strapi);
    },
  })),
];
