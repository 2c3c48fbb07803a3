import { COMPONENT_TEXTS, FIELD_TEXTS, type FieldTexts } from '../../shared/fields';
import type { PanelLayout } from './platform/panel';

export const uid = (name: string) => `plugin::cchc.${name}`;

const vietnamese = (texts: FieldTexts = {}): PanelLayout['texts'] =>
  Object.fromEntries(Object.entries(texts).map(([field, { vi }]) => [field, vi]));

/** What the form of one of our types calls its fields. */
export const texts = (name: string) => vietnamese(FIELD_TEXTS[name]);

/** The same of a component. */
export const rowTexts = (component: string) => vietnamese(COMPONENT_TEXTS[component]);
