import type { Core, Modules } from '@strapi/types';

import { FIELD_TEXTS } from '../../../../shared/fields';
import { documentIdOf } from '../documents';
import { namesNone, refuse } from '../writes';
import { type Account, isScoped, panelAccount } from './account';
import { attachedFiles } from './attached-files';
import { hiddenFiles } from './media';
import { memberUnits } from './member';
import { allowedUnits, demandOwn } from './own-rows';
import type { Descendants } from './scope';

const ACTIONS: Record<string, string> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  delete: 'delete',
  publish: 'publish',
  unpublish: 'publish',
};

type Params = { data?: Record<string, unknown> };

/** A new entry without a unit gets the account's own. */
const adopt = (params: Params, [own]: readonly number[]) => {
  if (own !== undefined && namesNone(params.data?.unit)) {
    params.data = { ...params.data, unit: own };
  }
};

const hiddenFile = (uid: string, field: string) => {
  const label = FIELD_TEXTS[uid.replace('plugin::cchc.', '')]?.[field]?.vi.label ?? field;
  const reason = 'tệp này do đơn vị khác đưa lên, không có trong thư viện của bạn';
  return { field, message: `Trường “${label}”: ${reason}; hãy chọn tệp khác.` };
};

/**
 * Remembers the files on an entry, and gives what to ask after the write: whether all that have
 * come to it are in the account's library. By its number any file can be named, and the entry then
 * tells the file's name and address.
 */
const watchFiles = async (
  strapi: Core.Strapi,
  descendants: Descendants,
  account: Account,
  { uid, documentId }: { uid: string; documentId: string | undefined },
) => {
  if (!(await isScoped(strapi, account, 'plugin::upload.read', null))) return () => undefined;
  const before = documentId
    ? await attachedFiles(strapi, uid, documentId)
    : new Map<number, string>();
  return async (after: string) => {
    const added = [...(await attachedFiles(strapi, uid, after))].filter(([id]) => !before.has(id));
    const hidden = await hiddenFiles(
      strapi,
      descendants,
      account,
      added.map(([id]) => id),
    );
    const fields = new Set(added.flatMap(([id, field]) => (hidden.has(id) ? [field] : [])));
    if (fields.size > 0) throw refuse([...fields].map((field) => hiddenFile(uid, field)));
  };
};

/**
 * What conditions cannot see: to which unit a write *moves* an entry, and which files it takes in.
 * Looks at the rows before and after, inside one transaction, and takes the write back when they
 * lie outside the account's units or library.
 */
export const createUnitGuard =
  (
    strapi: Core.Strapi,
    descendants: Descendants,
    unitTypes: ReadonlySet<string>,
  ): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid } = context;
    const action = ACTIONS[context.action];
    const account = unitTypes.has(uid) && action ? panelAccount(strapi) : undefined;
    if (!account || !action) return next();
    const allowed = await allowedUnits(strapi, descendants, account, { action, uid });
    if (!allowed) return next();

    return strapi.db.transaction(async () => {
      const before = documentIdOf(context.params);
      if (before) await demandOwn(strapi, uid, { documentId: before }, allowed);
      const demandVisibleFiles = await watchFiles(strapi, descendants, account, {
        uid,
        documentId: before,
      });
      if (context.action === 'create') {
        adopt(context.params, await memberUnits(strapi, account.id));
      }
      const result = await next();
      const after = action === 'create' ? documentIdOf(result) : before;
      if (after) {
        await demandOwn(strapi, uid, { documentId: after }, allowed);
        await demandVisibleFiles(after);
      }
      return result;
    });
  };
