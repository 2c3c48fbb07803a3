import { z } from 'zod';

import { type AdminRoute, expected } from '../../platform/admin-routes';
import { choicesFor, findMisses } from './miss.read';
import { dismissMiss, synonymFromMiss } from './misses';
import { SYNONYM } from './schema';

/** Who may write a synonym may work the list off. */
const permission = ['plugin::content-manager.explorer.create', SYNONYM] as const;

const listQuery = z.strictObject({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
});
const choiceQuery = z.strictObject({ q: z.string().trim().min(1).max(200) });
const synonymBody = z.strictObject({ code: z.string().min(1).max(40) });

/** The panel's API for questions that found nothing. */
export const missRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/search-misses',
    permission,
    handler: async (ctx, strapi) => {
      ctx.body = await findMisses(strapi, expected(listQuery, ctx.query));
    },
  },
  {
    method: 'GET',
    path: '/search-misses/procedures',
    permission,
    handler: async (ctx, strapi) => {
      ctx.body = { data: await choicesFor(strapi, expected(choiceQuery, ctx.query).q) };
    },
  },
  {
    method: 'POST',
    path: '/search-misses/:documentId/synonym',
    permission,
    handler: async (ctx, strapi) => {
      const { code } = expected(synonymBody, ctx.request.body);
      const { phrase } = await synonymFromMiss(strapi, ctx.params.documentId ?? '', [code]);
      ctx.body = { data: { phrase } };
    },
  },
  {
    method: 'DELETE',
    path: '/search-misses/:documentId',
    permission,
    handler: async (ctx, strapi) => {
      await dismissMiss(strapi, ctx.params.documentId ?? '');
      ctx.body = { data: null };
    },
  },
];
