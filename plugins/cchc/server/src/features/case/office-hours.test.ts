import { isOfficeHour, nextOpening } from './office-hours';

const at = (time: string) => new Date(`2026-03-23T${time}+07:00`);

it.each([
  ['07:29', false],
  ['07:30', true],
  ['16:59', true],
  ['17:00', false],
  ['00:00', false],
])('S-51 at %s offices are open: %s', (time, expected) => {
  expect(isOfficeHour(at(time))).toBe(expected);
});

it.each([
  ['03:00', '2026-03-23T00:30:00.000Z'],
  ['20:00', '2026-03-24T00:30:00.000Z'],
])('S-51 what comes up at %s waits for the next opening', (time, opening) => {
  expect(nextOpening(at(time)).toISOString()).toBe(opening);
});
