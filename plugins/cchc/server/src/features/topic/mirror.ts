import { topicItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { addressWith, type Followed, updateTimes } from '../../platform/changes';
import { allTopics, describe } from './read';
import { TOPIC } from './schema';

/** For who holds copies. There is one tree for all sites. */
export const followedTopics = {
  type: 'topic',
  isTranslated: true,
  shown: async ({ strapi }, slugs) => {
    const all = (await allTopics(strapi)).map(({ slug }) => slug);
    return slugs ? all.filter((slug) => slugs.includes(slug)) : all;
  },
  records: async ({ strapi, locale }, slugs) => {
    const topics = (await allTopics(strapi)).filter(({ slug }) => slugs.includes(slug));
    const documents = topics.map(({ documentId }) => documentId);
    const times = await updateTimes(strapi, 'topic', documents, locale);
    return topics.map((topic) => ({
      key: topic.slug,
      data: topicItem.parse({
        ...describe(topic, locale),
        updatedAt: toVietnamIso(times.get(topic.documentId) ?? new Date(0)),
      }),
    }));
  },
  named: { uid: TOPIC, key: 'slug', title: 'name' },
  url: ({ locale }) => addressWith('/topics', { locale: locale === 'vi' ? undefined : locale }),
} satisfies Followed;
