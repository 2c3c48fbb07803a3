export interface FieldText {
  label: string;
  /** Under the field: what to write, and what happens when it stays empty. */
  hint?: string;
  /** Inside the empty field. */
  placeholder?: string;
}

export type Language = 'vi' | 'en';

/** What the panel calls the fields of one content type. */
export type FieldTexts = Record<string, Record<Language, FieldText>>;
