import { cleanLine, toSlug } from '../../../../shared/text';
import type { WriteRules } from '../../platform/writes';
import { allTopics } from './read';

const clean = (value: unknown) => (typeof value === 'string' ? cleanLine(value) : value);

export const topicWrites: WriteRules = {
  prepare: (data) => ({
    ...data,
    ...('name' in data && { name: clean(data.name) }),
    ...('nameEn' in data && { nameEn: clean(data.nameEn) }),
    ...(!data.slug &&
      typeof data.name === 'string' && { slug: toSlug(data.name, { fallback: 'chu-de' }) }),
  }),
  check: async (row, strapi) => {
    const topics = await allTopics(strapi);
    const parents = new Map(topics.map(({ id, parent }) => [id, parent?.id]));
    const seen = new Set<number>();
    for (let id = Number(row.id); parents.get(id) !== undefined; id = parents.get(id) ?? 0) {
      if (seen.has(id)) {
        return [{ field: 'parent', message: 'Chủ đề cha nằm dưới chính chủ đề này.' }];
      }
      seen.add(id);
    }
    return [];
  },
};
