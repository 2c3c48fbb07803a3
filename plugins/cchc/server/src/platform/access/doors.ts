import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { type Account, isScoped } from './account';
import { type Named, namedInBody, namedInHistory, namedInPath, plainIds } from './named';
import { allowedUnits, demandOwn, foreignUnit } from './own-rows';
import { type Descendants, UNIT } from './scope';

/** The part of Koa's context that tells who asks for which entries. */
export interface PanelContext {
  state: { user?: Account; userAbility?: { can: (action: string, subject: string) => boolean } };
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  request: { body?: unknown };
}

type Action = (this: unknown, ctx: PanelContext, ...rest: unknown[]) => unknown;
export type Controller = Record<string, Action>;

interface Controllers {
  keys: () => string[];
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
  check: (ctx: PanelContext) => Promise<void> | void,
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

const NOT_A_WRITER = 'Chỉ người được viết loại nội dung này mới xem được địa chỉ nào còn trống.';

/** To say which addresses are taken is to say which drafts there are; Strapi tells every account. */
const demandWriter = ({ state: { userAbility }, request }: PanelContext) => {
  const { contentTypeUID: uid } = (request.body ?? {}) as Record<string, unknown>;
  if (typeof uid !== 'string' || !uid.startsWith('plugin::cchc.')) return;
  const may = (action: string) =>
    userAbility?.can(`plugin::content-manager.explorer.${action}`, uid) ?? false;
  if (may('create') || may('update')) return;
  throw new errors.PolicyError(NOT_A_WRITER, { code: 'NOT_A_WRITER', policy: 'own-unit' });
};

/** Where a right is missing, Strapi notes the refusal, goes on with nothing in hand, and breaks. */
const refusing = (controller: Controller): Controller => {
  const original = controller.extractAndValidateRequestInfo;
  if (!original) return controller;
  return {
    ...controller,
    async extractAndValidateRequestInfo(ctx, ...rest) {
      const info = await original.call(this, ctx, ...rest);
      if (info === undefined) throw new errors.ForbiddenError();
      return info;
    },
  };
};

const WHOLE_PORTAL = 'Số liệu toàn cổng chỉ dành cho người quản lý mọi đơn vị.';

/** Is there only where the portal's licence brings it. */
const HISTORY = 'plugin::content-manager.history-version';

/** Where the Content Manager works on entries that the request names, and how it names them. */
const DOORS: Record<string, (ctx: PanelContext, strapi: Core.Strapi) => Named | Promise<Named>> = {
  'plugin::content-manager.collection-types': namedInPath,
  'plugin::content-manager.relations': namedInPath,
  'plugin::i18n.content-types': (ctx) =>
    ctx.params.model === undefined ? namedInBody(ctx) : namedInPath(ctx),
  [HISTORY]: namedInHistory,
};

/**
 * Types of ours that the Content Manager's menu does not name: cases, what is sealed of them, logs.
 * Strapi has whoever may read everything read these there all the same.
 */
const isHidden = (strapi: Core.Strapi, model: string): boolean => {
  if (!model.startsWith('plugin::cchc.')) return false;
  // A type's name or not: for none Strapi answers undefined.
  const type: { pluginOptions?: object } | undefined = strapi.contentType(
    model as Parameters<Core.Strapi['contentType']>[0],
  );
  const { 'content-manager': options }: { 'content-manager'?: { visible?: boolean } } =
    type?.pluginOptions ?? {};
  return options?.visible === false;
};

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
  const check = async ({ user }: PanelContext['state'], named: Named) => {
    const model = String(named.model);
    if (isHidden(strapi, model)) throw new errors.ForbiddenError();
    if (!user || !(unitTypes.has(model) || model === UNIT)) return;
    const allowed = await allowedUnits(strapi, descendants, user, { action: 'read', uid: model });
    if (!allowed) return;
    const { documents, rows } = plainIds(named);
    const where = { $or: [{ documentId: { $in: documents } }, { id: { $in: rows } }] };
    const found = await demandOwn(strapi, model, where, allowed);
    // What we do not find, Strapi might: nothing is let through unseen.
    const seen = new Set(found.flatMap(({ id, documentId }) => [id, documentId]));
    if (![...documents, ...rows].every((id) => seen.has(id))) throw foreignUnit();
  };
  const present = new Set(strapi.get<Controllers>('controllers').keys());
  for (const [uid, named] of Object.entries(DOORS)) {
    if (uid === HISTORY && !present.has(uid)) continue;
    extendController(strapi, uid, (controller) =>
      withCheck(controller, Object.keys(controller), async (ctx) =>
        check(ctx.state, await named(ctx, strapi)),
      ),
    );
  }
  extendController(strapi, 'plugin::content-manager.uid', (controller) =>
    withCheck(controller, Object.keys(controller), demandWriter),
  );
  // Their numbers are of the whole portal, drafts included; of types that one may read, that is.
  const refuseCounts = async ({ state: { user, userAbility } }: PanelContext) => {
    const action = 'plugin::content-manager.explorer.read';
    for (const uid of unitTypes) {
      if (!user || !userAbility?.can(action, uid)) continue;
      if (await isScoped(strapi, user, action, uid)) {
        throw new errors.PolicyError(WHOLE_PORTAL, { code: 'WHOLE_PORTAL', policy: 'own-unit' });
      }
    }
  };
  extendController(strapi, 'plugin::content-manager.homepage', (controller) =>
    withCheck(controller, ['getCountDocuments'], refuseCounts),
  );
  extendController(strapi, 'admin::homepage', (controller) =>
    withCheck(controller, ['getKeyStatistics'], refuseCounts),
  );
  extendController(strapi, 'plugin::content-manager.relations', refusing);
};
