import type { GraphqlPart } from '../../platform/public-read';
import { reportEndpoints } from './endpoints';

const ITEM = `
  slug: String! title: String! kind: String! year: Int! number: Int! periodName: String!
  firstDay: String! lastDay: String! unit: CchcUnitName! publishedAt: String! updatedAt: String!
`;

export const reportGraphql: GraphqlPart = {
  typeDefs: `
    type CchcReportSection {
      key: String! level: Int! title: String! text: String! counters: [String!]!
    }
    type CchcCountedRow { labels: [String!]! keys: [String!]! value: Float before: Float }
    type CchcCountedTable {
      counter: String! title: String! definition: String! measure: String! columns: [String!]!
      rows: [CchcCountedRow!]! total: Float totalBefore: Float
    }
    type CchcReport { ${ITEM} }
    type CchcReportDetail { ${ITEM}
      sections: [CchcReportSection!]! tables: [CchcCountedTable!]!
    }
    type CchcReportList { data: [CchcReport!]! meta: CchcMeta! }
    type CchcReportOne { data: CchcReportDetail! meta: CchcMeta! }
    input CchcReportFilters { kind: CchcValues year: CchcValues }
  `,
  fields: [
    {
      name: 'cchcReports',
      endpoint: reportEndpoints.list,
      args: 'unit: String, filters: CchcReportFilters, sort: String, pagination: CchcPaginationInput, q: String, locale: String',
      type: 'CchcReportList',
    },
    {
      name: 'cchcReport',
      endpoint: reportEndpoints.one,
      args: 'slug: String!, unit: String, locale: String',
      type: 'CchcReportOne',
      key: 'slug',
    },
  ],
};
