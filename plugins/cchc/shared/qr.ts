import { encode } from 'uqr';

/** Light modules around the code without which many phones do not find it. */
const BORDER = 4;

export interface QrShape {
  /** Side in modules, border included. */
  size: number;
  /** Data of an SVG path with one square for each dark module. */
  path: string;
}

/** The code of an address; null for one that is too long for any code. */
export function qrShape(address: string): QrShape | null {
  try {
    const { size, data } = encode(address, { border: BORDER, ecc: 'M' });
    let path = '';
    data.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) path += `M${x} ${y}h1v1h-1z`;
      }),
    );
    return { size, path };
  } catch {
    return null;
  }
}
