import type { GraphqlPart } from '../../platform/public-read';
import { newsEndpoints } from './endpoints';

const ITEM = `
  documentId: ID! slug: String! title: String! lead: String! genre: String!
  topics: [CchcTopicName!]! unit: CchcUnitName! origin: String! cover: CchcImage source: String
  publishedAt: String! updatedAt: String! locale: String!
`;

export const newsGraphql: GraphqlPart = {
  typeDefs: `
    type CchcImage { url: String! alt: String! width: Int height: Int }
    type CchcNews { ${ITEM} }
    type CchcNewsDetail { ${ITEM} html: String! }
    type CchcNewsList { data: [CchcNews!]! meta: CchcMeta! }
    type CchcNewsOne { data: CchcNewsDetail! meta: CchcMeta! }
    input CchcNewsFilters { topic: CchcValues genre: CchcValues origin: CchcValues publishedAt: CchcRange }
  `,
  fields: [
    {
      name: 'cchcNews',
      endpoint: newsEndpoints.list,
      args: 'unit: String, filters: CchcNewsFilters, sort: String, pagination: CchcPaginationInput, q: String, locale: String',
      type: 'CchcNewsList',
    },
    {
      name: 'cchcNewsItem',
      endpoint: newsEndpoints.one,
      args: 'slug: String!, unit: String, locale: String',
      type: 'CchcNewsOne',
      key: 'slug',
    },
  ],
};
