import type { Challenge } from './intake-api';

export interface Solution {
  counter: number;
  derivedKey: string;
}

/**
 * Finds the number whose key begins as the challenge wants (ALTCHA v2, PBKDF2/SHA-256). Uses nothing
 * from outside itself but `crypto`: its text is also the program of the worker. `altcha-lib` is
 * younger than our browsers (class fields), and derives keys with `node:crypto`.
 */
export async function solve(
  { nonce, salt, cost, keyLength, keyPrefix }: Challenge['parameters'],
  isGivenUp: () => boolean = () => false,
): Promise<Solution> {
  const bytesOf = (hex: string) =>
    Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));
  const hexOf = (buffer: ArrayBuffer) =>
    Array.from(new Uint8Array(buffer), (byte) => (byte + 256).toString(16).slice(1)).join('');
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const derivation = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: bytesOf(salt),
    iterations: cost,
  };
  for (let counter = 0; !isGivenUp(); counter += 1) {
    new DataView(password.buffer).setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(derivation, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
  throw new Error('given up');
}
