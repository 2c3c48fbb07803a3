import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';

import type { ProcedureState } from '../../../../shared/contracts/procedure-review';
import { type AdminRoute, expected } from '../../platform/admin-routes';
import { comparison, editionsOf } from './edition.read';
import { READ } from './local.routes';
import { missingParts, PARTS_POPULATE, partsOf, type StoredProcedure } from './parts';
import { PROCEDURE } from './schema';

const number = z.coerce.number().int().min(1);
const compareQuery = z.strictObject({ from: number, to: number });

const NONE = 'Không có thủ tục hoặc bản công bố nào như vậy.';

/** Of the draft: what its form shows is what still has to be filled in. */
const procedureState = async (strapi: Core.Strapi, documentId: string): Promise<ProcedureState> => {
  const row: StoredProcedure | null = await strapi.db
    .query(PROCEDURE)
    .findOne({ where: { documentId, publishedAt: null }, populate: PARTS_POPULATE });
  if (!row) throw new errors.NotFoundError(NONE);
  return {
    code: row.code,
    missing: missingParts(partsOf(row)),
    editions: await editionsOf(strapi, row.code),
  };
};

/** The panel's API beside the form of a procedure. */
export const editionRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/procedures/:documentId/state',
    permission: READ,
    handler: async (ctx, strapi) => {
      ctx.body = { data: await procedureState(strapi, ctx.params.documentId ?? '') };
    },
  },
  {
    method: 'GET',
    path: '/procedures/:code/compare',
    permission: READ,
    handler: async (ctx, strapi) => {
      const numbers = expected(compareQuery, ctx.query);
      const found = await comparison(strapi, ctx.params.code ?? '', numbers);
      if (!found?.from) throw new errors.NotFoundError(NONE);
      ctx.body = { data: found };
    },
  },
];
