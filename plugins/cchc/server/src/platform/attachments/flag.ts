import type { FILE_FLAGS } from '../../../../shared/contracts/case-panel';

/**
 * What an officer has to know before opening a file. `unseen`: parts of it could not be looked into,
 * since they are encrypted, damaged or too large.
 */
export type Flag = (typeof FILE_FLAGS)[number];
