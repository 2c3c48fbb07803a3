import type { DeclaredSchema } from '../../feature';
import { calendarDay, DAY_KINDS } from '../../platform/deadlines';
import { CHOICES_OF } from './stored';

export const DAY = 'plugin::cchc.calendar-day';

/**
 * A day that differs from the ordinary week. `platform/deadlines/contract.ts` says what each field
 * means; its `status` is called `state` here, since Strapi keeps that name for drafts.
 */
export const daySchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_calendar_days',
  info: {
    singularName: 'calendar-day',
    pluralName: 'calendar-days',
    displayName: 'Ngày nghỉ, ngày làm bù',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    date: { type: 'date', required: true },
    kind: { type: 'enumeration', required: true, enum: [...DAY_KINDS] },
    name: { type: 'string', required: true, maxLength: 200 },
    document: { type: 'text', maxLength: 300 },
    state: {
      type: 'enumeration',
      required: true,
      enum: calendarDay.shape.status.options,
      default: 'provisional',
    },
    scope: { type: 'string', maxLength: 64 },
    mark: { type: 'enumeration', enum: CHOICES_OF.mark },
  },
  indexes: [{ name: 'cchc_calendar_days_date_index', columns: ['date'] }],
};
