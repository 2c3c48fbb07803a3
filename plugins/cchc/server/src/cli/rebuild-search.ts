import { rebuildSearch } from '../platform/search';
import type { Command } from './index';

/** `search rebuild`: compares the whole search index with what is published, and mends it. */
export const rebuildSearchCommand: Command = async ({ strapi, print }) => {
  const changed = await rebuildSearch(strapi);
  print(
    changed === 0
      ? 'Chỉ mục tìm kiếm đã đúng với nội dung đang công khai.'
      : `Đã dựng lại chỉ mục tìm kiếm: ${changed} mục được sửa.`,
  );
  return 0;
};
