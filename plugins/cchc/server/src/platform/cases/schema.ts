import type { DeclaredSchema } from '../../feature';

export const CASE = 'plugin::cchc.case';
export const CASE_EVENT = 'plugin::cchc.case-event';

const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
};

/**
 * A question or feedback of a citizen: where it stands, and nothing that she wrote. Her words, and
 * who she is, lie in the vault under this record's documentId.
 */
export const caseSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_cases',
  info: { singularName: 'case', pluralName: 'cases', displayName: 'Câu hỏi, phản ánh, kiến nghị' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** question, feedback. */
    caseKind: { type: 'string', required: true },
    /** `PA-2026-000123`, for everybody to name it by; it opens nothing. */
    number: { type: 'string', required: true },
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    /** Of feedback: procedure, regulation, conduct. Of a request about data: what is asked for. */
    subject: { type: 'string' },
    /** Codes of the field, and of the procedure with the edition that was in force. */
    field: { type: 'string' },
    procedure: { type: 'string' },
    edition: { type: 'integer' },
    /** web, phone, counter, paper. */
    channel: { type: 'string', required: true },
    stage: { type: 'string', required: true },
    /** Where it was before, for the ways back. */
    stageBefore: { type: 'string' },
    /** Counts its changes: who acts on an older one is told. */
    version: { type: 'integer', required: true },
    receivedAt: { type: 'datetime', required: true },
    changedAt: { type: 'datetime', required: true },
    /** Computed from the events; null while the clock stands still. */
    dueOn: { type: 'date' },
    lateFrom: { type: 'datetime' },
    isDueProvisional: { type: 'boolean', default: false },
    stoppedAt: { type: 'datetime' },
    /** Judged once, when the clock stopped. */
    isLate: { type: 'boolean' },
    daysLate: { type: 'integer' },
    /** Number of the panel's account that handles it. */
    handler: { type: 'integer' },
    /** resolved, scheduled, unfounded. */
    outcome: { type: 'string' },
    /** 1 to 5. */
    rating: { type: 'integer' },
    /** Why it was not accepted; where it was passed on to. */
    reason: { type: 'string' },
    agency: { type: 'string' },
    /** The case of which this one is a duplicate, or that it became: by documentId. */
    leadsTo: { type: 'string' },
    /** The case that this one continues, and the last of its steps that belong to this one's history. */
    cameFrom: { type: 'string' },
    cameAfter: { type: 'integer' },
    /** Of the letter with which it was passed on outside the portal. */
    letterNumber: { type: 'string' },
    letterOn: { type: 'date' },
    /** Number in the national feedback system. */
    nationalCode: { type: 'string' },
    noticeVersion: { type: 'string', required: true },
    /** Since when there is nothing to do any more: from then on it is kept for so long. */
    endedAt: { type: 'datetime' },
    /** How many of the three steps of forgetting are done. */
    forgotten: { type: 'integer', required: true, default: 0 },
    /** Somebody said that it has to be kept: nothing of it is deleted meanwhile. */
    isHeld: { type: 'boolean', required: true, default: false },
    /** HMAC of the tracking code; the code itself is nowhere. */
    codeDigest: { type: 'string', private: true, searchable: false, writable: false },
  },
  indexes: [
    { name: 'cchc_cases_number_unique', columns: ['number'], type: 'unique' },
    { name: 'cchc_cases_code_unique', columns: ['code_digest'], type: 'unique' },
    { name: 'cchc_cases_stage_index', columns: ['stage', 'due_on'] },
    { name: 'cchc_cases_received_index', columns: ['received_at'] },
    { name: 'cchc_cases_changed_index', columns: ['changed_at'] },
    { name: 'cchc_cases_handler_index', columns: ['handler', 'stage'] },
    { name: 'cchc_cases_ended_index', columns: ['ended_at', 'forgotten'] },
  ],
};

/** One thing that was done with a case. Rows are only ever added, each chained to the one before. */
export const caseEventSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_case_events',
  info: { singularName: 'case-event', pluralName: 'case-events', displayName: 'Diễn biến vụ việc' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** documentId of the case. */
    owner: { type: 'string', required: true },
    position: { type: 'integer', required: true },
    action: { type: 'string', required: true },
    before: { type: 'string' },
    after: { type: 'string', required: true },
    /** What it did to the clock of the answer. */
    clock: { type: 'string', required: true },
    role: { type: 'string', required: true },
    /** The panel's account, and its name at that time; null for citizens and the machine. */
    actor: { type: 'integer' },
    actorName: { type: 'string' },
    at: { type: 'datetime', required: true },
    /** A code, an agency's name, a number: never what a citizen wrote. */
    detail: { type: 'string' },
    /** Whether there is a text of it in the vault. */
    hasNote: { type: 'boolean', required: true },
    hash: { type: 'string', required: true },
  },
  indexes: [
    { name: 'cchc_case_events_place_unique', columns: ['owner', 'position'], type: 'unique' },
  ],
};

/** Counts what is numbered, so that two at once never get one number. */
export const caseCounterSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_case_counters',
  info: { singularName: 'case-counter', pluralName: 'case-counters', displayName: 'Bộ đếm số' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    name: { type: 'string', required: true },
    reached: { type: 'integer', required: true },
  },
  indexes: [{ name: 'cchc_case_counters_name_unique', columns: ['name'], type: 'unique' }],
};
