import type { CHANNELS, LEVELS, SERVICE_LEVELS } from '../../../../../shared/contracts';
import { fold } from '../../../../../shared/text';
import { vietnamDate } from '../../../../../shared/time';

type Level = (typeof LEVELS)[number];
type Channel = (typeof CHANNELS)[number];
type ServiceLevel = (typeof SERVICE_LEVELS)[number];

const LEVELS_BY_WORDS = new Map<string, Level>([
  ['cap bo', 'ministry'],
  ['cap tinh', 'province'],
  ['cap xa', 'commune'],
  ['co quan khac', 'other'],
]);

const CHANNELS_BY_WORDS = new Map<string, Channel>([
  ['truc tiep', 'in-person'],
  ['direct', 'in-person'],
  ['truc tuyen', 'online'],
  ['online', 'online'],
  ['dich vu buu chinh', 'postal'],
  ['qua buu chinh cong ich', 'postal'],
  ['postal', 'postal'],
]);

// mức 3 and 4 are words of the time before NĐ 42/2022; files still say them
const SERVICE_LEVELS_BY_WORDS = new Map<string, ServiceLevel>([
  ['toan trinh', 'full'],
  ['muc 4', 'full'],
  ['mot phan', 'partial'],
  ['muc 3', 'partial'],
  ['chi cung cap thong tin', 'information'],
  ['cung cap thong tin', 'information'],
]);

export const levelOf = (words: string): Level | undefined => LEVELS_BY_WORDS.get(fold(words));

export const channelOf = (words: string): Channel | undefined => CHANNELS_BY_WORDS.get(fold(words));

export const serviceLevelOf = (words: string): ServiceLevel | undefined =>
  SERVICE_LEVELS_BY_WORDS.get(
    fold(words)
      .replace(/^(?:dich vu cong truc tuyen|dvctt|dvc truc tuyen)\s+/, '')
      .replace(/^muc do\s+(?=\d)/, 'muc '),
  );

/** `Bãi bỏ` → true, `Đang công khai` → false; undefined for any other state. */
export const abolishedOf = (status: string): boolean | undefined => {
  const key = fold(status);
  if (/^(?:da )?bai bo$/.test(key)) return true;
  return /^(?:da|dang) cong khai/.test(key) ? false : undefined;
};

/** Labels of the portal's codes; any other text stays as it is. */
const FORMALITY_TYPES = new Map([
  ['ASSIGNED_REGULATION', 'TTHC được giao luật quy định chi tiết'],
  ['SPECIFIC', 'TTHC đặc thù'],
  ['STANDARD', 'TTHC thông thường'],
  ['INTERCONNECTED', 'TTHC liên thông'],
  ['STANDARD_INTERNAL', 'TTHC nội bộ'],
  ['INTERCONNECTED_INTERNAL', 'TTHC nội bộ liên thông'],
]);

export const formalityTypeOf = (type: string): string => FORMALITY_TYPES.get(type) ?? type;

/** `YYYY-MM-DD` of a day that exists, from that, `DD/MM/YYYY` or a moment; undefined otherwise. */
export const dayOf = (text: string): string | undefined => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso =
    day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  try {
    const found = vietnamDate(iso);
    // JavaScript takes 31 February for 3 March
    return iso.includes('T') || found === iso ? found : undefined;
  } catch {
    return undefined;
  }
};
