import type { Feature } from '../../feature';
import { topicEndpoints } from './endpoints';
import { topicGraphql } from './graphql';
import { followedTopics } from './mirror';
import { children, publicRecords } from './read';
import { TOPIC, topicSchema } from './schema';
import { seedTopics } from './seed';
import { topicWrites } from './writes';

export { topicSlug } from './contract';
export { topicIds, topicLabels, topicName, type TopicRow } from './read';
export { TOPIC } from './schema';

export const topic = {
  contentTypes: { topic: { schema: topicSchema } },
  endpoints: [topicEndpoints.list],
  graphql: topicGraphql,
  published: [
    { type: 'topic', uid: TOPIC, load: publicRecords, dependents: { [TOPIC]: children } },
  ],
  followed: [followedTopics],
  writes: { [TOPIC]: topicWrites },
  bootstrap: ({ strapi }) => seedTopics(strapi),
} satisfies Feature;
