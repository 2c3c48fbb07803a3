import type { FollowedType, ReceiptItem } from '../../shared/contracts';
import type { Client } from './client';
import { CchcError } from './errors';
import type { MirrorState, MirrorStore } from './mirror';

/** Half a day, so that a copy that is made each night tells it each night. */
const TOLD_AGAIN_AFTER = 12 * 60 * 60 * 1000;
/** As many as the portal takes at once. */
const MOST = 5_000;

const isDue = ({ receiptAt }: MirrorState): boolean =>
  receiptAt === undefined || !(Date.now() - Date.parse(receiptAt) < TOLD_AGAIN_AFTER);

/** One receipt about all, or where that is too much, one for each type. */
const batches = (
  items: readonly ReceiptItem[],
): { items: ReceiptItem[]; types?: FollowedType[] }[] => {
  if (items.length <= MOST) return [{ items: [...items] }];
  const types = [...new Set(items.map(({ type }) => type))];
  return types.map((type) => ({
    items: items.filter((item) => item.type === type),
    types: [type],
  }));
};

/** Tells the portal what a site holds. */
export const createReceipts = (client: Client, store: MirrorStore, site: string) => {
  const send = async (held: NonNullable<MirrorStore['held']>, state: MirrorState) => {
    for (const batch of batches(await held())) {
      await client.sendReceipt(site, { cursor: state.cursor, ...batch });
    }
    await store.change([], { ...state, receiptAt: new Date().toISOString() });
  };
  return {
    /** Sends what has not been told yet, or was told long ago. What fails comes again next time. */
    sendIfDue: async (): Promise<'sent' | CchcError | undefined> => {
      try {
        const state = await store.state();
        if (!state || !store.held || !isDue(state)) return undefined;
        await send(store.held, state);
        return 'sent';
      } catch (error) {
        if (error instanceof CchcError) return error;
        return new CchcError(error instanceof Error ? error.message : String(error), 0, 'RECEIPT');
      }
    },
  };
};
