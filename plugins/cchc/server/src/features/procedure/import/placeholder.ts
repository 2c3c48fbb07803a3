import { cleanLine, fold } from '../../../../../shared/text';

const WORDS = new Set([
  'khong co thong tin',
  'chua co thong tin',
  'khong co du lieu',
  '(chi tiet khong thu duoc)',
  'null',
  'undefined',
  'n/a',
]);
/** The crawl glued what the page prints after an empty part to the words of that part. */
const GLUED_PAGE = /^Không có thông tin(?:Từ khóa|Mô tả|Chọn cơ quan thực hiện)/;
const LONGEST = 40;

/** True for what stands where a source has nothing to say: `--`, `...`, `Không có thông tin`. */
export const isPlaceholder = (text: string): boolean => {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const line = cleanLine(text.length > LONGEST ? text.slice(0, LONGEST * 2) : text);
  if (GLUED_PAGE.test(line)) return true;
  return line.length <= LONGEST && WORDS.has(fold(line).replace(/[.\s]+$/, ''));
};

/** A decision's number that somebody typed to try the form: `Demo/QĐ-BCA`. */
export const isDemoNumber = (number: string): boolean => /^demo\b/i.test(number.trim());
