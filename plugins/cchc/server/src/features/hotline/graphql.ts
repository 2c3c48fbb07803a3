import type { GraphqlPart } from '../../platform/public-read';
import { hotlineEndpoints } from './endpoints';

export const hotlineGraphql: GraphqlPart = {
  typeDefs: `
    type CchcHotline {
      documentId: ID! unit: CchcUnitName! origin: String! subject: String! subjectLabel: String!
      label: String! phone: String email: String address: String hours: String officerTitle: String
      position: Int! updatedAt: String!
    }
    type CchcHotlineList { data: [CchcHotline!]! meta: CchcMeta! }
    input CchcHotlineFilters { subject: CchcValues }
  `,
  fields: [
    {
      name: 'cchcHotlines',
      endpoint: hotlineEndpoints.list,
      args: 'unit: String, filters: CchcHotlineFilters, sort: String, pagination: CchcPaginationInput, q: String, locale: String',
      type: 'CchcHotlineList',
    },
  ],
};
