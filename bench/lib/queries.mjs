/** Numbers that are the same in every run (mulberry32), so that runs can be compared. */
const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const MOST = 30_000;
const SHORTEST = 2;
const LONGEST = 6;

const shuffle = (list, random) => {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
};

/** Two to six neighbouring words of names: what people type, and what `_q` finds too. */
export const distinctQueries = (names) => {
  const queries = new Set();
  for (const name of names) {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    for (let size = SHORTEST; size <= LONGEST; size += 1) {
      for (let at = 0; at + size <= words.length; at += 1) {
        queries.add(words.slice(at, at + size).join(' '));
      }
    }
  }
  return shuffle([...queries], seeded(1)).slice(0, MOST);
};
