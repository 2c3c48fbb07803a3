import type { z } from 'zod';

import type {
  CHANNELS,
  DECISION_ACTIONS,
  DURATION_UNITS,
  LegalPart,
  LEVELS,
  LIFECYCLES,
  recordFee,
  recordMethod,
  RELATION_TYPES,
  SERVICE_LEVELS,
} from '../contracts';
import type { OUTCOMES } from '../contracts/procedure-import';

type Words<T extends readonly string[]> = Record<T[number], { vi: string; en: string }>;

export const LEVEL_WORDS: Words<typeof LEVELS> = {
  ministry: { vi: 'Cấp bộ', en: 'Ministry' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  other: { vi: 'Cơ quan khác', en: 'Other bodies' },
};

export const CHANNEL_WORDS: Words<typeof CHANNELS> = {
  'in-person': { vi: 'Trực tiếp', en: 'In person' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  postal: { vi: 'Qua bưu chính công ích', en: 'By post' },
};

export const SERVICE_LEVEL_WORDS: Words<typeof SERVICE_LEVELS> = {
  full: { vi: 'Dịch vụ công trực tuyến toàn trình', en: 'Online from end to end' },
  partial: { vi: 'Dịch vụ công trực tuyến một phần', en: 'Partly online' },
  information: { vi: 'Chỉ cung cấp thông tin', en: 'Information only' },
};

export const LIFECYCLE_WORDS: Words<typeof LIFECYCLES> = {
  'in-force': { vi: 'Đang có hiệu lực', en: 'In force' },
  abolished: { vi: 'Đã bãi bỏ', en: 'Abolished' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
};

export const RELATION_WORDS: Words<typeof RELATION_TYPES> = {
  includes: { vi: 'Gồm các thủ tục', en: 'Includes' },
  replaces: { vi: 'Thay thế cho', en: 'Replaces' },
  prerequisite: { vi: 'Cần làm trước', en: 'To be done first' },
  'see-also': { vi: 'Xem thêm', en: 'See also' },
};

export const ACTION_WORDS: Words<typeof DECISION_ACTIONS> = {
  new: { vi: 'Mới ban hành', en: 'New' },
  amended: { vi: 'Sửa đổi, bổ sung', en: 'Amended' },
  replaced: { vi: 'Được thay thế', en: 'Replaced' },
  abolished: { vi: 'Bãi bỏ', en: 'Abolished' },
};

/** What became of a line of an imported file. */
export const OUTCOME_WORDS: Words<typeof OUTCOMES> = {
  created: { vi: 'Thêm mới', en: 'Created' },
  updated: { vi: 'Cập nhật', en: 'Updated' },
  unchanged: { vi: 'Không đổi', en: 'Unchanged' },
  abolished: { vi: 'Bãi bỏ', en: 'Abolished' },
  rejected: { vi: 'Từ chối', en: 'Rejected' },
};

export const LEGAL_PART_WORDS: Record<LegalPart, { vi: string; en: string }> = {
  name: { vi: 'Tên thủ tục', en: 'Name' },
  steps: { vi: 'Trình tự thực hiện', en: 'Steps' },
  methods: { vi: 'Cách thức thực hiện', en: 'Methods' },
  papers: { vi: 'Thành phần, số lượng hồ sơ', en: 'Papers' },
  duration: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  audience: { vi: 'Đối tượng thực hiện', en: 'Who may apply' },
  executingAgencies: { vi: 'Cơ quan thực hiện', en: 'Executing agencies' },
};

const UNIT_WORDS: Record<(typeof DURATION_UNITS)[number], string> = {
  hour: 'giờ',
  day: 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
};

type Duration = Pick<
  z.infer<typeof recordMethod>,
  'durationValue' | 'durationUnit' | 'durationText'
>;

/** `5 ngày làm việc`; a number without a unit as published, `1`; null when the source says nothing. */
export const durationText = ({ durationValue, durationUnit, durationText: words }: Duration) => {
  if (words) return words;
  if (!durationValue) return null;
  const value = durationValue.replace('.', ',');
  return durationUnit ? `${value} ${UNIT_WORDS[durationUnit]}` : value;
};

/** `1.234.567,5`: not by Intl, which small ICU builds and old phones do not have in Vietnamese. */
const grouped = (amount: number): string => {
  const [whole = '', part] = String(Math.round(amount * 1000) / 1000).split('.');
  const inThrees = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? inThrees : `${inThrees},${part}`;
};

const money = (amount: number, currency: string | null) =>
  `${grouped(amount)} ${currency === null || currency === 'VND' ? 'đồng' : currency}`;

/**
 * What a citizen reads: `2.000 đồng/trang`, `70.000 đồng (…)`. An amount of 0 with a note is shown
 * by its note: `(theo quy định của HĐND cấp tỉnh)` is a fee that somebody else fixes, not none.
 */
export const feeText = ({ amount, currency, note }: z.infer<typeof recordFee>): string => {
  const words = note?.trim() ?? '';
  if (!amount) return words.replace(/^\((.*)\)$/s, '$1') || (amount === 0 ? 'Không thu phí' : '');
  if (!words) return money(amount, currency);
  return words.startsWith('/')
    ? money(amount, currency) + words
    : `${money(amount, currency)} (${words.replace(/^\((.*)\)$/s, '$1')})`;
};
