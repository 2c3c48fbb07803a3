export { captionOf, COMPARED, comparedRow, comparedTotal, isSingle, totalRow } from './compared';
export { childrenSentence, reportDocument, tableBlocks } from './document';
export { printedTables, UNIT_COLUMN } from './printed';
export { add, addRows, keyOf } from './rows';
export { countedUntil, linesOf, shownDay, subjectOf } from './words';
