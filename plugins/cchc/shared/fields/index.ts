import { commonFields } from './common';
import { documentFields } from './document';
import { hotlineFields } from './hotline';
import { memberFields } from './member';
import { newsFields } from './news';
import { missFields, synonymFields } from './synonym';
import { fieldFields, procedureFields } from './procedure';
import { procedureLocalFields } from './procedure-local';
import { topicFields } from './topic';
import type { FieldTexts } from './types';
import { successionFields, unitFields } from './unit';

export { CHOICES } from './choices';
export { COMPONENT_TEXTS } from './procedure-rows';
export { TYPE_NAMES } from './names';
export type { FieldText, FieldTexts, Language } from './types';

/** By the singular name of the content type: how the panel names its fields. */
export const FIELD_TEXTS: Record<string, FieldTexts> = {
  'news-item': { ...commonFields, ...newsFields },
  document: { ...commonFields, ...documentFields },
  hotline: { ...commonFields, ...hotlineFields },
  topic: { ...commonFields, ...topicFields },
  unit: { ...commonFields, ...unitFields },
  'unit-succession': { ...commonFields, ...successionFields },
  synonym: { ...commonFields, ...synonymFields },
  'search-miss': { ...commonFields, ...missFields },
  procedure: { ...commonFields, ...procedureFields },
  'procedure-local': { ...commonFields, ...procedureLocalFields },
  field: { ...commonFields, ...fieldFields },
  member: { ...commonFields, ...memberFields },
};
