import type { Feature } from '../../feature';
import { followedFields } from './mirror';
import { publicRecords } from './names';
import { FIELD, fieldSchema } from './schema';
import { fieldWrites } from './writes';

export { createFieldFinder, namesOfFields } from './names';
export { FIELD } from './schema';

export const field = {
  contentTypes: { field: { schema: fieldSchema } },
  published: [{ type: 'field', uid: FIELD, load: publicRecords }],
  followed: [followedFields],
  writes: { [FIELD]: fieldWrites },
} satisfies Feature;
