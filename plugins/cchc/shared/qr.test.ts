import { qrShape } from './qr';

/** The dark modules of a path, as `x,y`. */
const modulesOf = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`);

describe('qrShape', () => {
  const shape = qrShape('https://xa.example/thu-tuc#cchc-procedure=1.001193&case=k2');

  it('draws the three corners by which a phone finds the code', () => {
    const dark = new Set(modulesOf(shape?.path ?? ''));
    const last = (shape?.size ?? 0) - 5;
    for (const corner of [`4,4`, `${last},4`, `4,${last}`]) expect(dark).toContain(corner);
    expect(dark).not.toContain('5,5'); // the light ring inside a corner
  });

  it('leaves a light border of four modules', () => {
    const size = shape?.size ?? 0;
    for (const place of modulesOf(shape?.path ?? '')) {
      for (const at of place.split(',').map(Number)) {
        expect(at).toBeGreaterThanOrEqual(4);
        expect(at).toBeLessThan(size - 4);
      }
    }
  });

  it('gives another code for another address', () => {
    expect(qrShape('https://xa.example/a')?.path).not.toBe(qrShape('https://xa.example/b')?.path);
  });

  it('gives none for an address that no code can hold', () => {
    expect(qrShape(`https://xa.example/${'a'.repeat(4000)}`)).toBeNull();
  });
});
