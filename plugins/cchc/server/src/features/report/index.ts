import type { Feature } from '../../feature';
import { reportEndpoints } from './endpoints';
import { reportGraphql } from './graphql';
import { startReports, stopReports } from './jobs';
import { letterheadWrites } from './letterhead';
import { letterheadSchema, REPORT_LETTERHEAD } from './letterhead.schema';
import { REPORT_MAIL, reportMailSender } from './mail';
import { followedReports } from './mirror';
import { planPeriods } from './period.plan';
import { REPORT_PERIOD, reportPeriodSchema } from './period.schema';
import { reportPeriodWrites } from './period.writes';
import { serveReportPages } from './page';
import { publicRecords } from './read';
import { reportActions, reportRoutes } from './routes';
import { REPORT_RULE, reportRuleSchema } from './rule.schema';
import { seedReportRules } from './rule.seed';
import { reportRuleWrites } from './rule.writes';
import { searchHits, searchText } from './search';
import { PUBLISHED_REPORT, publishedReportSchema, reportEventSchema, reportSchema } from './schema';
import { templateComponents } from './template.components';
import { REPORT_TEMPLATE, reportTemplateSchema } from './template.schema';
import { seedReportTemplate } from './template.seed';
import { reportTemplateWrites } from './template.writes';

export { FILE_FORMATS, fileOf } from './files';
export { letterheadOf } from './letterhead';
export { REPORT_LETTERHEAD } from './letterhead.schema';
export { openReport } from './open';
export { deskOf } from './people';
export { REPORT_PERIOD } from './period.schema';
export { publishReport } from './publish';
export { REPORT_PAGES } from './page';
export { findPage as findReports } from './read';
export { REPORT } from './schema';
export { loadReport } from './stored';
export { decideReport, saveReport, submitReport } from './way';

/** Periods, reports and the way that they go from a commune up to the province. */
export const report = {
  components: templateComponents,
  contentTypes: {
    'report-rule': { schema: reportRuleSchema },
    'report-period': { schema: reportPeriodSchema },
    'report-template': { schema: reportTemplateSchema },
    'report-letterhead': { schema: letterheadSchema },
    report: { schema: reportSchema },
    'report-event': { schema: reportEventSchema },
    'published-report': { schema: publishedReportSchema },
  },
  endpoints: [reportEndpoints.list, reportEndpoints.one],
  graphql: reportGraphql,
  published: [
    {
      type: 'report',
      keepsAddresses: true,
      uid: PUBLISHED_REPORT,
      load: publicRecords,
      search: searchText,
    },
  ],
  searchable: [{ type: 'report', lang: () => 'vi', hits: searchHits }],
  followed: [followedReports],
  writes: {
    [REPORT_RULE]: reportRuleWrites,
    [REPORT_PERIOD]: reportPeriodWrites,
    [REPORT_TEMPLATE]: reportTemplateWrites,
    [REPORT_LETTERHEAD]: letterheadWrites,
  },
  adminRoutes: reportRoutes,
  adminActions: reportActions,
  senders: { [REPORT_MAIL]: reportMailSender },
  register: ({ strapi }) => serveReportPages(strapi),
  bootstrap: async ({ strapi }) => {
    await seedReportRules(strapi);
    await seedReportTemplate(strapi);
    await planPeriods(strapi);
    startReports(strapi);
  },
  destroy: ({ strapi }) => stopReports(strapi),
} satisfies Feature;
