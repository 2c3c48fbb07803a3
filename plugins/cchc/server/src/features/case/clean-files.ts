import { type Look, type Trace, tracesIn } from '../../platform/attachments';
import { unfit } from '../../platform/cases';

/** What went to and fro in the office before it wrote to the citizen; who wrote it, it may tell. */
const INSIDE: Partial<Record<Trace, string>> = {
  comments: 'nhận xét',
  changes: 'phần theo dõi thay đổi',
  hidden: 'chữ ẩn',
};

/** Looks at a file of an answer before it is sealed. @throws 400 naming it with such traces */
export const demandClean: Look = async ({ path, type, name }) => {
  const left = (await tracesIn(path, type)).flatMap((trace) => INSIDE[trace] ?? []);
  if (left.length === 0) return;
  throw unfit(
    'files',
    `Tệp “${name}” còn ${left.join(', ')}. Hãy bỏ đi, lưu lại rồi đính kèm lại.`,
  );
};
