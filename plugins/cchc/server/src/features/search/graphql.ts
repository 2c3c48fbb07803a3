import type { GraphqlPart } from '../../platform/public-read';
import { searchEndpoints } from './endpoints';

export const searchGraphql: GraphqlPart = {
  typeDefs: `
    type CchcSearchHit { type: String! id: String! title: String! excerpt: String! url: String! }
    type CchcSearchGroup { type: String! total: Int! hits: [CchcSearchHit!]! }
    type CchcSearchChoice { code: String! slug: String! name: String! }
    type CchcSearchRefusal { message: String! }
    type CchcSearchField { code: String! name: String! }
    type CchcSearchHotline { label: String! phone: String unit: CchcUnitName! }
    type CchcSearchNearest { fields: [CchcSearchField!]! hotlines: [CchcSearchHotline!]! }
    type CchcSearchMeta {
      pagination: CchcPagination successor: CchcUnitName clarify: [CchcSearchChoice!]
      outOfScope: CchcSearchRefusal nearest: CchcSearchNearest
    }
    type CchcSearchList { data: [CchcSearchGroup!]! meta: CchcSearchMeta! }
    input CchcSearchFilters { type: CchcValues }
  `,
  fields: [
    {
      name: 'cchcSearch',
      endpoint: searchEndpoints.search,
      args: 'q: String!, unit: String, filters: CchcSearchFilters, pagination: CchcPaginationInput, locale: String',
      type: 'CchcSearchList',
    },
  ],
};
