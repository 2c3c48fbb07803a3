/** Numbers that are gathered again and again: the list is never shortened, so nothing is allocated. */
interface Gathered {
  list: number[];
  count: number;
}

/** What was found of the question in each name, by the name's number. */
export interface Sheet {
  /** 1 for names that have come in. */
  isIn: Uint8Array;
  entered: Gathered;
  /** Positions that were found, as bits. */
  places: Int32Array;
  /** One row for each part of the question. */
  shares: Float64Array[];
  /** So many of the rows were written on. */
  parts: number;
  /** For adding up the words of one reading: the best of this word, and of all up to it. */
  word: Float64Array;
  sums: Float64Array;
  touched: Gathered;
}

const sheetFor = (size: number): Sheet => ({
  isIn: new Uint8Array(size),
  entered: { list: [], count: 0 },
  places: new Int32Array(size),
  shares: [],
  parts: 0,
  word: new Float64Array(size),
  sums: new Float64Array(size),
  touched: { list: [], count: 0 },
});

/** Adds a number behind those that were gathered. */
export const gather = (gathered: Gathered, number: number) => {
  gathered.list[gathered.count] = number;
  gathered.count += 1;
};

/** Thousands of names, hundreds of questions a second: one sheet is wiped and used again. */
let used = sheetFor(0);

/** The sheet for this many names and parts of a question; whoever had it before is done with it. */
export const cleanSheet = (size: number, parts: number): Sheet => {
  if (used.places.length < size) used = sheetFor(size * 2);
  const { isIn, places, shares, entered } = used;
  const { list, count } = entered;
  for (let at = 0; at < count; at += 1) {
    const number = list[at] ?? 0;
    isIn[number] = 0;
    places[number] = 0;
  }
  for (let part = 0; part < used.parts; part += 1) {
    const row = shares[part];
    if (row) for (let at = 0; at < count; at += 1) row[list[at] ?? 0] = 0;
  }
  entered.count = 0;
  while (shares.length < parts) shares.push(new Float64Array(places.length));
  used.parts = parts;
  return used;
};

/** Counts a word once, however often a name holds it: as well as it holds it best. */
export const addWord = ({ word, sums, touched }: Sheet, number: number, quality: number) => {
  const before = word[number] ?? 0;
  if (quality <= before) return;
  word[number] = quality;
  sums[number] = (sums[number] ?? 0) + quality - before;
  gather(touched, number);
};
