import type { GraphqlPart } from '../../platform/public-read';
import { unitEndpoints } from './endpoints';

const ITEM = `
  code: String! name: String! kind: String! parent: CchcUnitName validFrom: String validTo: String
  active: Boolean! decree: String phone: String email: String address: String website: String
  updatedAt: String!
`;

export const unitGraphql: GraphqlPart = {
  typeDefs: `
    type CchcUnit { ${ITEM} }
    type CchcRelatedUnit { code: String! name: String! kind: String! share: String! on: String! }
    type CchcUnitDetail { ${ITEM} predecessors: [CchcRelatedUnit!]! successors: [CchcRelatedUnit!]! }
    type CchcUnitList { data: [CchcUnit!]! meta: CchcMeta! }
    type CchcUnitOne { data: CchcUnitDetail! meta: CchcMeta! }
    input CchcUnitFilters { kind: CchcValues parent: CchcValues active: CchcValues }
  `,
  fields: [
    {
      name: 'cchcUnits',
      endpoint: unitEndpoints.list,
      args: 'filters: CchcUnitFilters, sort: String, pagination: CchcPaginationInput, q: String, asOf: String, locale: String',
      type: 'CchcUnitList',
    },
    {
      name: 'cchcUnit',
      endpoint: unitEndpoints.one,
      args: 'code: String!, asOf: String, locale: String',
      type: 'CchcUnitOne',
      key: 'code',
    },
  ],
};
