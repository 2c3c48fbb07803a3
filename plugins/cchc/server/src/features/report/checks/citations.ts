import { fold } from '../../../../../shared/text';
import { type CheckedSection, excerptAt } from './finding';

/** A document that a text names by its number. */
export interface Citation {
  section: string;
  /** `07/KH-UBND`, as it is printed. */
  number: string;
  /** The number without accents, case and leading zeros, for comparing. */
  key: string;
  /** `kh-ubnd`. */
  symbol: string;
  /** `YYYY-MM-DD`; null where the text says no date. */
  day: string | null;
  /** Whose it is, folded: what follows `của`; null where the text says nothing. */
  agency: string | null;
  excerpt: string;
}

/** `07/KH-UBND`, `12/2024/QĐ-UBND`, `76/NQ-CP`. */
const NUMBER =
  /(?<![\p{L}\p{N}/])(\d{1,5})\/(?:(\d{4})\/)?([A-ZĐÐ][\p{Lu}\d]*(?:[-–][\p{Lu}\d]+)+)/gu;
const DATE =
  /^[\s,(]*(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|\s*tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s*năm\s+)\s*(\d{4})/iu;
const AGENCY =
  /^[\s,)]*của\s+([^,;.()\n]+?)(?=\s+(?:về|v\/v|ban hành|quy định)(?:\s|$)|[,;.()\n]|$)/iu;

const LONGEST = 120;

const twoDigits = (digits: string) => digits.padStart(2, '0');

const dayOf = ([, day = '', month = '', year = '']: RegExpExecArray): string =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}`;

/** `07/KH-UBND` and `7/kh-ubnd` are one number. */
export const numberKey = (number: string): string =>
  fold(number.replaceAll('–', '-')).replace(/^0+(?=\d)/, '');

/** `kh-ubnd` of `7/kh-ubnd` and of `12/2024/qd-ubnd`: the kind and whose it is. */
export const symbolOf = (key: string): string => key.replace(/^\d+\/(?:\d{4}\/)?/, '');

/** The documents that a section names, in order. */
export const citationsIn = ({ key, text }: CheckedSection): Citation[] =>
  [...text.matchAll(NUMBER)].map((match) => {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + LONGEST);
    const date = DATE.exec(rest);
    const agency = AGENCY.exec(rest.slice(date?.[0].length ?? 0));
    return {
      section: key,
      number: match[0],
      key: numberKey(match[0]),
      symbol: fold((match[3] ?? '').replaceAll('–', '-')),
      day: date && dayOf(date),
      agency: agency ? fold(agency[1] ?? '').replace(/^uy ban nhan dan\b/, 'ubnd') : null,
      excerpt: excerptAt(text, match.index, end + (date?.[0].length ?? 0)),
    };
  });
