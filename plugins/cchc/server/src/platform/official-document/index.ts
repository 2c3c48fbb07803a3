export * from './contract';
export { docxOf } from './docx';
export { dateLine, listLetter, numberLine, shownNumber } from './words';
