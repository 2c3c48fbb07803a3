/** The library's own declarations stand where its `exports` do not let TypeScript look. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    /** @param leap 1 for a leap month, else 0 */
    constructor(cycle?: number, year?: number, month?: number, leap?: number, day?: number);
    fromGregorian(year: number, month: number, day: number): this;
    /** Cycle of sixty years, year in it, month, leap, day. */
    get(): number[];
    /** @param year the Gregorian year in which the lunar one began */
    toGregorian(year: number): { year: number; month: number; day: number };
  }
}
