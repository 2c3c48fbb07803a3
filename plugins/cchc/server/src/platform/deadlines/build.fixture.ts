import type { Clock, ClockEvent } from './clock';
import type { CalendarDay, DeadlineRule } from './contract';

type Term = Pick<DeadlineRule, 'unit' | 'length' | 'onSupplement'>;

export const working = (length: number, onSupplement: Term['onSupplement'] = 'pause'): Term => ({
  unit: 'working',
  length,
  onSupplement,
});

export const calendarTerm = (length: number): Term => ({
  unit: 'calendar',
  length,
  onSupplement: 'pause',
});

/** A clock that starts at a moment and is paused and resumed in turn. */
export const clock = (startedAt: string, ...turns: string[]): Clock => ({
  startedAt,
  events: turns.map((at, index): ClockEvent => ({ at, kind: index % 2 ? 'resume' : 'pause' })),
});

export const buildDay = (date: string, values: Partial<CalendarDay> = {}): CalendarDay => ({
  date,
  kind: 'holiday',
  name: 'Ngày nghỉ',
  document: null,
  status: 'confirmed',
  scope: null,
  mark: null,
  ...values,
});
