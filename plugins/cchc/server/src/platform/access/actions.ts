import type { Core } from '@strapi/types';

/** Actions of the panel that belong to the section as a whole. */
export const registerActions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Mở chuyên mục cải cách hành chính',
      uid: 'access',
      pluginName: 'cchc',
    },
    {
      section: 'plugins',
      displayName: 'Xem bản công bố và việc rà soát thủ tục',
      uid: 'procedures.read',
      pluginName: 'cchc',
    },
    {
      section: 'plugins',
      displayName: 'Xác nhận phần riêng của thủ tục còn đúng',
      uid: 'procedures.confirm',
      pluginName: 'cchc',
    },
  ]);
