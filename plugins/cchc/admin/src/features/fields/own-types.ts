import { FIELD_TEXTS, type FieldText, TYPE_NAMES } from '../../../../shared/fields';

/** Fields that machines fill in; of no use in a filter. */
export const TECHNICAL_FIELDS = new Set(['searchKey', 'rank', 'id', 'documentId']);

const singularNames = new Map(Object.entries(TYPE_NAMES).map(([name, { vi }]) => [vi, name]));

/** One of our types by its display name: Strapi's hooks do not tell more about a type. */
export const singularName = (displayName = '') => singularNames.get(displayName);

export const ownTexts = (displayName: string | undefined) =>
  FIELD_TEXTS[singularName(displayName) ?? ''];

/**
 * The English text of a field for a panel that is not in Vietnamese. The stored configuration
 * holds the Vietnamese ones, which an administrator may change, so those are left as they come.
 */
export const englishText = (
  texts: ReturnType<typeof ownTexts>,
  field: string,
  language: string,
): FieldText | undefined => (language === 'vi' ? undefined : texts?.[field]?.en);
