import type { Reading } from './reading';

const END = '(?![.-]?\\d)';
/** What is all digits and signs and no number of a person. */
const ORDINARY = [
  // dates
  `\\b\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?(?:19|20)\\d\\d${END}`,
  // opening hours
  `\\b\\d{1,2}\\.[0-5]\\d ?- ?\\d{1,2}\\.[0-5]\\d${END}`,
  // numbers of files that one-stop offices give: H27.12-250701-0001
  '\\b[a-z]\\d{2}(?:\\.\\d{1,3}){0,4}-\\d{6}-\\d{3,6}\\b',
  // random ids in addresses of pages
  '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}',
];
const ANY_ORDINARY = new RegExp(ORDINARY.join('|'), 'g');

/** The same reading without what only looks like a number of a person, letter for letter. */
export const withoutOrdinary = (reading: Reading): Reading => ({
  ...reading,
  folded: reading.folded.replace(ANY_ORDINARY, (part) => '\0'.repeat(part.length)),
});

const YEARS = /^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/;
/** A procedure's code, or that of one of its papers. */
const CODE = /^\d{1,2}\.\d{6}(?!\d)/;
const AMOUNT = /^[1-9]/;
const MONEY_AFTER = /^ ?(?:dong(?! y)|vnd|d|trieu|ty|ti|nghin|ngan|usd)(?![a-z])/;
/** `1.` or `1` before it: a procedure's code or an amount. */
const WITHIN_NUMBER = /\d\.?$/;

/** Whether the digits are years, a code, an amount or a part of a longer number. */
export const isOrdinary = (folded: string, from: number, number: string): boolean => {
  const to = from + number.length;
  return (
    YEARS.test(number) ||
    CODE.test(number) ||
    (AMOUNT.test(number) && MONEY_AFTER.test(folded.slice(to, to + 8))) ||
    WITHIN_NUMBER.test(folded.slice(Math.max(0, from - 2), from))
  );
};
