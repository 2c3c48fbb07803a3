import type { Core } from '@strapi/types';

/** A right of the panel, `plugin::cchc.<uid>`. */
export interface AdminAction {
  /** Lower-case letters, dots and hyphens. */
  uid: string;
  displayName: string;
}

/** Rights that belong to the section as a whole. */
const SECTION: readonly AdminAction[] = [
  { uid: 'access', displayName: 'Mở chuyên mục cải cách hành chính' },
  { uid: 'procedures.read', displayName: 'Xem bản công bố và việc rà soát thủ tục' },
  { uid: 'procedures.confirm', displayName: 'Xác nhận phần riêng của thủ tục còn đúng' },
];

/** Makes the rights of the section, and those of its features, known to the panel. */
export const registerActions = (
  strapi: Core.Strapi,
  actions: readonly AdminAction[],
): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany(
    [...SECTION, ...actions].map((action) => ({
      section: 'plugins',
      pluginName: 'cchc',
      ...action,
    })),
  );
