export { barLength, type Bar, barsOf, CHART, shownDifference } from './chart';
export { captionOf, COMPARED, comparedRow, comparedTotal, isSingle, totalRow } from './compared';
export { childrenSentence, reportDocument, tableBlocks } from './document';
export { numbered } from './numbering';
export { printedTables, UNIT_COLUMN } from './printed';
export { addNumbers, addRows, asSums, keyOf, totalsOf } from './rows';
export { countedUntil, linesOf, shownDay, subjectOf, textParts, UNKNOWN } from './words';
