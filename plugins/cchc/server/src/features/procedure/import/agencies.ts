import { cleanLine, fold } from '../../../../../shared/text';

import { linesOf } from './html';
import { isPlaceholder } from './placeholder';

/** Agencies in one line are parted by commas, and their names hold commas; these words begin one. */
const HEADS = [
  ...['Ban', 'Bảo hiểm', 'Biên phòng', 'Bệnh viện', 'Bộ', 'Các', 'Cảng vụ', 'Chi cục', 'Chi Cục'],
  ...['Chi nhánh', 'Chủ tịch', 'Công an', 'Công đoàn', 'Công dân', 'Cơ quan', 'Cơ sở', 'Cục'],
  ...['Doanh nghiệp', 'Đội', 'Đơn vị', 'Giám đốc', 'Hải quan', 'Hội đồng', 'Hợp tác xã'],
  ...['Kho bạc', 'Khu Quản', 'Ngân hàng', 'Người đứng', 'Phòng', 'Quỹ', 'Sở', 'Tập đoàn'],
  ...['Thanh tra', 'Thi hành án', 'Thuế', 'Thủ tướng', 'Tổ chức', 'Tổng cục', 'Tòa án', 'Trạm'],
  ...['Trung tâm', 'Trường', 'UBND', 'Uỷ ban', 'Ủy ban', 'Văn phòng', 'Viện', 'Vụ'],
];
const BEFORE_AGENCY = new RegExp(`[,;]\\s+(?=(?:${HEADS.join('|')})(?!\\p{L}))`, 'u');
const ENDS = /^[\s,;]+|[\s,;]+$/g;
const LONGEST_NAME = 300;
/** Labels of the page, glued to the words before them. */
const NEXT_OF_PAGE = /\p{L}(?:Tên thủ tục|Mã thủ tục)/u;

const isName = (name: string): boolean => !isPlaceholder(name);

/** Agencies of one text: a line each, or parted by a comma before a word that begins an agency. */
export const splitAgencies = (text: string): string[] => {
  const names = linesOf(text)
    .flatMap((line) => line.split(BEFORE_AGENCY))
    .map((name) => name.replace(ENDS, ''))
    .filter(isName);
  return [...new Set(names)];
};

/** False for the piece of some other part that a crawl took for agencies. */
export const areAgencies = (text: string): boolean =>
  !NEXT_OF_PAGE.test(text) && splitAgencies(text).every((name) => name.length <= LONGEST_NAME);

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The agencies of a list, then those that only the text names. A list knows where a name with
 * commas ends; the names it holds are taken out of the text first, the longest first.
 */
export const mergeAgencies = (list: readonly string[], text: string | null): string[] => {
  const listed = [...new Set(list.map(cleanLine).filter(isName))];
  if (text === null) return listed;
  let rest = linesOf(text).join('\n');
  for (const name of [...listed].sort((a, b) => b.length - a.length)) {
    const whole = `(?<=^|[,;\\n]\\s*)${escapePattern(name)}(?=\\s*(?:[,;\\n]|$))`;
    rest = rest.replace(new RegExp(whole, 'g'), '\n');
  }
  const known = new Set(listed.map(fold));
  return [...listed, ...splitAgencies(rest).filter((name) => !known.has(fold(name)))];
};
