import type { ReportSection } from '../../../../shared/contracts';
import { headingNumbers } from '../../../../shared/official-document';

export interface Numbered {
  /** `I.`, `1.`, `a)`: each starts anew below the one above it; empty for an opening. */
  number: string;
  section: ReportSection;
}

/** Sections as a document numbers them; an opening has no number. */
export const numbered = (sections: readonly ReportSection[]): Numbered[] => {
  const numberOf = headingNumbers();
  return sections.map((section) => ({
    number: section.level === 0 ? '' : numberOf(section.level).trim(),
    section,
  }));
};

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
