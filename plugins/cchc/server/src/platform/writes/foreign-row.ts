import { errors } from '@strapi/utils';

import { refuse } from './rules';

/** How Strapi says it; it gives no code to know it by. */
const STRAPI_SAYS = /^Some of the provided components in (\w+) are not related to the entity$/;

const FOREIGN_ROW =
  'Có dòng không (hoặc không còn) thuộc bản ghi này. Có thể người khác vừa xóa dòng đó; hãy tải lại trang rồi sửa lại.';

/** Our refusal, when this is Strapi's refusal of rows that are not, or no longer, the entry's. */
export const foreignRow = (error: unknown) => {
  const [, field] =
    (error instanceof errors.ApplicationError && STRAPI_SAYS.exec(error.message)) || [];
  return field === undefined ? undefined : refuse([{ field, message: FOREIGN_ROW }]);
};
