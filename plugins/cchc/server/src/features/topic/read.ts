import type { Core } from '@strapi/types';

import type { TopicItem } from '../../../../shared/contracts';
import { fold } from '../../../../shared/text';
import { toVietnamIso } from '../../../../shared/time';
import { type PublicRecord, updateTimes } from '../../platform/changes';
import { type Answer, type Locale, pagination, searchWords } from '../../platform/public-read';
import type { TopicListRequest } from './contract';
import { TOPIC } from './schema';

export interface TopicRow {
  id: number;
  documentId: string;
  name: string;
  nameEn: string | null;
  slug: string;
  position: number | null;
  parent: TopicRow | null;
}

/** A topic without an English name keeps its Vietnamese one in English. */
export const topicName = (topic: Pick<TopicRow, 'name' | 'nameEn'>, locale: Locale): string =>
  (locale === 'en' && topic.nameEn) || topic.name;

const inTreeOrder = (topics: readonly TopicRow[], parentId?: number): TopicRow[] =>
  topics
    .filter(({ parent }) => parent?.id === parentId)
    .flatMap((topic) => [topic, ...inTreeOrder(topics, topic.id)]);

/** The whole tree, each topic before its children: some dozens of rows, so it is walked in memory. */
export const allTopics = async (strapi: Core.Strapi): Promise<TopicRow[]> => {
  const topics: TopicRow[] = await strapi.db.query(TOPIC).findMany({
    populate: { parent: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return inTreeOrder(topics);
};

/** Vietnamese names by slug, in the order of the tree. */
export const topicLabels = async (strapi: Core.Strapi): Promise<Map<string, string>> =>
  new Map((await allTopics(strapi)).map(({ slug, name }) => [slug, name]));

/** Row ids of the topics with these slugs and of all below them. */
export const topicIds = async (strapi: Core.Strapi, slugs: readonly string[]) => {
  const topics = await allTopics(strapi);
  const found = new Set(topics.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { id, parent } of topics) if (parent && found.has(parent.id)) found.add(id);
  }
  return [...found];
};

export const describe = (topic: TopicRow, locale: Locale): Omit<TopicItem, 'updatedAt'> => ({
  slug: topic.slug,
  name: topicName(topic, locale),
  parent: topic.parent && {
    slug: topic.parent.slug,
    name: topicName(topic.parent, locale),
  },
  position: topic.position ?? 0,
});

/** GET /topics: the tree, parents before their children by position. */
export const findPage = async ({
  strapi,
  query,
}: TopicListRequest): Promise<Answer<TopicItem[]>> => {
  const { parent } = query.filters;
  const words = searchWords(query.q);
  const names = (topic: TopicRow) => fold(`${topic.name} ${topic.nameEn ?? ''}`);
  const topics = (await allTopics(strapi))
    .filter((topic) => !parent || (topic.parent && parent.includes(topic.parent.slug)))
    .filter((topic) => words.every((word) => names(topic).includes(word)));
  if (query.sort?.direction === 'desc') topics.reverse();
  const start = (query.page - 1) * query.pageSize;
  const page = topics.slice(start, start + query.pageSize);
  const times = await updateTimes(
    strapi,
    'topic',
    page.map(({ documentId }) => documentId),
    query.locale,
  );
  return {
    data: page.map((topic) => ({
      ...describe(topic, query.locale),
      updatedAt: toVietnamIso(times.get(topic.documentId) ?? new Date(0)),
    })),
    meta: { pagination: pagination(query, topics.length) },
  };
};

export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> =>
  (await allTopics(strapi))
    .filter(({ documentId }) => documents.includes(documentId))
    .flatMap((topic) =>
      (['vi', 'en'] as const).map((lang) => ({
        document: topic.documentId,
        key: topic.slug,
        lang,
        unitCode: null,
        url: '/topics',
        data: describe(topic, lang),
      })),
    );

/** Topics that show the name of one of these as their parent's. */
export const children = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<string[]> =>
  (await allTopics(strapi))
    .filter(({ parent }) => parent && documents.includes(parent.documentId))
    .map((topic) => topic.documentId);
