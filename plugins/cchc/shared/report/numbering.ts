import type { ReportSection } from '../contracts/report';
import { headingNumbers } from '../official-document/numbering';

/** Sections with `I.`, `1.`, `a)` as a document numbers them; of an opening it is empty. */
export const numbered = <T extends Pick<ReportSection, 'level'>>(
  sections: readonly T[],
): { number: string; section: T }[] => {
  const numberOf = headingNumbers();
  return sections.map((section) => ({
    number: section.level === 0 ? '' : numberOf(section.level).trim(),
    section,
  }));
};
