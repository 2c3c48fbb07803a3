import { triesFor } from './difficulty';

const QUIET = { asked: 1, askedByAll: 1, wrongCodes: 0, wrongCodesOfAll: 0 };

describe('S-17 the work that is asked for', () => {
  it.each([
    ['on a quiet day', {}, 500, 2_000],
    ['of a village behind one address', { asked: 39, askedByAll: 300 }, 500, 2_000],
    ['of an address that asks again and again', { asked: 40 }, 1_000, 4_000],
    ['of one that does nothing else', { asked: 120 }, 2_000, 8_000],
    ['when many ask at once', { askedByAll: 2_000 }, 1_000, 4_000],
    ['when a flood comes from everywhere', { askedByAll: 6_000 }, 2_000, 8_000],
    ['while codes are tried from many addresses', { wrongCodesOfAll: 300 }, 1_000, 4_000],
    ['S-05 after 19 wrong codes', { wrongCodes: 19 }, 500, 2_000],
    ['S-05 after 20 wrong codes', { wrongCodes: 20 }, 4_000, 16_000],
    ['by the hardest step that applies', { wrongCodes: 20, asked: 40 }, 4_000, 16_000],
  ])('%s', (_when, demand, from, to) => {
    expect(triesFor({ ...QUIET, ...demand })).toEqual({ from, to });
  });

  it('starts from what the portal has set, and is never nothing', () => {
    expect(triesFor({ ...QUIET, asked: 120 }, 10)).toEqual({ from: 20, to: 80 });
    expect(triesFor(QUIET, 0)).toEqual({ from: 1, to: 4 });
  });
});
