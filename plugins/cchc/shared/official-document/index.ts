export * from './contract';
export { headingNumbers, listLetter, roman } from './numbering';
export {
  capitals,
  recipientLines,
  dateLine,
  numberLine,
  printable,
  shownMonth,
  shownNumber,
} from './words';
