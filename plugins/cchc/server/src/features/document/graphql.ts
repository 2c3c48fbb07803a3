import type { GraphqlPart } from '../../platform/public-read';
import { documentEndpoints } from './endpoints';

const ITEM = `
  documentId: ID! slug: String! number: String! title: String! kind: String! agency: String!
  issuedOn: String effectiveFrom: String effectiveTo: String state: String! unit: CchcUnitName!
  origin: String! updatedAt: String!
`;

export const documentGraphql: GraphqlPart = {
  typeDefs: `
    type CchcFile { name: String! url: String! size: Int! mime: String! }
    type CchcDocumentName { slug: String! number: String! title: String! }
    type CchcDocument { ${ITEM} }
    type CchcDocumentDetail { ${ITEM}
      abstract: String replaces: [CchcDocumentName!]! replacedBy: [CchcDocumentName!]!
      files: [CchcFile!]!
    }
    type CchcDocumentList { data: [CchcDocument!]! meta: CchcMeta! }
    type CchcDocumentOne { data: CchcDocumentDetail! meta: CchcMeta! }
    input CchcDocumentFilters {
      kind: CchcValues agency: CchcValues year: CchcValues state: CchcValues
    }
  `,
  fields: [
    {
      name: 'cchcDocuments',
      endpoint: documentEndpoints.list,
      args: 'unit: String, filters: CchcDocumentFilters, sort: String, pagination: CchcPaginationInput, q: String, locale: String',
      type: 'CchcDocumentList',
    },
    {
      name: 'cchcDocument',
      endpoint: documentEndpoints.one,
      args: 'slug: String!, unit: String, locale: String',
      type: 'CchcDocumentOne',
      key: 'slug',
    },
  ],
};
