import fc from 'fast-check';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));

/** The digits after the leading 0: nine of a mobile phone, ten of a land line. */
const nationalDigits = fc.oneof(
  fc.tuple(fc.constantFrom(...'35789'), digits(8)),
  fc.tuple(fc.constant('2'), digits(9)),
);

const prefixes = fc.constantFrom(
  ...['0', '84', '+84', '0084', '+84 ', '(+84)', '(0)', '+84 (0)', '+84-'],
);
const separators = fc.constantFrom('', ' ', '.', '-', '\u00a0', '–', '/', ' - ', '\u200b');

/** The same number in two of the ways that people write it. */
export const phoneTwice = fc
  .tuple(
    nationalDigits.map((parts) => parts.join('')),
    fc.array(fc.tuple(prefixes, fc.array(separators, { maxLength: 12 })), {
      minLength: 2,
      maxLength: 2,
    }),
  )
  .map(([number, ways]) => ({
    number: `0${number}`,
    written: ways.map(
      ([prefix, marks]) =>
        ` ${prefix}${[...number].map((digit, at) => (marks[at] ?? '') + digit).join('')}\t`,
    ),
  }));

/** Addresses in small letters, with and without Vietnamese ones. */
export const email = fc
  .tuple(fc.stringMatching(/^[a-z0-9._+đêơý-]{1,20}$/), fc.stringMatching(/^[a-z0-9-]{1,12}$/))
  .map(([local, domain]) => `${local}@${domain}.example`);
