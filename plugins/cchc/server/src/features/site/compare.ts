import type { ItemState } from '../../../../shared/contracts/site-panel';
import type { Step } from '../follow';

/** What is known of what a site serves of one type. */
export interface Evidence {
  /** Hashes by key, as its last receipt has them. */
  held: ReadonlyMap<string, string>;
  /** Up to which row of the log that was read. */
  cursor: number;
  /** Up to which row it says to have taken the changes since; no less than the cursor. */
  standsAt: number;
}

/** A record that is not served as it should be. */
export interface Difference {
  key: string;
  state: Exclude<ItemState, 'current'>;
}

/** What the site does not serve as its lists show it, by its receipt alone. */
export const differences = (
  right: ReadonlyMap<string, string>,
  { held }: Evidence,
): Difference[] => [
  ...[...right].flatMap(([key, hash]): Difference[] => {
    const served = held.get(key);
    if (served === hash) return [];
    return [{ key, state: served === undefined ? 'missing' : 'old' }];
  }),
  ...[...held.keys()].flatMap((key): Difference[] =>
    right.has(key) ? [] : [{ key, state: 'superfluous' }],
  ),
];

/** A change that came after the receipt was read, and that the site says to have taken since. */
export const isTaken = (steps: readonly Step[], { cursor, standsAt }: Evidence): boolean => {
  const newest = steps[steps.length - 1]?.seq ?? 0;
  return cursor < newest && newest <= standsAt;
};

/**
 * When the oldest change of a record came that is not served; undefined where the log does not tell.
 * That is the change after what is served, or after what was last not there to be served.
 */
export const missedSince = (
  steps: readonly Step[],
  served: string | undefined,
  cursor: number,
): Date | undefined => {
  const isServed = ({ hash }: Step) => hash === (served ?? null);
  const last = steps.findLastIndex(isServed);
  const next = last < 0 && served !== undefined ? undefined : steps[last + 1];
  // What is served may have been compacted away; and what is shown can change with the units alone.
  const told = next ?? steps.find(({ seq }) => seq > cursor) ?? steps[steps.length - 1];
  return told?.at;
};
