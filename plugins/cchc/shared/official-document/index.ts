export * from './contract';
export {
  capitals,
  recipientLines,
  dateLine,
  headingNumbers,
  listLetter,
  numberLine,
  printable,
  roman,
  shownMonth,
  shownNumber,
} from './words';
