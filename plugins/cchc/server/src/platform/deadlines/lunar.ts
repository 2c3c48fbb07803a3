// Programs that reach this file by an import, such as the tests', would not find the types else.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./date-chinese.d.ts" />
import { CalendarVietnamese } from 'date-chinese';

/**
 * The day in the Gregorian calendar, `YYYY-MM-DD`, of a day of the Vietnamese lunar calendar, which
 * is reckoned at UTC+7: in 1985, 2007, 2030 and 2053 its new year is not the Chinese one.
 * @param year the Gregorian year in which that lunar year began
 * @param month not a leap month
 */
export const lunarDay = (year: number, month: number, day: number): string => {
  // The library counts years in cycles of sixty; 1 June lies in the lunar year that began in spring.
  const [cycle, yearOfCycle] = new CalendarVietnamese().fromGregorian(year, 6, 1).get();
  const found = new CalendarVietnamese(cycle, yearOfCycle, month, 0, day).toGregorian(year);
  return [found.year, found.month, found.day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};
