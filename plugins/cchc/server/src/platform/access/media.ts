import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { type Account, isScoped } from './account';
import { holdersOf } from './attached-files';
import { extendController, type PanelContext, withCheck } from './doors';
import { rowId } from './named';
import { areOwn } from './own-rows';
import { accountsInScope, type Descendants, unitsInScope } from './scope';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';
const FOREIGN_FILE =
  'Trong số này có tệp hoặc thư mục do đơn vị khác đưa lên; bạn không được sửa, chuyển hay xóa.';

const FILE_IN_USE =
  'Tệp đang được dùng trong nội dung của đơn vị khác hoặc nội dung chung của cổng; bạn không được sửa, thay hay xóa. Hãy tải lên một tệp mới để dùng ở nội dung của mình.';

const FETCHED_FILE =
  'Không lấy tệp từ một địa chỉ mạng; hãy tải tệp về máy rồi chọn tệp đó để đưa lên.';

interface Owned {
  id: number;
  createdBy: { id: number } | null;
}

const ids = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const find = <T extends Owned>(strapi: Core.Strapi, uid: string, where: object): Promise<T[]> =>
  strapi.db.query(uid).findMany({ where, populate: { createdBy: { select: ['id'] } } });

/** Whether everything that this account could change in the media library is of its own units. */
export const isScopedInMedia = (strapi: Core.Strapi, account: Account): Promise<boolean> =>
  isScoped(strapi, account, 'plugin::upload.assets.update', null);

/** Which of these files the media library does not show to an account that is tied to units. */
export const hiddenFiles = async (
  strapi: Core.Strapi,
  descendants: Descendants,
  account: Account,
  fileIds: readonly number[],
): Promise<ReadonlySet<number>> => {
  if (fileIds.length === 0) return new Set();
  const shown = new Set(await accountsInScope(strapi, descendants, account.id));
  const files = await find(strapi, FILE, { id: { $in: fileIds } });
  const visible = files.filter(({ createdBy }) => createdBy && shown.has(createdBy.id));
  const ids = new Set(visible.map(({ id }) => id));
  return new Set(fileIds.filter((id) => !ids.has(id)));
};

/** These files and folders, and everything that lies in the folders. */
const everything = async (strapi: Core.Strapi, files: number[], folders: number[]) => {
  const tops = await find<Owned & { path: string }>(strapi, FOLDER, { id: { $in: folders } });
  const inside = (attribute: string) =>
    tops.flatMap(({ path }) => [
      { [attribute]: path },
      { [attribute]: { $startsWith: `${path}/` } },
    ]);
  return {
    folders: tops.length > 0 ? await find(strapi, FOLDER, { $or: inside('path') }) : [],
    files: await find(strapi, FILE, { $or: [{ id: { $in: files } }, ...inside('folderPath')] }),
  };
};

/** Whether these files are in nothing but entries of these units. */
const areUsedBy = async (
  strapi: Core.Strapi,
  unitTypes: ReadonlySet<string>,
  units: ReadonlySet<number>,
  files: readonly number[],
): Promise<boolean> => {
  for (const [uid, rows] of await holdersOf(strapi, files)) {
    // What else a portal keeps files in is for its own roles to guard.
    if (!/^(?:plugin::)?cchc\./.test(uid)) continue;
    // Procedures and decisions, with the rows in them, are nobody's own.
    if (!unitTypes.has(uid)) return false;
    if (!(await areOwn(strapi, uid, { id: { $in: rows } }, units))) return false;
  }
  return true;
};

/** The files that a request names one by one. */
const namedFiles = ({ params, query, request }: PanelContext): number[] => {
  const { updates } = (request.body ?? {}) as Record<string, unknown>;
  return [
    ...rowId(params.id ?? query.id),
    ...ids(updates).flatMap((one) => rowId((one as { id?: unknown } | null)?.id)),
  ];
};

/**
 * The media library asks the conditions for single files only. What moves or deletes many at once,
 * or a folder with all that is in it, has to lie within the account's units too; and a file that
 * others show on their pages is no longer for the account alone to change or delete. The server
 * fetches no address for such an account: Strapi's filter lets 0.0.0.0 and redirects into the
 * server's own network pass.
 */
export const closeMediaDoors = (
  strapi: Core.Strapi,
  descendants: Descendants,
  unitTypes: ReadonlySet<string>,
) => {
  const refuse = (message: string, code: string) =>
    new errors.PolicyError(message, { code, policy: 'own-unit' });

  const demandOwn = async (user: Account, { files, folders }: Record<string, Owned[]>) => {
    const own = new Set(await accountsInScope(strapi, descendants, user.id));
    const touched = [...(files ?? []), ...(folders ?? [])];
    if (touched.every(({ createdBy }) => createdBy && own.has(createdBy.id))) return;
    throw refuse(FOREIGN_FILE, 'FOREIGN_FILE');
  };
  const demandUnused = async (user: Account, files: readonly number[]) => {
    const units = new Set(await unitsInScope(strapi, descendants, user.id));
    if (await areUsedBy(strapi, unitTypes, units, files)) return;
    throw refuse(FILE_IN_USE, 'FILE_IN_USE');
  };

  /** Checks of accounts that are tied to units; the others may do what their roles say. */
  const close = (
    controller: string,
    actions: readonly string[],
    check: (user: Account, ctx: PanelContext) => Promise<void> | void,
  ) =>
    extendController(strapi, `plugin::upload.${controller}`, (original) =>
      withCheck(original, actions, async (ctx) => {
        const { user } = ctx.state;
        if (user && (await isScopedInMedia(strapi, user))) await check(user, ctx);
      }),
    );

  const namedTogether = ({ request }: PanelContext) => {
    const { fileIds, folderIds } = (request.body ?? {}) as Record<string, unknown>;
    return everything(strapi, ids(fileIds).flatMap(rowId), ids(folderIds).flatMap(rowId));
  };
  close('admin-folder-file', ['moveMany'], async (user, ctx) =>
    demandOwn(user, await namedTogether(ctx)),
  );
  close('admin-folder-file', ['deleteMany'], async (user, ctx) => {
    const found = await namedTogether(ctx);
    await demandOwn(user, found);
    await demandUnused(
      user,
      found.files.map(({ id }) => id),
    );
  });
  close('admin-folder', ['update'], async (user, { params }) =>
    demandOwn(user, await everything(strapi, [], rowId(params.id))),
  );
  close('admin-file', ['destroy'], (user, ctx) => demandUnused(user, namedFiles(ctx)));
  close('admin-upload', ['updateFileInfo', 'replaceFile', 'bulkUpdateFileInfo'], (user, ctx) =>
    demandUnused(user, namedFiles(ctx)),
  );
  close('admin-upload', ['uploadFromUrls'], () => {
    throw refuse(FETCHED_FILE, 'FETCHED_FILE');
  });
};
