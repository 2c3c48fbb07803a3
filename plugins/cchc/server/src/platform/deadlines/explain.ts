import type { DeadlineRule } from './contract';
import { addDays } from './days';
import type { Due, NotedDay } from './due';

/** How people call the reasons; a day of the calendar has a name of its own besides. */
export const REASON_WORDS: Record<NotedDay['reason'], { vi: string; en: string }> = {
  weekend: { vi: 'nghỉ hằng tuần', en: 'weekend' },
  holiday: { vi: 'nghỉ lễ, tết', en: 'public holiday' },
  'compensatory-off': { vi: 'nghỉ bù', en: 'day off in lieu' },
  'swapped-off': { vi: 'nghỉ hoán đổi', en: 'swapped day off' },
  'ad-hoc-off': { vi: 'nghỉ đột xuất', en: 'closed at short notice' },
  'make-up-day': { vi: 'làm bù, được tính', en: 'make-up working day, counted' },
  paused: { vi: 'tạm dừng chờ bổ sung', en: 'waiting for the citizen' },
  restarted: { vi: 'tính lại từ đầu', en: 'counted anew from here' },
};

const UNIT_WORDS: Record<DeadlineRule['unit'], string> = {
  working: 'ngày làm việc',
  calendar: 'ngày',
  hour: 'giờ',
};

/** `27/02/2026`. */
const spoken = (day: string): string => day.split('-').reverse().join('/');

interface Span {
  from: string;
  to: string;
  day: NotedDay;
}

/** Days in a row that have the same word become one span. */
const spans = (noted: readonly NotedDay[]): Span[] => {
  const list: Span[] = [];
  for (const day of noted) {
    const last = list.at(-1);
    const joins =
      last &&
      last.day.reason === day.reason &&
      last.day.name === day.name &&
      last.day.document === day.document &&
      last.day.provisional === day.provisional &&
      addDays(last.to, 1) === day.date;
    if (joins) last.to = day.date;
    else list.push({ from: day.date, to: day.date, day });
  }
  return list;
};

/** `16/02/2026 – 20/02/2026: nghỉ lễ, tết (Tết Nguyên đán; Thông báo số …)`. */
const spanLine = ({ from, to, day }: Span): string => {
  const dates = from === to ? spoken(from) : `${spoken(from)} – ${spoken(to)}`;
  const details = [day.name, day.document, day.provisional ? 'tạm tính' : null].filter(Boolean);
  const inBrackets = details.length > 0 ? ` (${details.join('; ')})` : '';
  return `${dates}: ${REASON_WORDS[day.reason].vi}${inBrackets}`;
};

const endLine = ({ dueOn, lateFrom, remaining }: Due, unit: DeadlineRule['unit']): string => {
  if (!dueOn || !lateFrom) return `Đang tạm dừng, còn ${remaining} ${UNIT_WORDS[unit]}`;
  const time = unit === 'hour' ? `trước ${lateFrom.slice(11, 16)}` : 'hết';
  return `Hạn: ${time} ngày ${spoken(dueOn)}`;
};

/**
 * How a due date came about, for the citizen, one sentence a line in Vietnamese: the term and its
 * source, then each span of days that did not count and each make-up day that did.
 */
export const explain = (
  due: Due,
  { length, unit, citation }: Pick<DeadlineRule, 'length' | 'unit' | 'citation'>,
): string[] => {
  const term = `${length} ${UNIT_WORDS[unit]} kể từ ${spoken(due.startedOn)}`;
  const counted = unit === 'hour' ? term : `${term}, không tính ngày này`;
  return [
    `${endLine(due, unit)} – ${counted}. Căn cứ: ${citation}.`,
    ...spans(due.noted).map(spanLine),
    ...(due.provisional ? ['Lịch nghỉ chưa được xác nhận đầy đủ, hạn này là tạm tính.'] : []),
  ];
};
