import { cleanLine, toSlug } from '../../../../shared/text';
import type { WriteRules } from '../../platform/writes';
import { allTopics } from './read';

const clean = (value: unknown) => (typeof value === 'string' ? cleanLine(value) : value);

export const topicWrites: WriteRules = {
  prepare: (data, { documentId }) => ({
    ...data,
    ...('name' in data && { name: clean(data.name) }),
    ...('nameEn' in data && { nameEn: clean(data.nameEn) }),
    // A new name keeps the address: sites filter by it.
    ...(!data.slug &&
      (!documentId || 'slug' in data) &&
      typeof data.name === 'string' && { slug: toSlug(data.name, { fallback: 'chu-de' }) }),
  }),
  // A topic that hangs on itself cannot be reached from any root.
  check: async (row, strapi) =>
    (await allTopics(strapi)).some(({ id }) => id === row.id)
      ? []
      : [{ field: 'parent', message: 'Chủ đề cha nằm dưới chính chủ đề này.' }],
};
