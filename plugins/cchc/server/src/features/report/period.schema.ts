import { REPORT_KINDS } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const REPORT_PERIOD = 'plugin::cchc.report-period';

/** Filled in by the machine. */
const computed = { private: true, writable: false, searchable: false, visible: false } as const;

/**
 * A period for which units report. Those of rules are written by the machine; what somebody enters
 * by hand is one of its own kind (`one-off`), and what somebody changes by hand stays so.
 */
export const reportPeriodSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_report_periods',
  info: {
    singularName: 'report-period',
    pluralName: 'report-periods',
    displayName: 'Kỳ báo cáo',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    /** As it stands in the title of a report: `6 tháng đầu năm 2026`. */
    name: { type: 'string', required: true, maxLength: 200 },
    firstDay: { type: 'date', required: true },
    /** The cut-off. */
    lastDay: { type: 'date', required: true },
    /** The last day in time. */
    dueOn: { type: 'date', required: true },
    /** Code of the unit for which it holds, with all below; empty for the whole portal. */
    scope: { type: 'string', maxLength: 64 },
    /** One of `REPORT_KINDS`; no enumeration, which the panel would offer to choose from. */
    kind: { type: 'string', ...computed, default: REPORT_KINDS.at(-1) ?? 'one-off' },
    year: { type: 'integer', ...computed },
    number: { type: 'integer', ...computed },
    /** `<scope>:<kind>:<year>:<number>`: the machine finds its periods again by it. */
    key: { type: 'string', ...computed },
    /** Somebody entered or changed it: the machine leaves it alone. */
    byHand: { type: 'boolean', ...computed, default: false },
  },
  indexes: [
    { name: 'cchc_report_periods_key_index', columns: ['key'] },
    { name: 'cchc_report_periods_year_index', columns: ['year'] },
  ],
};
