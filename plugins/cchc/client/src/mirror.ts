import type {
  BundleHead,
  BundleLine,
  Cursor,
  FollowedType,
  ReceiptItem,
} from '../../shared/contracts';
import { type ClientOptions, createClient } from './client';
import { CchcError } from './errors';
import { createReceipts } from './receipts';

/** Which copy it is, and how far it has got. */
export interface MirrorState {
  url: string;
  unit: string | null;
  locale: 'vi' | 'en';
  types: readonly FollowedType[] | null;
  cursor: Cursor;
  /** When a receipt for just these copies was last taken by the portal; ISO 8601. */
  receiptAt?: string;
}

/**
 * Where copies are kept. Whatever is interrupted is done once more from the state that stood before,
 * so the state is to be stored last.
 */
export interface MirrorStore {
  state: () => Promise<MirrorState | undefined>;
  /** These and no others. */
  replace: (lines: readonly BundleLine[], state: MirrorState) => Promise<void>;
  /** Takes these in, and those without data out. */
  change: (lines: readonly BundleLine[], state: MirrorState) => Promise<void>;
  /** All that is held, for receipts; without it none are sent. */
  held?: () => Promise<ReceiptItem[]>;
}

export interface MirrorOptions extends ClientOptions {
  store: MirrorStore;
  types?: readonly FollowedType[];
  /** SHA-256 in hexadecimal; browsers and Node from 20 on have one of their own. */
  sha256?: (text: string) => Promise<string> | string;
  /**
   * The short name that the portal has registered the site under. With it and `siteKey`, the portal
   * is told what is held: after changes, and once a day. Of Vietnamese copies only.
   */
  site?: string;
}

export interface Synced {
  /** Whether all was taken anew. */
  isWhole: boolean;
  stored: number;
  removed: number;
  /** What became of the receipt, where one was due. */
  receipt?: 'sent' | CchcError;
}

const webSha256 = async (text: string): Promise<string> => {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const damaged = () =>
  new CchcError(
    'Gói dữ liệu nhận được không nguyên vẹn. The bundle did not arrive as it was sent.',
    0,
    'DAMAGED',
  );

/** @throws CchcError `DAMAGED` for anything but what was sent */
export const readBundle = async (
  text: string,
  sha256: NonNullable<MirrorOptions['sha256']> = webSha256,
): Promise<{ head: BundleHead; lines: BundleLine[] }> => {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  try {
    // Its sum proves that it is what the portal made by its contract.
    const head = JSON.parse(text.slice(0, end)) as BundleHead;
    const lines = body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as BundleLine);
    const total = Object.values(head.counts).reduce((sum, count) => sum + (count ?? 0), 0);
    if (lines.length === total && (await sha256(body)) === head.sha256) return { head, lines };
  } catch {
    // Cut off, or the words of something in between.
  }
  throw damaged();
};

/** The portal no longer knows what came after this cursor. */
const isOutdated = (error: unknown) =>
  error instanceof CchcError &&
  (error.status === 410 || error.code === 'INVALID_CURSOR' || error.code === 'CURSOR_TOO_OLD');

const isSameCopy = (a: MirrorState, b: Omit<MirrorState, 'cursor'>) =>
  a.url === b.url &&
  a.unit === b.unit &&
  a.locale === b.locale &&
  JSON.stringify(a.types) === JSON.stringify(b.types);

/** Keeps copies of what the site of a unit, or the whole portal, shows. */
export const mirror = ({ store, types, sha256, site, ...options }: MirrorOptions) => {
  const client = createClient(options);
  const copy = {
    url: options.url.replace(/\/$/, ''),
    unit: options.unit ?? null,
    locale: options.locale ?? ('vi' as const),
    types: types ?? null,
  };
  const asked = types ? { types } : {};
  const isRegistered = site !== undefined && options.siteKey !== undefined && copy.locale === 'vi';
  const receipts = isRegistered ? createReceipts(client, store, site) : undefined;

  const takeAll = async (): Promise<Synced> => {
    const { head, lines } = await readBundle(await client.bundle(asked), sha256);
    await store.replace(lines, { ...copy, cursor: head.cursor });
    return { isWhole: true, stored: lines.length, removed: 0 };
  };

  const takeChanges = async ({ cursor: since, receiptAt }: MirrorState): Promise<Synced> => {
    const synced = { isWhole: false, stored: 0, removed: 0 };
    let place = since;
    // What was told of the copies holds only until they change.
    let told = receiptAt === undefined ? {} : { receiptAt };
    for (let more = true; more;) {
      const text = await client.bundle({ ...asked, since: place });
      const { head, lines } = await readBundle(text, sha256);
      if (lines.length > 0) told = {};
      const state = { ...copy, cursor: head.cursor, ...told };
      if (head.cursor !== place) await store.change(lines, state);
      const removed = lines.filter(({ op }) => op === 'remove').length;
      synced.removed += removed;
      synced.stored += lines.length - removed;
      place = head.cursor;
      more = head.more;
    }
    return synced;
  };

  const take = async (): Promise<Synced> => {
    const state = await store.state();
    if (!state || !isSameCopy(state, copy)) return takeAll();
    try {
      return await takeChanges(state);
    } catch (error) {
      if (isOutdated(error)) return takeAll();
      throw error;
    }
  };

  return {
    /** Brings the copies up to date. @throws CchcError, and then the copies stay as they are */
    sync: async (): Promise<Synced> => {
      const synced = await take();
      const receipt = await receipts?.sendIfDue();
      return receipt ? { ...synced, receipt } : synced;
    },
  };
};
