import { isWeeklyRest } from './calendar';
import type { CalendarDay } from './contract';
import { addDays, weekday } from './days';
import { lunarDay } from './lunar';
import { LABOUR_CODE, CULTURE_DAY } from './seed-calendar';

/**
 * The second day of the National Day holiday by the weekday of 2 September, Sunday first: days
 * before or after it. The Prime Minister chooses it; this joins it to the weekend, as the notices of
 * 2021 to 2027 all did [J].
 */
const BESIDE_NATIONAL_DAY = [1, 1, -1, -1, 1, -1, -1];

/** Of the five days of Tết the Prime Minister chooses how many lie before the first [J]. */
const BEFORE_TET = 1;
const TET_DAYS = 5;

interface Occasion {
  date: string;
  name: string;
  /** Whether the next working day is off when it falls on a weekend. */
  movesOn: boolean;
  document: string;
}

/** Days off of a year by Điều 112 khoản 1 of the Labour Code and the resolution on Culture Day. */
const occasions = (year: number): Occasion[] => {
  const tet = lunarDay(year, 1, 1);
  const nationalDay = `${year}-09-02`;
  const beside = addDays(nationalDay, BESIDE_NATIONAL_DAY[weekday(nationalDay)] ?? 1);
  const byCode = (date: string, name: string) => ({
    date,
    name,
    movesOn: true,
    document: LABOUR_CODE,
  });
  return [
    byCode(`${year}-01-01`, 'Tết Dương lịch'),
    ...Array.from({ length: TET_DAYS }, (_, index) =>
      byCode(addDays(tet, index - BEFORE_TET), 'Tết Nguyên đán'),
    ),
    byCode(lunarDay(year, 3, 10), 'Giỗ Tổ Hùng Vương'),
    byCode(`${year}-04-30`, 'Ngày Chiến thắng'),
    byCode(`${year}-05-01`, 'Ngày Quốc tế lao động'),
    byCode(nationalDay, 'Quốc khánh'),
    byCode(beside, 'Quốc khánh'),
    // It stands beside Điều 112, so that the compensation of Điều 111 does not reach it [J].
    {
      date: `${year}-11-24`,
      name: 'Ngày Văn hóa Việt Nam',
      movesOn: false,
      document: CULTURE_DAY,
    },
  ];
};

/**
 * A year's days off as far as the law lets them be foreseen, all provisional: a person compares them
 * with the notice of that year, which may choose other days and swap some, and confirms them.
 * For years from 2027 on, since when the law stands as it does.
 */
export const suggestDays = (year: number): CalendarDay[] => {
  const listed = occasions(year);
  const taken = new Set(listed.map(({ date }) => date));
  const rows: CalendarDay[] = [];
  const add = (date: string, kind: CalendarDay['kind'], { name, document }: Occasion) =>
    rows.push({
      date,
      kind,
      name,
      document,
      status: 'provisional',
      scope: null,
      mark: 'J',
    });
  for (const occasion of listed) add(occasion.date, 'holiday', occasion);
  // Điều 111 khoản 3: a holiday on a day of weekly rest is made up on the next working day.
  for (const occasion of listed.filter(({ date, movesOn }) => movesOn && isWeeklyRest(date))) {
    let next = addDays(occasion.date, 1);
    while (taken.has(next) || isWeeklyRest(next)) next = addDays(next, 1);
    taken.add(next);
    add(next, 'compensatory-off', occasion);
  }
  return rows.sort((a, b) => (a.date < b.date ? -1 : 1));
};
