import { cleanLine } from '../../../../shared/text';

/** What people group digits with: spaces, dots, slashes, brackets, hyphens and dashes. */
const SEPARATORS = /[\s./()\-\u2010-\u2015]/g;
/** Mobile numbers have nine digits after the 0, land lines ten; `+84 (0)9…` is written, too. */
const VIETNAMESE = /^(?:(?:\+|00)?840?|0)([35789]\d{8}|2\d{9})$/;
const FOREIGN = /^(?:\+|00)((?!84)[1-9]\d{7,14})$/;

/**
 * A phone number as it is compared: `0912345678` for a Vietnamese one, however its country code and
 * groups are written, `+14155550123` for another; undefined for what is not one whole number.
 */
export const phoneOf = (text: string): string | undefined => {
  const digits = cleanLine(text.normalize('NFKC')).replace(SEPARATORS, '');
  const national = VIETNAMESE.exec(digits)?.[1];
  if (national) return `0${national}`;
  const international = FOREIGN.exec(digits)?.[1];
  return international && `+${international}`;
};

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+$/;
const LONGEST_EMAIL = 254;

/**
 * An e-mail address as it is compared: trimmed, NFC, in small letters; undefined for what is none.
 * Dots and `+tags` stay, since only some providers ignore them.
 */
export const emailOf = (text: string): string | undefined => {
  // Small letters may have marks to join that capitals had not.
  const address = cleanLine(text).toLowerCase().normalize('NFC');
  return address.length <= LONGEST_EMAIL && EMAIL.test(address) ? address : undefined;
};
