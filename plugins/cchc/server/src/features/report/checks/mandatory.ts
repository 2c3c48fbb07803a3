import type { ReportFinding } from '../../../../../shared/contracts/report-panel';
import { type CheckedSection, finding } from './finding';

/** Mandatory sections in which nobody has written anything. */
export const emptyMandatory = (sections: readonly CheckedSection[]): ReportFinding[] =>
  sections
    .filter(({ mandatory, text }) => mandatory && !/[\p{L}\p{N}]/u.test(text))
    .map(({ key, title }) =>
      finding({
        code: 'mandatory-empty',
        level: 'error',
        section: key,
        excerpt: '',
        message: `Mục “${title}” bắt buộc nhưng còn trống.`,
      }),
    );
