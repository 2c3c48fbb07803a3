import type { Core } from '@strapi/types';

import { type StoredFile, sweepForgotten } from './files';
import { onRecord } from './on-record';
import { reconcile } from './reconcile';
import { CASE_FILE, USED_LINK } from './schema';
import { canTakeFiles, openShelf, scannerOf, storeOf } from './shelf';
import { scan } from './scan';

const MEND = { name: 'cchc-files', rule: '0 41 * * * *' };
const SCAN = { name: 'cchc-scan', rule: '30 * * * * *' };
/** Files that are scanned in one go. */
const AT_ONCE = 50;

interface Work {
  /** Known files without a file, as of the last look. */
  missing: number;
  mending?: Promise<void> | undefined;
  scanning?: Promise<void> | undefined;
}

const works = new WeakMap<Core.Strapi, Work>();

const workOf = (strapi: Core.Strapi): Work => {
  const found = works.get(strapi) ?? { missing: 0 };
  works.set(strapi, found);
  return found;
};

const files = (strapi: Core.Strapi) => strapi.db.query(CASE_FILE);
const KEPT = { forgottenAt: null };

/** Settles what a stop left behind on its way in or out; quick, whatever lies in the store. */
const settle = async (strapi: Core.Strapi): Promise<void> => {
  if (!storeOf(strapi)) return;
  await keepWaiting(strapi);
  await sweepForgotten(strapi);
};

const keepWaiting = async (strapi: Core.Strapi): Promise<void> => {
  const store = storeOf(strapi);
  if (store) await reconcile(store, { ...onRecord(strapi), all: () => [] });
};

const lookForMissing = async (strapi: Core.Strapi): Promise<void> => {
  const store = storeOf(strapi);
  if (!store) return;
  const { missing } = await reconcile(store, onRecord(strapi));
  workOf(strapi).missing = missing.length;
  if (missing.length > 0) {
    strapi.log.error(
      `cchc: mất ${missing.length} tệp của công dân / files of citizens are missing: ${missing.slice(0, 5).join(', ')}`,
    );
  }
};

const quietly = async (strapi: Core.Strapi, act: () => Promise<void>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    strapi.log.error(`cchc: ${String(error)}`);
  }
};

/**
 * Mends what a stop left behind, looks for what is lost, tries again what no scanner could read, and
 * forgets links that have expired.
 */
export const mendFiles = (strapi: Core.Strapi): Promise<void> => {
  const work = workOf(strapi);
  work.mending ??= quietly(strapi, async () => {
    if (!storeOf(strapi)) openShelf(strapi);
    await settle(strapi);
    await lookForMissing(strapi);
    await files(strapi).updateMany({ where: { scan: 'error' }, data: { scan: 'pending' } });
    await strapi.db.query(USED_LINK).deleteMany({ where: { expiresAt: { $lt: new Date() } } });
  }).finally(() => {
    work.mending = undefined;
  });
  return work.mending;
};

/** What there is to say of one file; undefined while the scanner is away. */
const verdictOn = async (strapi: Core.Strapi, { storeKey }: StoredFile) => {
  const stream = await storeOf(strapi)
    ?.read(storeKey)
    .catch(() => undefined);
  if (!stream) return { scan: 'error' };
  const verdict = await scan(stream, scannerOf(strapi));
  if (verdict.state === 'unscanned') return undefined;
  const signature = verdict.state === 'infected' ? verdict.signature.slice(0, 200) : null;
  return { scan: verdict.state, signature };
};

const scanWaiting = async (strapi: Core.Strapi): Promise<void> => {
  // What waits for a bucket that was away goes there first; its failure holds up no scan.
  await quietly(strapi, () => keepWaiting(strapi));
  if (!scannerOf(strapi) || !storeOf(strapi)) return;
  const where = { scan: 'pending', ...KEPT };
  const waiting: StoredFile[] = await files(strapi).findMany({
    where,
    orderBy: { id: 'asc' },
    limit: AT_ONCE,
  });
  for (const file of waiting) {
    const data = await verdictOn(strapi, file);
    // It is away: the next minute tries again, and until then nothing is handed out.
    if (!data) return;
    await files(strapi).updateMany({ where: { id: file.id }, data });
  }
};

/** Has the scanner look through what waits for it. */
export const scanFiles = (strapi: Core.Strapi): Promise<void> => {
  const work = workOf(strapi);
  work.scanning ??= quietly(strapi, () => scanWaiting(strapi)).finally(() => {
    work.scanning = undefined;
  });
  return work.scanning;
};

/** Opens the store and goes on from where the last stop left it. @throws UnfitScanner */
export const startFiles = async (strapi: Core.Strapi): Promise<void> => {
  openShelf(strapi);
  await quietly(strapi, () => settle(strapi));
  // Looks at every file that is kept: nobody waits for that.
  if (storeOf(strapi)) void mendFiles(strapi);
  strapi.cron.add({
    [MEND.name]: { task: () => mendFiles(strapi), options: { rule: MEND.rule } },
    [SCAN.name]: { task: () => scanFiles(strapi), options: { rule: SCAN.rule } },
  });
};

/** Waits for what is going on. */
export const stopFiles = async (strapi: Core.Strapi): Promise<void> => {
  for (const { name } of [MEND, SCAN]) strapi.cron.remove(name);
  const { mending, scanning } = workOf(strapi);
  await Promise.all([mending, scanning]);
};

/** For `/ready`: whether files can be taken, and how many are lost or wait for the scanner. */
export const filesState = async (strapi: Core.Strapi) => ({
  store: await canTakeFiles(strapi),
  missing: workOf(strapi).missing,
  toScan: scannerOf(strapi)
    ? await files(strapi).count({ where: { scan: 'pending', ...KEPT } })
    : 0,
});
