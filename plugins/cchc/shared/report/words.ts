import type { ReportSnapshot } from '../contracts/report';
import { vietnamDate } from '../time';

/** `2026-06-14` as `14/06/2026`. */
export const shownDay = (day: string): string => day.split('-').reverse().join('/');

/** Up to which day numbers go: the period's last one, or the day they were taken where that was earlier. */
export const countedUntil = ({ span, takenAt }: ReportSnapshot): string => {
  const taken = vietnamDate(takenAt);
  return taken < span.lastDay ? taken : span.lastDay;
};

/** Small where the word is no abbreviation: `Kết quả` → `kết quả`, `CCHC` stays. */
export const lowerFirst = (text: string): string => {
  const [first = '', second = ''] = text;
  return second === second.toLocaleUpperCase('vi') && second !== ' '
    ? text
    : first.toLocaleLowerCase('vi') + text.slice(first.length);
};

const upperFirst = (text: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
};

/** What a report is about; the name of its type, which stands above it, is not said twice. */
export const subjectOf = (title: string): string =>
  upperFirst(title.replace(/^\s*(?:V\/v\s+)?báo cáo\s+/i, '').trim()) || title;

/** What stands below numbers some of which are not known. */
export const UNKNOWN = 'Dấu “…”: chưa có số liệu.';

/** What a text ends with when nothing follows. */
export const END = './.';

/** Lines of a clerk's text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const ITEM = /^[-–•+*]\s+/;

export const isItem = (line: string): boolean => ITEM.test(line);
export const withoutDash = (line: string): string => line.replace(ITEM, '');

/** A clerk's lines: paragraphs, and items that follow each other as one list. */
export const textParts = (text: string): (string | string[])[] => {
  const parts: (string | string[])[] = [];
  for (const line of linesOf(text)) {
    const last = parts[parts.length - 1];
    if (!isItem(line)) parts.push(line);
    else if (Array.isArray(last)) last.push(withoutDash(line));
    else parts.push([withoutDash(line)]);
  }
  return parts;
};
