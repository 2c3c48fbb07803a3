import { toVietnamIso } from '../../shared/time';

// Not by Intl, whose first formatter costs a phone more than all the rest of a page.
const dayOf = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');

/** The day in Vietnam of an ISO 8601 time, as dd/mm/yyyy; empty for what is no time. */
export function vietnameseDate(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : dayOf(toVietnamIso(date));
}

/** Time and day in Vietnam, as hh:mm, dd/mm/yyyy. */
export const shownTime = (moment: Date): string => {
  const iso = toVietnamIso(moment);
  return `${iso.slice(11, 16)}, ${dayOf(iso)}`;
};
