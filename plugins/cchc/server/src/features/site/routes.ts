import type { AdminAction } from '../../platform/access';
import { actorOf, type AdminContext, type AdminRoute, expected } from '../../platform/admin-routes';
import { countsQuery, itemsQuery, listQuery, siteBody, siteChange, trailQuery } from './contract';
import { listSites, oneSite, siteCounts, siteItems, siteRows, unitsForSites } from './read';
import { siteService } from './service';
import { sitesCsv } from './table';
import { siteTrail } from './trail';

const READ = 'plugin::cchc.sites.read';
const MANAGE = 'plugin::cchc.sites.manage';

export const siteActions: readonly AdminAction[] = [
  { uid: 'sites.read', displayName: 'Xem trang của các đơn vị' },
  { uid: 'sites.manage', displayName: 'Đăng ký trang của các đơn vị, cấp và thu hồi khóa' },
];

const siteOf = ({ params }: AdminContext) => params.site ?? '';

/** The panel's API for the sites of units. */
export const siteRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/sites',
    permission: READ,
    handler: async (ctx, strapi) => {
      ctx.body = await listSites(strapi, expected(listQuery, ctx.query));
    },
  },
  {
    method: 'GET',
    path: '/sites.csv',
    permission: READ,
    handler: async (ctx, strapi) => {
      ctx.set('Content-Type', 'text/csv; charset=utf-8');
      ctx.set('Content-Disposition', 'attachment; filename="trang-cua-cac-don-vi.csv"');
      ctx.body = sitesCsv(await siteRows(strapi));
    },
  },
  {
    method: 'POST',
    path: '/sites',
    permission: MANAGE,
    handler: async (ctx, strapi) => {
      const data = await siteService.register(
        strapi,
        expected(siteBody, ctx.request.body),
        actorOf(ctx),
      );
      ctx.status = 201;
      ctx.body = { data };
    },
  },
  {
    method: 'GET',
    path: '/sites/counts',
    permission: READ,
    handler: async (ctx, strapi) => {
      const { types } = expected(countsQuery, ctx.query);
      ctx.body = { data: await siteCounts(strapi, types) };
    },
  },
  {
    method: 'GET',
    path: '/sites/units',
    permission: MANAGE,
    handler: async (ctx, strapi) => {
      ctx.body = { data: await unitsForSites(strapi) };
    },
  },
  {
    method: 'GET',
    path: '/sites/trail',
    permission: MANAGE,
    handler: async (ctx, strapi) => {
      ctx.body = await siteTrail(strapi, expected(trailQuery, ctx.query));
    },
  },
  {
    method: 'GET',
    path: '/sites/:site',
    permission: READ,
    handler: async (ctx, strapi) => {
      ctx.body = { data: await oneSite(strapi, siteOf(ctx)) };
    },
  },
  {
    method: 'PUT',
    path: '/sites/:site',
    permission: MANAGE,
    handler: async (ctx, strapi) => {
      const sent = expected(siteChange, ctx.request.body);
      await siteService.change(strapi, siteOf(ctx), sent, actorOf(ctx));
      ctx.body = { data: await oneSite(strapi, siteOf(ctx)) };
    },
  },
  {
    method: 'DELETE',
    path: '/sites/:site',
    permission: MANAGE,
    handler: async (ctx, strapi) => {
      await siteService.remove(strapi, siteOf(ctx), actorOf(ctx));
      ctx.body = { data: null };
    },
  },
  {
    method: 'GET',
    path: '/sites/:site/items',
    permission: READ,
    handler: async (ctx, strapi) => {
      ctx.body = await siteItems(strapi, siteOf(ctx), expected(itemsQuery, ctx.query));
    },
  },
  {
    method: 'POST',
    path: '/sites/:site/key',
    permission: MANAGE,
    handler: async (ctx, strapi) => {
      ctx.body = { data: await siteService.renew(strapi, siteOf(ctx), actorOf(ctx)) };
    },
  },
  {
    method: 'POST',
    path: '/sites/:site/revoke',
    permission: MANAGE,
    handler: async (ctx, strapi) => {
      await siteService.revoke(strapi, siteOf(ctx), actorOf(ctx));
      ctx.body = { data: await oneSite(strapi, siteOf(ctx)) };
    },
  },
];
