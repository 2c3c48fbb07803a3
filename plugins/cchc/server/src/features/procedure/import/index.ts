export { CSV_HEADER, toCsvRow, toJsonLine } from './export';
export { LABELS } from './labels';
export { parseProcedureFile } from './parse';
export type { ImportFormat, ParsedFile, ParsedLine } from './parsed-line';
