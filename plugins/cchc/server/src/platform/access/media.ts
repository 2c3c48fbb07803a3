import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { type Account, isScoped } from './account';
import { extendController, type PanelContext, withCheck } from './doors';
import { accountsInScope, type Descendants } from './scope';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';
const FOREIGN_FILE =
  'Trong số này có tệp hoặc thư mục do đơn vị khác đưa lên; bạn không được sửa, chuyển hay xóa.';

const FETCHED_FILE =
  'Không lấy tệp từ một địa chỉ mạng; hãy tải tệp về máy rồi chọn tệp đó để đưa lên.';

interface Owned {
  createdBy: { id: number } | null;
}

const ids = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const find = <T extends Owned>(strapi: Core.Strapi, uid: string, where: object): Promise<T[]> =>
  strapi.db.query(uid).findMany({ where, populate: { createdBy: { select: ['id'] } } });

/** Which of these files the media library does not show to an account that is tied to units. */
export const hiddenFiles = async (
  strapi: Core.Strapi,
  descendants: Descendants,
  account: Account,
  fileIds: readonly number[],
): Promise<ReadonlySet<number>> => {
  if (fileIds.length === 0) return new Set();
  const shown = new Set(await accountsInScope(strapi, descendants, account.id));
  const files = await find<Owned & { id: number }>(strapi, FILE, { id: { $in: fileIds } });
  const visible = files.filter(({ createdBy }) => createdBy && shown.has(createdBy.id));
  const ids = new Set(visible.map(({ id }) => id));
  return new Set(fileIds.filter((id) => !ids.has(id)));
};

/** These files and folders, and everything that lies in the folders. */
const everything = async (strapi: Core.Strapi, files: unknown[], folders: unknown[]) => {
  const tops = await find<Owned & { path: string }>(strapi, FOLDER, { id: { $in: folders } });
  const inside = (attribute: string) =>
    tops.flatMap(({ path }) => [
      { [attribute]: path },
      { [attribute]: { $startsWith: `${path}/` } },
    ]);
  const below = tops.length > 0 ? await find(strapi, FOLDER, { $or: inside('path') }) : [];
  const contained = await find(strapi, FILE, {
    $or: [{ id: { $in: files } }, ...inside('folderPath')],
  });
  return [...below, ...contained];
};

/**
 * The media library asks the conditions for single files only. What moves or deletes many at once,
 * or a folder with all that is in it, has to lie within the account's units too. And the server
 * fetches no address for such an account: Strapi's filter lets 0.0.0.0 and redirects into the
 * server's own network pass.
 */
export const closeMediaDoors = (strapi: Core.Strapi, descendants: Descendants) => {
  const demandOwn = async (
    { user }: PanelContext['state'],
    files: unknown[],
    folders: unknown[],
  ) => {
    if (!user || !(await isScoped(strapi, user, 'plugin::upload.assets.update', null))) return;
    const own = new Set(await accountsInScope(strapi, descendants, user.id));
    const touched = await everything(strapi, files, folders);
    if (touched.every(({ createdBy }) => createdBy && own.has(createdBy.id))) return;
    throw new errors.PolicyError(FOREIGN_FILE, { code: 'FOREIGN_FILE', policy: 'own-unit' });
  };

  extendController(strapi, 'plugin::upload.admin-folder-file', (controller) =>
    withCheck(controller, ['deleteMany', 'moveMany'], async ({ state, request }) => {
      const { fileIds, folderIds } = (request.body ?? {}) as Record<string, unknown>;
      await demandOwn(state, ids(fileIds), ids(folderIds));
    }),
  );
  extendController(strapi, 'plugin::upload.admin-upload', (controller) =>
    withCheck(controller, ['uploadFromUrls'], async ({ state: { user } }) => {
      if (!user || !(await isScoped(strapi, user, 'plugin::upload.assets.update', null))) return;
      throw new errors.PolicyError(FETCHED_FILE, { code: 'FETCHED_FILE', policy: 'own-unit' });
    }),
  );
  extendController(strapi, 'plugin::upload.admin-folder', (controller) =>
    withCheck(controller, ['update'], ({ state, params }) => demandOwn(state, [], [params.id])),
  );
};
