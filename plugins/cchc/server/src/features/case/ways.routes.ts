import { Readable } from 'node:stream';

import { type AdminRoute, expected } from '../../platform/admin-routes';
import { noteAct } from '../../platform/audit';
import { inboxBody, letterBody } from './contract';
import { similarOf, templatesOf } from './helpful.read';
import { inboxOf } from './inbox.read';
import { letterOf } from './letter';
import { countNotEntered, nationalTable } from './national';
import { officerOf, ROLE_ACTIONS } from './officer';
import { guarded, onCase, READ } from './panel.routes';
import { targetsOf } from './panel.service';

/** Further doors of the inbox; before those of one case, whose place in the address is any word. */
export const wayRoutes: readonly AdminRoute[] = [
  {
    // What is searched for is somebody's phone number: it belongs into no address and no log.
    method: 'POST',
    path: '/cases/search',
    permission: READ,
    handler: guarded(async (ctx, strapi) => {
      const query = expected(inboxBody, ctx.request.body);
      ctx.body = await inboxOf(strapi, await officerOf(strapi, ctx), query);
    }),
  },
  {
    method: 'GET',
    path: '/cases/national.csv',
    permission: ROLE_ACTIONS.receiver,
    handler: guarded(async (ctx, strapi) => {
      const officer = await officerOf(strapi, ctx);
      const count = await countNotEntered(strapi, officer);
      const all = { kind: 'case', document: '', name: 'Chưa nhập hệ thống quốc gia' };
      await noteAct(strapi, officer, all, { act: 'exported', detail: `${count} vụ việc` });
      ctx.set('Content-Type', 'text/csv; charset=utf-8');
      ctx.set('Content-Disposition', 'attachment; filename="chua-nhap-quoc-gia.csv"');
      const table = Readable.from(nationalTable(strapi, officer));
      // Broken off, so that nobody takes for whole what is not.
      table.once('error', () => ctx.res.destroy());
      ctx.body = table;
    }),
  },
  {
    method: 'GET',
    path: '/cases/:case/targets',
    permission: READ,
    handler: onCase(async ({ found }, ctx, strapi) => {
      ctx.body = { data: await targetsOf(strapi, found) };
    }),
  },
  {
    method: 'GET',
    path: '/cases/:case/templates',
    permission: READ,
    handler: onCase(async ({ found }, ctx, strapi) => {
      ctx.body = { data: await templatesOf(strapi, found) };
    }),
  },
  {
    method: 'GET',
    path: '/cases/:case/similar',
    permission: READ,
    handler: onCase(async ({ found }, ctx, strapi) => {
      ctx.body = { data: await similarOf(strapi, found) };
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/letter',
    permission: READ,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const wanted = expected(letterBody, ctx.request.body);
      ctx.body = { data: await letterOf(strapi, officer, found, wanted) };
    }),
  },
];
