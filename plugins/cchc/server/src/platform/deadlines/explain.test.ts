import { calendarTerm, clock, working } from './build.fixture';
import { calendarOf } from './calendar';
import { dueOf } from './due';
import { explain } from './explain';
import { SEED_DAYS } from './seed-calendar';
import { suggestDays } from './suggest';

const seeded = calendarOf([...SEED_DAYS, ...suggestDays(2028)]);
const citation = 'Nghị định số 92/2017/NĐ-CP';

describe('explain', () => {
  it('tells the citizen how the date came about', () => {
    const rule = { ...working(5), citation };
    expect(explain(dueOf(rule, clock('2026-02-13'), seeded), rule)).toEqual([
      'Hạn: hết ngày 27/02/2026 – 5 ngày làm việc kể từ 13/02/2026, không tính ngày này. Căn cứ: Nghị định số 92/2017/NĐ-CP.',
      '14/02/2026 – 15/02/2026: nghỉ hằng tuần',
      '16/02/2026 – 20/02/2026: nghỉ lễ, tết (Tết Nguyên đán; Thông báo số 9441/TB-BNV ngày 16/10/2025)',
      '21/02/2026 – 22/02/2026: nghỉ hằng tuần',
    ]);
  });

  it('tells of pauses and make-up days', () => {
    const rule = { ...working(5), citation };
    const paused = clock('2026-08-20', '2026-08-24T09:00', '2026-08-26T09:00');
    expect(explain(dueOf(rule, paused, seeded), rule).slice(1)).toEqual([
      '22/08/2026: làm bù, được tính (Quốc khánh; Thông báo số 9441/TB-BNV ngày 16/10/2025)',
      '23/08/2026: nghỉ hằng tuần',
      '24/08/2026 – 25/08/2026: tạm dừng chờ bổ sung',
    ]);
  });

  it('names the hour of a term in hours', () => {
    const rule = { unit: 'hour', length: 72, onSupplement: 'ignore', citation } as const;
    const [line] = explain(dueOf(rule, clock('2026-02-13T16:30'), seeded), rule);
    expect(line).toMatch(/^Hạn: trước 16:30 ngày 16\/02\/2026 – 72 giờ kể từ 13\/02\/2026\. /);
  });

  it('tells how much is left of a clock that stands still', () => {
    const rule = { ...calendarTerm(15), citation };
    const waiting = clock('2026-03-02', '2026-03-04T09:00');
    expect(explain(dueOf(rule, waiting, seeded), rule)[0]).toMatch(
      /^Đang tạm dừng, còn 14 ngày – /,
    );
  });

  it('marks what nobody has confirmed', () => {
    const rule = { ...working(5), citation };
    const lines = explain(dueOf(rule, clock('2028-01-24'), seeded), rule);
    expect(lines[1]).toBe(
      '25/01/2028 – 29/01/2028: nghỉ lễ, tết (Tết Nguyên đán; Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1; tạm tính)',
    );
    expect(lines.at(-1)).toBe('Lịch nghỉ chưa được xác nhận đầy đủ, hạn này là tạm tính.');
  });
});
