import { isKey } from './private-folder';
import type { PrivateStore } from './store';

/** Milliseconds after which a file that nobody knows will not become known any more. */
const PATIENCE = 3_600_000;

/** The keys that have been committed, as the database tells them. */
export interface KnownFiles {
  has: (key: string) => Promise<boolean>;
  all: () => AsyncIterable<string> | Iterable<string>;
}

export interface Reconciled {
  /** Keys whose file had been left in the incoming folder. */
  kept: string[];
  /** How many files nobody knew. */
  deleted: number;
  /** Known keys without a file: somebody has to be told. */
  missing: string[];
}

type IncomingStore = Pick<PrivateStore, 'waiting' | 'keep' | 'drop' | 'has'>;

const settleIncoming = async (store: IncomingStore, known: KnownFiles, now: number) => {
  const kept: string[] = [];
  let deleted = 0;
  for (const { name, changedAt } of await store.waiting()) {
    // What was being replaced has other names than keys.
    if (isKey(name) && (await known.has(name))) kept.push(await store.keep({ key: name }));
    else if (now - changedAt > PATIENCE) {
      await store.drop(name);
      deleted += 1;
    }
  }
  return { kept, deleted };
};

/**
 * Mends what a stop between commit and move left behind. Runs beside intake: nothing young is
 * deleted, nothing that is known ever.
 */
export const reconcile = async (
  store: IncomingStore,
  known: KnownFiles,
  now = Date.now(),
): Promise<Reconciled> => {
  const { kept, deleted } = await settleIncoming(store, known, now);
  const missing: string[] = [];
  for await (const key of known.all()) {
    // Asked again, since it may have been removed on purpose meanwhile.
    if (!(await store.has(key)) && (await known.has(key))) missing.push(key);
  }
  return { kept, deleted, missing };
};
