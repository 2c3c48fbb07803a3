import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, which are misread or misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 16;
const BITS = 5;
const GROUP = 4;

/** 80 random bits as `XXXX-XXXX-XXXX-XXXX`; shown to the citizen once, and stored by nobody. */
export const makeCode = (): string => {
  let bits = BigInt(`0x${randomBytes((SYMBOLS * BITS) / 8).toString('hex')}`);
  let code = '';
  for (let at = 0; at < SYMBOLS; at += 1) {
    code = `${ALPHABET[Number(bits % 32n)] ?? ''}${code}`;
    bits /= 32n;
  }
  return code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? code;
};

const SEPARATORS = /[\s-]/g;
const CODE = new RegExp(`^[${ALPHABET}]{${SYMBOLS}}$`);

/** A code as it is compared, however it was typed; undefined for what can be none. */
export const codeOf = (typed: string): string | undefined => {
  const code = typed
    .normalize('NFKC')
    .replace(SEPARATORS, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : undefined;
};
