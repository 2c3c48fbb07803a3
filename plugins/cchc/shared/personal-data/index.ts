import { findAddresses } from './addresses';
import { findAnnounced } from './announced';
import { findEmails } from './email';
import type { Found, PersonalDataKind } from './kinds';
import { findNames } from './names';
import { findNumbers, findPlates } from './numbers';
import { withoutOrdinary } from './ordinary';
import { read } from './reading';

export { PERSONAL_DATA_KINDS, type PersonalDataKind } from './kinds';

export interface PersonalData {
  kind: PersonalDataKind;
  /** `text.slice(start, end)` is what was found. */
  start: number;
  end: number;
}

/** By place; what overlaps is one, of the kind that begins first, or else was looked for first. */
const apart = (found: Found[]): Found[] => {
  const rest: Found[] = [];
  for (const one of found.sort((a, b) => a.from - b.from)) {
    const last = rest.at(-1);
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to);
    else rest.push({ ...one });
  }
  return rest;
};

/**
 * Personal data in a text that is about to be published, in the order of the text and without
 * overlap. A hint for the person who publishes: neither all of it nor only it. `names` are those of
 * the sender and of others that the case holds.
 */
export const findPersonalData = (
  text: string,
  { names = [] }: { names?: readonly string[] } = {},
): PersonalData[] => {
  const reading = read(text);
  const numbers = withoutOrdinary(reading);
  const found = [
    ...findAnnounced(numbers),
    ...findEmails(reading),
    ...findNumbers(numbers),
    ...findPlates(numbers),
    ...findAddresses(reading),
    ...findNames(reading, names),
  ];
  return apart(found).flatMap(({ kind, from, to }) => {
    const [start, end] = [reading.starts[from], reading.ends[to - 1]];
    return start === undefined || end === undefined ? [] : [{ kind, start, end }];
  });
};
