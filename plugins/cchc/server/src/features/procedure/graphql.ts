import type { GraphqlPart } from '../../platform/public-read';
import { procedureEndpoints } from './endpoints';

const ITEM = `
  code: String! slug: String! name: String! field: CchcFieldName levels: [String!]!
  lifecycle: String! edition: Int! serviceLevel: String
`;

export const procedureGraphql: GraphqlPart = {
  typeDefs: `
    type CchcFieldName { code: String! name: String! }
    type CchcProcedure { ${ITEM} duration: String fee: String updatedAt: String! }
    type CchcDecisionName { number: String! signedOn: String }
    type CchcStep { key: String! title: String! html: String! }
    type CchcDuration { value: Float unit: String text: String! }
    type CchcFee { amount: Float currency: String note: String text: String! }
    type CchcMethod { key: String! channel: String! duration: CchcDuration fees: [CchcFee!]! text: String! }
    type CchcForm { name: String! url: String }
    type CchcPaper { key: String! name: String! originals: Int! copies: Int! form: CchcForm isRemark: Boolean! }
    type CchcCase { key: String! name: String papers: [CchcPaper!]! }
    type CchcResult { key: String! name: String! code: String }
    type CchcLegalBasis { key: String! number: String title: String! }
    type CchcRelated { type: String! code: String! name: String! }
    type CchcProcedureName { code: String! slug: String! name: String! }
    type CchcCompleteness { complete: Boolean! missing: [String!]! }
    type CchcEdition {
      number: Int! updateType: String! changeNote: String publishedAt: String!
      effectiveFrom: String! effectiveTo: String decision: CchcDecisionName
    }
    type CchcProcedureLocal {
      unit: CchcUnitName! place: String counter: String phone: String hours: String feeNote: String
      feeResolution: String filingUrl: String serviceLevel: String reviewedOn: String upToDate: Boolean!
    }
    type CchcProcedureDetail { ${ITEM}
      issuingAgency: String formalityType: String audience: [String!]! executingAgencies: [String!]!
      competentAuthorities: [String!]! authorizedAgencies: [String!]! coordinatingAgencies: [String!]!
      receivingAddress: String description: String keywords: [String!]!
      steps: [CchcStep!]! methods: [CchcMethod!]! cases: [CchcCase!]! requirements: String
      results: [CchcResult!]! legalBasis: [CchcLegalBasis!]! filingUrl: String
      notice: String successor: CchcProcedureName editionInfo: CchcEdition! decision: CchcDecisionName
      related: [CchcRelated!]! completeness: CchcCompleteness! local: CchcProcedureLocal
      sources: JSON! sourceUrl: String updatedAt: String!
    }
    type CchcChoice { code: String! slug: String! name: String! }
    type CchcProcedureMeta { pagination: CchcPagination successor: CchcUnitName clarify: [CchcChoice!] facets: JSON outOfScope: JSON nearest: JSON }
    type CchcProcedureList { data: [CchcProcedure!]! meta: CchcProcedureMeta! }
    type CchcProcedureOne { data: CchcProcedureDetail! meta: CchcMeta! }
    input CchcProcedureFilters {
      field: CchcValues level: CchcValues audience: CchcValues serviceLevel: CchcValues
      lifecycle: CchcValues decision: CchcValues updatedAt: CchcRange
    }
  `,
  fields: [
    {
      name: 'cchcProcedures',
      endpoint: procedureEndpoints.list,
      args: 'unit: String, filters: CchcProcedureFilters, sort: String, pagination: CchcPaginationInput, q: String, locale: String',
      type: 'CchcProcedureList',
    },
    {
      name: 'cchcProcedure',
      endpoint: procedureEndpoints.one,
      args: 'code: String!, unit: String, asOf: String, edition: Int, locale: String',
      type: 'CchcProcedureOne',
      key: 'code',
    },
  ],
};
