import { REPORT_STATES } from '../../../../shared/contracts/report-panel';
import type { DeclaredSchema } from '../../feature';

export const REPORT = 'plugin::cchc.report';

const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/**
 * One edition of the report of a unit for a period. It is changed by the verbs of `way.ts` alone.
 * What it says is copied into it (`span`, `letterhead`, `snapshot`), so that it says the same when
 * units have merged, rules have changed and records are gone.
 */
export const reportSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_reports',
  info: { singularName: 'report', pluralName: 'reports', displayName: 'Báo cáo' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    /** Key of the period: `<scope>:<kind>:<year>:<number>`. */
    periodKey: { type: 'string', required: true },
    kind: { type: 'string', required: true },
    year: { type: 'integer', required: true },
    number: { type: 'integer', required: true },
    lastDay: { type: 'date', required: true },
    dueOn: { type: 'date' },
    edition: { type: 'integer', required: true, default: 1 },
    state: { type: 'enumeration', enum: [...REPORT_STATES], required: true, default: 'draft' },
    /** Grows with every change; who writes names the one that he has seen. */
    version: { type: 'integer', required: true, default: 0 },
    title: { type: 'text', required: true },
    /** `reportSpan`, `reportSection[]`, `reportLetterhead`, `reportSnapshot` of the contract. */
    span: { type: 'json', required: true },
    sections: { type: 'json', required: true },
    letterhead: { type: 'json', required: true },
    snapshot: { type: 'json', required: true },
    isRolledUp: { type: 'boolean', required: true, default: false },
    /** Document id of the template that it was made by. */
    template: { type: 'string' },
    docNumber: { type: 'integer' },
    signedOn: { type: 'date' },
    changedAt: { type: 'datetime', required: true },
    changedByName: { type: 'string', required: true },
    /** The version that the submitter saw: submitting it again is the same submission. */
    submittedVersion: { type: 'integer' },
    submittedById: { type: 'integer' },
    submittedByName: { type: 'string' },
    submittedAt: { type: 'datetime' },
    /** Of the first time, by which it is on time or late. */
    firstSubmittedAt: { type: 'datetime' },
    returnedByName: { type: 'string' },
    returnedAt: { type: 'datetime' },
    returnReason: { type: 'text' },
    acceptedByName: { type: 'string' },
    acceptedAt: { type: 'datetime' },
    lockedByName: { type: 'string' },
    lockedAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'cchc_reports_period_index', columns: ['kind', 'year', 'number'] },
    { name: 'cchc_reports_state_index', columns: ['state'] },
  ],
};

export const REPORT_EVENT = 'plugin::cchc.report-event';

/** What was done with a report, and about a period that a unit owes. Rows are only ever added. */
export const reportEventSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_report_events',
  info: {
    singularName: 'report-event',
    pluralName: 'report-events',
    displayName: 'Diễn biến báo cáo',
  },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** Document id of the report; of a reminder `due:<key of the period>:<document id of the unit>`. */
    subject: { type: 'string', required: true },
    at: { type: 'datetime', required: true },
    /** The account by number and by its name then; none for what the machine does. */
    actorId: { type: 'integer' },
    actorName: { type: 'string', required: true },
    action: { type: 'string', required: true },
    from: { type: 'string' },
    to: { type: 'string' },
    reason: { type: 'text' },
    /** `[{ key, before }]`: the sections that it changed, and what stood there. */
    sections: { type: 'json' },
  },
  indexes: [{ name: 'cchc_report_events_subject_index', columns: ['subject'] }],
};

export const PUBLISHED_REPORT = 'plugin::cchc.published-report';

/**
 * What the public reads of a unit's report for a period: a copy of the edition that was published,
 * with one address over all editions.
 */
export const publishedReportSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_published_reports',
  info: {
    singularName: 'published-report',
    pluralName: 'published-reports',
    displayName: 'Báo cáo đã công khai',
  },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    slug: { type: 'string', required: true },
    title: { type: 'text', required: true },
    /** Document id of the edition. */
    report: { type: 'string', required: true },
    periodKey: { type: 'string', required: true },
    kind: { type: 'string', required: true },
    year: { type: 'integer', required: true },
    number: { type: 'integer', required: true },
    lastDay: { type: 'date', required: true },
    /** The public detail without its times, frozen. */
    copy: { type: 'json', required: true },
    /** Empty once it was withdrawn. */
    publicAt: { type: 'datetime' },
    searchKey: { type: 'text', private: true, writable: false, searchable: false },
  },
  indexes: [{ name: 'cchc_published_reports_slug_index', columns: ['slug'] }],
};
