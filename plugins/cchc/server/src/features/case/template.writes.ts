import { cleanText } from '../../../../shared/text';
import { cleanLines, type WriteRules } from '../../platform/writes';

/** Plain text, as the answer is that it goes into. */
export const templateWrites: WriteRules = {
  prepare: (data) => ({
    ...cleanLines(data, ['title']),
    ...(typeof data.body === 'string' && { body: cleanText(data.body).trim() }),
  }),
  populate: ['unit'],
  check: (row) =>
    row.unit ? [] : [{ field: 'unit', message: 'Chọn đơn vị dùng mẫu trả lời này.' }],
};
