export { check, type CheckedFile, type FileType } from './check';
export { createFileController, fileLink, fileRoutes } from './door';
export { downloadHeaders } from './download';
export { drain } from './drain';
export {
  addFiles,
  dropUnknown,
  type FileScan,
  filesOf,
  forgetFiles,
  keepFiles,
  mayHandOut,
  moveFiles,
  nameOfFile,
  shownScan,
  type StoredFile,
} from './files';
export type { Flag } from './flag';
export type { IncomingFile } from './form';
export { FORM_LIMITS, type FormLimits } from './limits';
export { filesState, startFiles, stopFiles } from './mend';
export { type FormPaths, guardMultipart, isForm } from './multipart';
export { Refused, type RefusedCode } from './refused';
export { caseFileSchema, usedLinkSchema } from './schema';
export { canTakeFiles, storeOf } from './shelf';
export { takeIn, type TakenForm } from './take-in';
