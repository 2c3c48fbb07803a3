import { buildDay, clock, working } from './build.fixture';
import { calendarOf } from './calendar';
import { dueOf } from './due';
import { recompute, type StoredClock } from './recompute';
import { SEED_DAYS } from './seed-calendar';

const before = calendarOf(SEED_DAYS.filter(({ date }) => date !== '2026-11-24'));
const after = calendarOf(SEED_DAYS);

const stored = (
  id: number,
  values: Parameters<typeof clock>,
  stopped = false,
): StoredClock<number> => {
  const rule = working(5);
  const { dueOn, provisional } = dueOf(rule, clock(...values), before);
  return { id, rule, ...clock(...values), dueOn, provisional, stopped };
};

describe('recompute', () => {
  it('moves an open case when a day off is added later, and says from where', () => {
    expect(recompute([stored(1, ['2026-11-20'])], after)).toMatchObject([
      { id: 1, dueOnBefore: '2026-11-27', due: { dueOn: '2026-11-30', provisional: false } },
    ]);
  });

  it('leaves alone what was judged, and what the day does not touch', () => {
    const judged = stored(1, ['2026-11-20'], true);
    const done = stored(2, ['2026-11-10']);
    const later = stored(3, ['2026-11-24']);
    expect(recompute([judged, done, later], after)).toEqual([]);
  });

  it('loses no pause', () => {
    const paused = stored(1, ['2026-11-18', '2026-11-19T09:00', '2026-11-20T09:00']);
    expect(paused.dueOn).toBe('2026-11-26');
    expect(recompute([paused], after)).toMatchObject([{ due: { dueOn: '2026-11-27' } }]);
  });

  it('follows a rule whose length has changed', () => {
    const changed = { ...stored(1, ['2026-03-02', '2026-03-04', '2026-03-06']), rule: working(6) };
    expect(recompute([changed], after)).toMatchObject([
      { dueOnBefore: '2026-03-11', due: { dueOn: '2026-03-12' } },
    ]);
  });

  it('takes a day back as well', () => {
    const [moved] = recompute([stored(1, ['2026-11-20'])], after);
    const now = { ...stored(1, ['2026-11-20']), dueOn: moved?.due.dueOn ?? null };
    expect(recompute([now], before)).toMatchObject([{ due: { dueOn: '2026-11-27' } }]);
  });

  it('tells when a date becomes certain', () => {
    const open = { ...stored(1, ['2031-06-02']), id: 'PA-2031-000001' };
    const known = calendarOf([...SEED_DAYS, buildDay('2031-01-01')]);
    expect(open.provisional).toBe(true);
    expect(recompute([open], known)).toMatchObject([
      {
        id: 'PA-2031-000001',
        dueOnBefore: open.dueOn,
        due: { dueOn: open.dueOn, provisional: false },
      },
    ]);
  });
});
