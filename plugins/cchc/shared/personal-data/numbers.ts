import type { Found } from './kinds';
import { isOrdinary } from './ordinary';
import { isCapital, places, type Reading } from './reading';

/** A digit, or the letter that looks like 0. */
const DIGIT = '[\\do]';
const APART = '[ .()-]{0,3}';
/** Without the 0: nine digits of a mobile phone, ten of a land line with its area code. */
const NATIONAL = `(?:[35789](?:${APART}${DIGIT}){8}|2(?:${APART}${DIGIT}){9})`;
const PREFIX = `(?:(?:\\+|00)${APART}84${APART}(?:0${APART})?|84${APART}|[0o]${APART})`;
const WORD = '(?:\\d|khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
const WORDS = `(?:khong|0)[ ,.-]{0,3}(?:ba|nam|bay|tam|chin)(?:[ ,.-]{0,3}${WORD}){8}`;
/** Since 2016: the code of a province, which begins with 0, sex and century, year, six digits. */
const CITIZEN = '0(?:[ .-]?\\d){11}';
/** A phone number first: nobody puts a gap behind the tenth of twelve digits. */
const NUMBER = new RegExp(
  `(\\(?${PREFIX}${NATIONAL}(?!\\d)|${WORDS}(?![a-z\\d]))|${CITIZEN}(?!\\d)`,
);

const LETTER = /[a-z]/;

/** Phone numbers and citizens' numbers of twelve digits, which their first digits give away. */
export const findNumbers = (reading: Reading): Found[] => {
  const { folded } = reading;
  const isWhole = ({ 0: number, index }: RegExpExecArray) =>
    !isOrdinary(folded, index, number) &&
    // a word may end in o, but a number may stand close to a word: `SĐT0912…`
    !(LETTER.test(number.charAt(0)) && LETTER.test(folded.charAt(index - 1)));
  return [...places(reading, NUMBER, isWhole)].map(({ 0: number, 1: phone, index }) => ({
    kind: phone === undefined ? 'identity-number' : 'phone',
    from: index,
    to: index + number.length,
  }));
};

/** `38A-123.45`, `38-H1 234.56`, `29A 12345`; of four digits, as they once were, with a dash. */
const PLATE =
  /([1-9]\d[ -]{0,2})([a-z]{1,2}\d?)(?:[ -]{0,3}\d{3}[. ]?\d{2}|(?:-| - )\d{4})(?![a-z\d/])/;
const WITHIN_WORD = /[a-z\d./]$/;

/** Plates of vehicles: small letters only where they touch their number, unlike `20 m 12345`. */
export const findPlates = (reading: Reading): Found[] => {
  const { folded } = reading;
  const isPlate = ({ 0: plate, 1: place = '', index }: RegExpExecArray) =>
    !WITHIN_WORD.test(folded.charAt(index - 1)) &&
    !isOrdinary(folded, index, plate) &&
    (isCapital(reading, index + place.length) || !place.endsWith(' '));
  return [...places(reading, PLATE, isPlate)].map(({ 0: plate, index }) => ({
    kind: 'plate',
    from: index,
    to: index + plate.length,
  }));
};
