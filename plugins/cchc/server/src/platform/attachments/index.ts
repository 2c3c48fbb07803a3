export { check, type CheckedFile, type FileType, inspectFile } from './check';
export { inspectDocx } from './docx';
export { createFileController, fileLink, fileRoutes } from './door';
export { downloadHeaders } from './download';
export { drain } from './drain';
export {
  addFiles,
  dropUnknown,
  type FileScan,
  filesOf,
  type FilePart,
  filesOfPart,
  forgetFiles,
  forgetSome,
  keepFiles,
  mayHandOut,
  moveFiles,
  nameOfFile,
  partOf,
  shownScan,
  type StoredFile,
  turnFiles,
} from './files';
export type { Flag } from './flag';
export type { IncomingFile } from './form';
export { FORM_LIMITS, type FormLimits } from './limits';
export { filesState, startFiles, stopFiles } from './mend';
export { type FormPaths, guardMultipart, isForm } from './multipart';
export { type FormRefusal, receiveForm, type ReceivedFiles, withoutFiles } from './received';
export type { Look } from './take-in';
export { Refused, type RefusedCode } from './refused';
export { rotateFiles } from './rotate';
export { caseFileSchema, usedLinkSchema } from './schema';
export { type Trace, tracesIn } from './traces';
export { canTakeFiles, scanFile, storeOf } from './shelf';
