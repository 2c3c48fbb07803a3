export interface ImportOptions {
  /** Says what would be done, and writes nothing. */
  dryRun?: boolean;
  /** Publishes what was new or changed. */
  publish?: boolean;
  /** Takes the file's text also where an editor has changed the procedure since the last import. */
  overwrite?: boolean;
  /** Called at the start and after each transaction with the lines done so far; a throw ends the import. */
  onProgress?: (done: number, total: number) => void;
}
