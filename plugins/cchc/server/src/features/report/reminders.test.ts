import { calendarOf, SEED_DAYS } from '../../platform/deadlines';
import { reportMailText } from './mail';
import { markOn } from './reminders';

const calendar = calendarOf(SEED_DAYS);

describe('what time asks for of a report that is due on Tuesday 16 June 2026', () => {
  it.each([
    ['2026-06-11', undefined],
    ['2026-06-12', 'before'],
    ['2026-06-13', undefined], // Saturday
    ['2026-06-15', 'before'],
    ['2026-06-16', 'at'],
    ['2026-06-17', 'after'],
    ['2026-06-20', undefined],
    ['2026-06-22', 'after'],
  ])('on %s is %s', (today, mark) => {
    expect(markOn(calendar, today, '2026-06-16')).toBe(mark);
  });
});

it('a reminder names the unit, the period and the day, and nobody', () => {
  const facts = {
    unit: 'Xã Thử',
    period: 'Quý II năm 2026',
    dueOn: '2026-06-16',
    link: 'https://x.example',
  };
  const { subject, text } = reportMailText('after', facts);
  expect(subject).toBe('Nhắc gửi báo cáo: Quý II năm 2026 – Xã Thử');
  expect(text).toContain('Xã Thử chưa gửi báo cáo Quý II năm 2026.');
  expect(text).toContain('quá hạn gửi ngày 16/06/2026');
});
