import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { allowedUnits, demandOwn } from './own-rows';
import { type Account, isScoped } from './account';
import { type Descendants, UNIT } from './scope';

/** The part of Koa's context that tells who asks for which entries. */
export interface PanelContext {
  state: { user?: Account };
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  request: { body?: unknown };
}

type Action = (this: unknown, ctx: PanelContext, ...rest: unknown[]) => unknown;
export type Controller = Record<string, Action>;

interface Controllers {
  extend: (uid: string, change: (controller: Controller) => Controller) => void;
}

/** Changes a controller of Strapi's for this start only: the modules behind it are shared. */
export const extendController = (
  strapi: Core.Strapi,
  uid: string,
  change: (controller: Controller) => Controller,
) => strapi.get<Controllers>('controllers').extend(uid, change);

/** The controller with something to pass before each of these actions. */
export const withCheck = (
  controller: Controller,
  names: readonly string[],
  check: (ctx: PanelContext) => Promise<void>,
): Controller => ({
  ...controller,
  ...Object.fromEntries(
    names.flatMap((name) => {
      const action = controller[name];
      if (!action) return [];
      const checked: Action = async function checked(ctx, ...rest) {
        await check(ctx);
        return action.call(this, ctx, ...rest);
      };
      return [[name, checked] as const];
    }),
  ),
});

/** Entries of the panel's requests come by document id, alone or in lists, and once by row id. */
const values = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value];

const bodyOf = ({ request }: PanelContext): Record<string, unknown> =>
  typeof request.body === 'object' && request.body !== null ? { ...request.body } : {};

const mentioned = (ctx: PanelContext) => {
  const { params, query } = ctx;
  const body = bodyOf(ctx);
  const documents = [
    ...[params.id, params.sourceId, query.id, query.documentId],
    ...[...values(query.documentIds), ...values(body.documentIds)],
  ].filter((id) => typeof id === 'string');
  return {
    model: String(params.model ?? body.model),
    where: {
      $or: [
        { documentId: { $in: documents } },
        { id: { $in: [body.id].filter((id) => Number.isSafeInteger(id)) } },
      ],
    },
  };
};

const WHOLE_PORTAL = 'Số liệu toàn cổng chỉ dành cho người quản lý mọi đơn vị.';

/** Where the Content Manager works on entries that the request names. */
const DOORS = [
  'plugin::content-manager.collection-types',
  'plugin::content-manager.relations',
  'plugin::i18n.content-types',
];

/**
 * Strapi asks the conditions at most doors of the Content Manager, not at all of them: validation
 * before bulk publishing, filling in from another language, counts of many entries and entries in
 * a language that they lack look past them. So whatever a request names has to be the account's.
 */
export const closeContentDoors = (
  strapi: Core.Strapi,
  descendants: Descendants,
  unitTypes: ReadonlySet<string>,
) => {
  const check = async (ctx: PanelContext) => {
    const { model, where } = mentioned(ctx);
    const { user } = ctx.state;
    if (!user || !(unitTypes.has(model) || model === UNIT)) return;
    const allowed = await allowedUnits(strapi, descendants, user, { action: 'read', uid: model });
    if (allowed) await demandOwn(strapi, model, where, allowed);
  };
  for (const uid of DOORS) {
    extendController(strapi, uid, (controller) =>
      withCheck(controller, Object.keys(controller), check),
    );
  }
  // Its numbers are of the whole portal, drafts included.
  const refuseCounts = async ({ state: { user } }: PanelContext) => {
    for (const uid of user ? unitTypes : []) {
      if (user && (await isScoped(strapi, user, 'plugin::content-manager.explorer.read', uid))) {
        throw new errors.PolicyError(WHOLE_PORTAL, { code: 'WHOLE_PORTAL', policy: 'own-unit' });
      }
    }
  };
  extendController(strapi, 'plugin::content-manager.homepage', (controller) =>
    withCheck(controller, ['getCountDocuments'], refuseCounts),
  );
};
