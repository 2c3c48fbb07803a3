import type { DeclaredComponent } from '../../platform/components';

export const templateComponents: Record<string, DeclaredComponent> = {
  'report-section': {
    collectionName: 'cchc_components_report_sections',
    info: { displayName: 'Mục của báo cáo' },
    attributes: {
      /** Stable within its template, by which the previous report's text is found. */
      key: { type: 'string', searchable: false },
      /** 1 is printed as I., 2 as 1., 3 as a); of 0, an opening, the text alone. */
      level: { type: 'integer', required: true, min: 0, max: 3, default: 1 },
      title: { type: 'string', required: true, maxLength: 500 },
      mandatory: { type: 'boolean', required: true, default: false },
      /** Ids of counters, apart by commas: `news.published, cases.received`. */
      counters: { type: 'string', maxLength: 1000 },
      /** What stands there where no previous report has anything. */
      starter: { type: 'text', maxLength: 5000 },
    },
  },
};
