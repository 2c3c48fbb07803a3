/** Numbers of rows as bits, so that thousands of them are compared in a moment. */
export type Bits = Uint32Array;

export const NO_BITS: Bits = new Uint32Array(0);

export const bitsOf = (numbers: readonly number[]): Bits => {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  const bits = new Uint32Array((most >>> 5) + 1);
  for (const number of numbers)
    bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
  return bits;
};

export const hasBit = (bits: Bits, number: number): boolean =>
  (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;

/** Those that all have; none where there is nothing to compare. */
export const common = (all: readonly Bits[]): Bits => {
  const [first = NO_BITS, ...others] = all;
  if (others.length === 0) return first;
  const bits = first.slice(0, Math.min(...all.map(({ length }) => length)));
  for (const other of others) {
    for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0);
  }
  return bits;
};

/** Those that any has. */
export const joined = (all: readonly Bits[]): Bits => {
  const [first = NO_BITS, ...others] = all;
  if (others.length === 0) return first;
  const bits = new Uint32Array(Math.max(...all.map(({ length }) => length)));
  for (const one of all) {
    for (let at = 0; at < one.length; at += 1) bits[at] = (bits[at] ?? 0) | (one[at] ?? 0);
  }
  return bits;
};

/** Those of the first that the second has not, in ascending order. */
export const numbersIn = (bits: Bits, without: Bits = NO_BITS): number[] => {
  const numbers: number[] = [];
  for (let at = 0; at < bits.length; at += 1) {
    let left = (bits[at] ?? 0) & ~(without[at] ?? 0);
    while (left !== 0) {
      numbers.push(at * 32 + 31 - Math.clz32(left & -left));
      left &= left - 1;
    }
  }
  return numbers;
};
