import type { LineOutcome } from '../../../../../shared/contracts/procedure-import';
import { OUTCOME_WORDS } from '../../../../../shared/procedure';
import { csvCell } from './csv-cell';

/** Without it Excel takes UTF-8 for an old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

const HEADER = ['Dòng', 'Mã thủ tục', 'Kết quả', 'Ghi chú'];

/** What became of each line, as a table that office software opens. */
export const resultCsv = (lines: readonly LineOutcome[]): string => {
  const rows = lines.map(({ line, code, outcome, message }) => [
    String(line),
    code ?? '',
    OUTCOME_WORDS[outcome].vi,
    message ?? '',
  ]);
  const text = [HEADER, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + text.join('');
};
