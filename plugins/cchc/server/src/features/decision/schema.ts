import { DECISION_STATES } from '../../../../shared/contracts/decision-panel';
import type { DeclaredSchema } from '../../feature';

export const DECISION = 'plugin::cchc.decision';

/** Filled in by the machine. */
const computed = { private: true, writable: false, searchable: false, visible: false } as const;

/**
 * A decision that announces procedures (quyết định công bố): new, amended, replaced and abolished
 * ones, which change together at the first moment of its day. What becomes of a new or amended
 * procedure stands in the procedure's own draft; the decision only names it.
 */
export const decisionSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_decisions',
  info: { singularName: 'decision', pluralName: 'decisions', displayName: 'Quyết định công bố' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    number: { type: 'string', required: true, maxLength: 100 },
    title: { type: 'text', required: true },
    agency: { type: 'string', maxLength: 255 },
    signedOn: { type: 'date' },
    /** A day of Viet Nam; it takes effect at 00:00 +07:00. */
    effectiveOn: { type: 'date' },
    /** In whose name the news appears, and whose sites and those below list it; empty: everybody's. */
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    file: { type: 'media', multiple: false, allowedTypes: ['files', 'images'] },
    lines: { type: 'component', repeatable: true, component: 'cchc.decision-line' },
    state: {
      type: 'enumeration',
      enum: [...DECISION_STATES],
      default: 'decision-draft',
      required: true,
      writable: false,
    },

    slug: { type: 'string', ...computed },
    agencyKey: { type: 'string', ...computed },
    searchKey: { type: 'text', ...computed },
    submittedById: { type: 'integer', ...computed },
    submittedByName: { type: 'string', ...computed },
    submittedAt: { type: 'datetime', ...computed },
    approvedById: { type: 'integer', ...computed },
    approvedByName: { type: 'string', ...computed },
    approvedAt: { type: 'datetime', ...computed },
    /** Of everything that was approved: the drafts may not differ from it when they take effect. */
    approvedHash: { type: 'string', ...computed },
    returnReason: { type: 'text', ...computed },
    appliedAt: { type: 'datetime', ...computed },
    /** Why it did not take effect, how often, and when it is tried again. */
    lastError: { type: 'text', ...computed },
    attempts: { type: 'integer', default: 0, ...computed },
    retryAt: { type: 'datetime', ...computed },
  },
  indexes: [
    { name: 'cchc_decisions_slug_index', columns: ['slug'] },
    { name: 'cchc_decisions_state_index', columns: ['state'] },
  ],
};
