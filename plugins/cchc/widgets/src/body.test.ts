import { shiftedLevel } from './body';

describe('shiftedLevel', () => {
  it('puts the topmost heading of a body where the page wants it', () => {
    expect(shiftedLevel(2, 2, 4)).toBe(4);
    expect(shiftedLevel(1, 1, 3)).toBe(3);
  });

  it('keeps the distance between headings', () => {
    expect(shiftedLevel(3, 2, 4)).toBe(5);
  });

  it('stops at h6', () => {
    expect(shiftedLevel(4, 1, 4)).toBe(6);
  });
});
