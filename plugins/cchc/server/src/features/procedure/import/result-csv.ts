import type { LineOutcome } from '../../../../../shared/contracts/procedure-import';
import { OUTCOME_WORDS } from '../../../../../shared/procedure';
import { csvTable } from '../../../platform/csv';

const HEADER = ['Dòng', 'Mã thủ tục', 'Kết quả', 'Ghi chú'];

/** What became of each line, as a table that office software opens. */
export const resultCsv = (lines: readonly LineOutcome[]): string => {
  const rows = lines.map(({ line, code, outcome, message }) => [
    String(line),
    code ?? '',
    OUTCOME_WORDS[outcome].vi,
    message ?? '',
  ]);
  return csvTable([HEADER, ...rows]);
};
