/*
 * Days are `YYYY-MM-DD` in Asia/Ho_Chi_Minh: they sort as text, and no clock or zone of a machine
 * takes part in counting them.
 */
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day so many days later, or earlier for a negative number. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: string): number => new Date(Date.parse(day)).getUTCDay();

export const yearOf = (day: string): number => Number(day.slice(0, 4));
