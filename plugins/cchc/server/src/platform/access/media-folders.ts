import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { type Account, panelAccount } from './account';
import { extendController, type PanelContext, withCheck } from './doors';
import { isScopedInMedia } from './media';
import { rowId } from './named';
import { accountsInScope, type Descendants } from './scope';

const FOREIGN_FOLDER =
  'Thư mục này của đơn vị khác: thứ bạn để vào đó, đơn vị ấy sẽ không xóa được. Hãy chọn thư mục của đơn vị mình, thư mục chung hoặc tạo thư mục mới.';

interface Files {
  getFolderPath: (folder: unknown) => Promise<string>;
}

interface Services {
  extend: (uid: string, change: (service: Files) => Files) => void;
}

/**
 * Folders are for all to see. Into one of somebody who is tied to units goes only what that account
 * may delete again: otherwise it would be stuck with a folder that others have put things into.
 */
export const closeFolders = (strapi: Core.Strapi, descendants: Descendants) => {
  const demandOpen = async (user: Account | undefined, folder: unknown) => {
    if (!user || folder === null || !(await isScopedInMedia(strapi, user))) return;
    const found: { createdBy: Account | null } | null = await strapi.db
      .query('plugin::upload.folder')
      .findOne({
        where: { id: { $in: rowId(folder) } },
        populate: { createdBy: { select: ['id'] } },
      });
    const owner = found?.createdBy;
    if (!owner || !(await isScopedInMedia(strapi, owner))) return;
    if ((await accountsInScope(strapi, descendants, owner.id)).includes(user.id)) return;
    throw new errors.PolicyError(FOREIGN_FOLDER, { code: 'FOREIGN_FOLDER', policy: 'own-unit' });
  };
  const close = (controller: string, actions: readonly string[], target: string) =>
    extendController(strapi, `plugin::upload.${controller}`, (original) =>
      withCheck(original, actions, ({ state, request }: PanelContext) =>
        demandOpen(state.user, (request.body as Record<string, unknown> | undefined)?.[target]),
      ),
    );
  close('admin-folder', ['create', 'update'], 'parent');
  close('admin-folder-file', ['moveMany'], 'destinationFolderId');
  // Every file that is brought in or moved by its form passes here.
  strapi.get<Services>('services').extend('plugin::upload.file', (files) => ({
    ...files,
    getFolderPath: async (folder) => {
      await demandOpen(panelAccount(strapi), folder);
      return files.getFolderPath(folder);
    },
  }));
};
