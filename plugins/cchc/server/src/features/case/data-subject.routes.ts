import { type AdminRoute, expected } from '../../platform/admin-routes';
import { actOnCase, makeCode } from '../../platform/cases';
import { correctBody, copyBody, eraseBody } from './contract';
import { copyPage } from './copy.page';
import { copyOfCase } from './copy.read';
import {
  certificateOf,
  correctPerson,
  demandRequest,
  eraseFound,
  foundFor,
} from './data-subject.service';
import { noteOnCase, ROLE_ACTIONS } from './officer';
import { onCase } from './panel.routes';

/** What is done about a request of somebody about her own data. */
export const dataSubjectRoutes: readonly AdminRoute[] = [
  {
    method: 'POST',
    path: '/cases/:case/copy',
    permission: ROLE_ACTIONS.handler,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const { note, version } = expected(copyBody, ctx.request.body);
      demandRequest(found);
      const act = { action: 'give-copy' as const, said: { note }, seen: version, actor: officer };
      const data = await strapi.db.transaction(async () => {
        const all = await foundFor(strapi, officer, found);
        await actOnCase(strapi, found.documentId, act);
        const copies = [];
        for (const one of [...all, found]) {
          await noteOnCase(strapi, officer, one, 'exported', found.number);
          copies.push(await copyOfCase(strapi, one));
        }
        const password = makeCode();
        const file = copyPage(found.number, found.unit?.name ?? '', copies, password);
        return { fileName: `ban-sao-du-lieu-${found.number}.html`, file, password };
      });
      ctx.body = { data };
    }),
  },
  {
    method: 'PUT',
    path: '/cases/:case/person',
    permission: ROLE_ACTIONS.handler,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const { person } = expected(correctBody, ctx.request.body);
      ctx.body = { data: { corrected: await correctPerson(strapi, officer, found, person) } };
    }),
  },
  {
    method: 'POST',
    path: '/cases/:case/erase-found',
    permission: ROLE_ACTIONS.approver,
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      const wanted = expected(eraseBody, ctx.request.body);
      ctx.body = { data: await eraseFound(strapi, officer, found, wanted) };
    }),
  },
  {
    method: 'GET',
    path: '/cases/:case/certificate',
    permission: 'plugin::cchc.cases.read',
    handler: onCase(async ({ officer, found }, ctx, strapi) => {
      ctx.body = { data: await certificateOf(strapi, officer, found) };
    }),
  },
];
