import type { z } from 'zod';

import type { recordMethod } from '../../../../../shared/contracts/procedure-record';
import type { DURATION_UNITS } from '../../../../../shared/contracts';
import { fold } from '../../../../../shared/text';

type Unit = (typeof DURATION_UNITS)[number];
type Duration = Pick<
  z.infer<typeof recordMethod>,
  'durationValue' | 'durationUnit' | 'durationText'
>;

const UNITS = new Map<string, Unit>([
  ['gio', 'hour'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['ngay', 'day'],
  ['day', 'day'],
  ['days', 'day'],
  ['ngay lam viec', 'working-day'],
  ['working_day', 'working-day'],
  ['working_days', 'working-day'],
  ['working day', 'working-day'],
  ['working days', 'working-day'],
  ['thang', 'month'],
  ['month', 'month'],
  ['months', 'month'],
]);

export const UNIT_NAMES: Record<Unit, string> = {
  hour: 'Giờ',
  day: 'Ngày',
  'working-day': 'Ngày làm việc',
  month: 'Tháng',
};

/**
 * A time limit as published. A number without a unit stays without; what is not a number, and a
 * number in a unit that we do not keep, become words: `Trong ngày`, `2 Tuần`.
 */
export const durationOf = (value: string | null, unit: string | null): Duration => {
  const durationUnit = unit === null ? null : (UNITS.get(fold(unit)) ?? null);
  const isNumber = value !== null && /^\d+(?:[.,]\d+)?$/.test(value);
  const words = [value, unit].filter((word) => word !== null).join(' ');
  if (unit !== null && durationUnit === null) {
    return { durationValue: isNumber ? value : null, durationUnit, durationText: words };
  }
  if (value === null || isNumber) return { durationValue: value, durationUnit };
  return { durationValue: null, durationUnit, durationText: words };
};
