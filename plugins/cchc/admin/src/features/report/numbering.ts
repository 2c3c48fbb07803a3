import type { ReportSection } from '../../../../shared/contracts';

export interface Numbered {
  /** `I.`, `1.`, `a)`; empty for an opening. */
  number: string;
  section: ReportSection;
}

/** Whether somebody has written something there. */
export const isWritten = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export const sectionId = (key: string) => `cchc-section-${key}`;

/** Brings a section into view, with the keyboard in its text or on its heading. */
export const jumpTo = (key: string) => {
  const section = document.getElementById(sectionId(key));
  section?.scrollIntoView({ block: 'start' });
  const field = section?.querySelector('textarea') ?? section;
  field?.focus({ preventScroll: true });
};
