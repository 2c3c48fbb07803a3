import { toVietnamIso } from '../../shared/time';

/** `22/11/2026` in Vietnam, for an ISO 8601 date or moment. */
export const shownDay = (value: string): string =>
  toVietnamIso(value).slice(0, 10).split('-').reverse().join('/');

/** `22/11/2026 08:00` in Vietnam. */
export const shownMoment = (value: string): string =>
  `${shownDay(value)} ${toVietnamIso(value).slice(11, 16)}`;
