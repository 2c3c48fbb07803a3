import { caseStatistics, siteMeta } from '../../../../shared/contracts';
import { type GraphqlPart, oneEndpoint } from '../../platform/public-read';
import { findStatistics, statisticsSpec } from './read';

// Cases are nothing public, so no type of the log stands for them: the numbers are those of the
// last midnight, and what is kept of any answer ends with the day.
export const statisticsEndpoint = oneEndpoint({
  action: 'case-statistics.find',
  path: '/statistics',
  summary: 'What became of the questions and feedback of a unit, a year, without small numbers',
  types: ['unit', 'field'],
  isCostly: true,
  spec: statisticsSpec,
  item: caseStatistics.array(),
  meta: siteMeta,
  read: findStatistics,
});

const COUNTS = 'received: Int onTime: Int late: Int open: Int';

export const statisticsGraphql: GraphqlPart = {
  typeDefs: `
    type CchcCounts { ${COUNTS} }
    type CchcSubjectCounts { subject: String label: String! ${COUNTS} }
    type CchcFieldCounts { code: String name: String! ${COUNTS} }
    type CchcStatistics {
      kind: String! year: Int! asOf: String! total: CchcCounts!
      subjects: [CchcSubjectCounts!]! fields: [CchcFieldCounts!]!
    }
    type CchcStatisticsList { data: [CchcStatistics!]! meta: CchcMeta! }
    input CchcStatisticsFilters { year: CchcValues }
  `,
  fields: [
    {
      name: 'cchcStatistics',
      endpoint: statisticsEndpoint,
      args: 'unit: String, filters: CchcStatisticsFilters, locale: String',
      type: 'CchcStatisticsList',
    },
  ],
};
