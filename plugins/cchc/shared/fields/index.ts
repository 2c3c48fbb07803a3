import { feedbackFields, questionFields, templateFields } from './answer';
import { commonFields } from './common';
import { dayFields, ruleFields } from './deadline';
import { decisionFields, decisionLineFields, noticeFields } from './decision';
import { documentFields } from './document';
import { hotlineFields } from './hotline';
import { memberFields } from './member';
import { newsFields } from './news';
import { missFields, synonymFields } from './synonym';
import {
  letterheadFields,
  reportPeriodFields,
  reportRuleFields,
  reportSectionFields,
  reportTemplateFields,
} from './report';
import { retentionFields } from './retention';
import { fieldFields, procedureFields } from './procedure';
import { procedureRowTexts } from './procedure-rows';
import { procedureLocalFields } from './procedure-local';
import { topicFields } from './topic';
import type { FieldTexts } from './types';
import { successionFields, unitFields } from './unit';

export { CHOICES } from './choices';
export { TYPE_NAMES } from './names';
export type { FieldText, FieldTexts, Language } from './types';

/** By the singular name of the content type: how the panel names its fields. */
export const FIELD_TEXTS: Record<string, FieldTexts> = {
  'news-item': { ...commonFields, ...newsFields },
  document: { ...commonFields, ...documentFields },
  decision: { ...commonFields, ...decisionFields },
  notice: { ...commonFields, ...noticeFields },
  hotline: { ...commonFields, ...hotlineFields },
  topic: { ...commonFields, ...topicFields },
  unit: { ...commonFields, ...unitFields },
  'unit-succession': { ...commonFields, ...successionFields },
  synonym: { ...commonFields, ...synonymFields },
  'search-miss': { ...commonFields, ...missFields },
  procedure: { ...commonFields, ...procedureFields },
  'procedure-local': { ...commonFields, ...procedureLocalFields },
  field: { ...commonFields, ...fieldFields },
  'deadline-rule': { ...commonFields, ...ruleFields },
  'calendar-day': { ...commonFields, ...dayFields },
  'retention-rule': { ...commonFields, ...retentionFields },
  'report-rule': { ...commonFields, ...reportRuleFields },
  'report-period': { ...commonFields, ...reportPeriodFields },
  'report-template': { ...commonFields, ...reportTemplateFields },
  'report-letterhead': { ...commonFields, ...letterheadFields },
  member: { ...commonFields, ...memberFields },
  'published-question': { ...commonFields, ...questionFields },
  'published-feedback': { ...commonFields, ...feedbackFields },
  'answer-template': { ...commonFields, ...templateFields },
};

/** By the uid of a component: how the panel names the fields of the rows inside our entries. */
export const COMPONENT_TEXTS: Record<string, FieldTexts> = {
  ...procedureRowTexts,
  'cchc.decision-line': decisionLineFields,
  'cchc.report-section': reportSectionFields,
};
