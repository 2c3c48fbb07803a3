import type { GraphqlPart } from '../../platform/public-read';
import { topicEndpoints } from './endpoints';

export const topicGraphql: GraphqlPart = {
  typeDefs: `
    type CchcTopicName { slug: String! name: String! }
    type CchcTopic { slug: String! name: String! parent: CchcTopicName position: Int! updatedAt: String! }
    type CchcTopicList { data: [CchcTopic!]! meta: CchcMeta! }
    input CchcTopicFilters { parent: CchcValues }
  `,
  fields: [
    {
      name: 'cchcTopics',
      endpoint: topicEndpoints.list,
      args: 'filters: CchcTopicFilters, sort: String, pagination: CchcPaginationInput, q: String, locale: String',
      type: 'CchcTopicList',
    },
  ],
};
