import { createHash } from 'node:crypto';

import type { ReportSection } from '../../../../../shared/contracts';
import type { ReportFinding } from '../../../../../shared/contracts/report-panel';

/** What a check looks at: a section's key, title and text. */
export type CheckedSection = Pick<
  ReportSection,
  'key' | 'title' | 'text' | 'mandatory' | 'counters'
>;

/** The same finding in the same words has the same id, so that a confirmed warning stays confirmed. */
export const finding = (found: Omit<ReportFinding, 'id'>): ReportFinding => ({
  id: createHash('sha256')
    .update(JSON.stringify([found.code, found.section, found.excerpt, found.message]))
    .digest('base64url')
    .slice(0, 22),
  ...found,
});

const AROUND = 40;

/** Some words of the text around a place, on one line. */
export const excerptAt = (text: string, start: number, end: number): string => {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
};
