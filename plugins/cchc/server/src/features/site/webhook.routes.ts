import type { Core } from '@strapi/types';

import {
  actorOf,
  type AdminContext,
  type AdminRoute,
  answerConflict,
  expected,
} from '../../platform/admin-routes';
import type { Actor } from '../../platform/audit';
import { addressBody } from './webhook.contract';
import { webhookState } from './webhook.read';
import { webhookService } from './webhook.service';

const permission = 'plugin::cchc.sites.webhook';
const path = '/sites/:site/webhook';

const siteOf = ({ params }: AdminContext) => params.site ?? '';

const answerState = async (ctx: AdminContext, strapi: Core.Strapi) => {
  ctx.body = { data: await webhookState(strapi, siteOf(ctx)) };
};

const SWITCHED_OFF = 'Địa chỉ báo tin đang tắt. Hãy bật lại trước.';
const NOT_THERE = 'Tin này đã gửi xong hoặc đang được gửi, hoặc địa chỉ báo tin đang tắt.';

/** A door that does one thing and answers how the webhook stands then. */
const verb = (
  name: string,
  run: (strapi: Core.Strapi, site: string, actor: Actor) => Promise<void>,
): AdminRoute => ({
  method: 'POST',
  path: `${path}/${name}`,
  permission,
  handler: async (ctx, strapi) => {
    await run(strapi, siteOf(ctx), actorOf(ctx));
    await answerState(ctx, strapi);
  },
});

/** The panel's API for the webhook of a site. */
export const webhookRoutes: readonly AdminRoute[] = [
  { method: 'GET', path, permission, handler: answerState },
  {
    method: 'PUT',
    path,
    permission,
    handler: async (ctx, strapi) => {
      const { url } = expected(addressBody, ctx.request.body);
      ctx.body = { data: await webhookService.point(strapi, siteOf(ctx), url, actorOf(ctx)) };
    },
  },
  {
    method: 'DELETE',
    path,
    permission,
    handler: async (ctx, strapi) => {
      await webhookService.remove(strapi, siteOf(ctx), actorOf(ctx));
      ctx.body = { data: null };
    },
  },
  {
    method: 'POST',
    path: `${path}/secret`,
    permission,
    handler: async (ctx, strapi) => {
      ctx.body = { data: await webhookService.rotate(strapi, siteOf(ctx), actorOf(ctx)) };
    },
  },
  verb('enable', webhookService.enable),
  verb('disable', webhookService.disable),
  {
    method: 'POST',
    path: `${path}/test`,
    permission,
    handler: async (ctx, strapi) => {
      if (await webhookService.test(strapi, siteOf(ctx))) return answerState(ctx, strapi);
      answerConflict(ctx, 'WEBHOOK_NOT_ACTIVE', SWITCHED_OFF);
    },
  },
  {
    method: 'POST',
    path: `${path}/deliveries/:delivery/replay`,
    permission,
    handler: async (ctx, strapi) => {
      const { delivery = '' } = ctx.params;
      if (await webhookService.replay(strapi, siteOf(ctx), delivery, actorOf(ctx))) {
        return answerState(ctx, strapi);
      }
      answerConflict(ctx, 'DELIVERY_NOT_WAITING', NOT_THERE);
    },
  },
];
