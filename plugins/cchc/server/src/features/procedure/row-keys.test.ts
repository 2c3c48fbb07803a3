import fc from 'fast-check';

import { fold } from '../../../../shared/text';

import { anyRecord } from './import/samples.fixture';
import { type KeyedParts, type RowParts, withRowKeys } from './row-keys';

const CODE = '1.900001';

const allKeys = (parts: KeyedParts): string[] => [
  ...[parts.steps, parts.methods, parts.cases, parts.results, parts.legalBasis].flatMap((rows) =>
    (rows ?? []).map(({ key }) => key),
  ),
  ...(parts.methods ?? []).flatMap(({ fees }) => fees.map(({ key }) => key)),
  ...(parts.cases ?? []).flatMap(({ papers }) => papers.map(({ key }) => key)),
];

const WORDS = 'đơn giấy sổ bản sao gốc tờ khai xã tỉnh nộp nhận ký tên con dấu nhà đất'.split(' ');
/** Sentences of eight words, no two alike after folding. */
const sentences = fc.uniqueArray(
  fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 8 }).map((all) => all.join(' ')),
  { minLength: 2, maxLength: 5, selector: fold },
);

/** The same sentences as rows of every part; inside the first method and case, all of them. */
const partsOf = (texts: readonly string[]): RowParts => ({
  steps: texts.map((text, at) => ({ title: `Bước ${at + 1}`, html: `<p>${text}</p>` })),
  methods: texts.map((text, at) => ({
    channel: 'in-person',
    durationValue: '5',
    durationUnit: 'day',
    fees: (at === 0 ? texts : []).map((note) => ({ amount: 10, currency: 'VND', note })),
    text,
  })),
  cases: texts.map((name, at) => ({
    name,
    papers: (at === 0 ? texts : []).map((paper) => ({
      name: paper,
      originals: 1,
      copies: 0,
      formName: null,
    })),
  })),
  results: texts.map((name) => ({ name, code: null })),
  legalBasis: texts.map((title) => ({ number: null, title })),
});

/** Keys by the text of their row, for each part in turn. */
const keysByText = (parts: KeyedParts): Map<string, string>[] => [
  new Map(parts.steps?.map(({ html, key }) => [html.replace(/<[^>]*>/g, ''), key])),
  new Map(parts.methods?.map(({ text, key }) => [text ?? '', key])),
  new Map(parts.methods?.[0]?.fees.map(({ note, key }) => [note ?? '', key])),
  new Map(parts.cases?.map(({ name, key }) => [name ?? '', key])),
  new Map(parts.cases?.[0]?.papers.map(({ name, key }) => [name, key])),
  new Map(parts.results?.map(({ name, key }) => [name, key])),
  new Map(parts.legalBasis?.map(({ title, key }) => [title, key])),
];

const edited = (text: string, at: number): string =>
  text
    .split(' ')
    .map((word, index) => (index === at ? 'mới' : word))
    .join(' ');

describe('withRowKeys', () => {
  it('gives ten letters and digits, each once within the procedure', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (before, after) => {
        const stored = withRowKeys(CODE, before, {});
        const keys = allKeys(withRowKeys(CODE, after, stored));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => !/^[a-z0-9]{10}$/.test(key))).toEqual([]);
      }),
    );
  });

  it('gives the same keys to the same rows, whether they are stored or not', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const first = withRowKeys(CODE, record, {});
        expect(withRowKeys(CODE, record, {})).toEqual(first);
        expect(withRowKeys(CODE, record, first)).toEqual(first);
      }),
    );
  });

  it('leaves every key with its row when rows change places', () => {
    const shuffled = sentences.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([texts, moved]) => {
        const before = withRowKeys(CODE, partsOf(texts), {});
        const after = keysByText(withRowKeys(CODE, partsOf(moved), before));
        const [first = '', other = ''] = [texts[0], moved[0]];
        keysByText(before).forEach((keys, part) => {
          // the fees and papers of the first row are those of another row when it moved
          if ((part === 2 || part === 4) && first !== other) return;
          expect(after[part]).toEqual(keys);
        });
      }),
    );
  });

  it('leaves every key with its row when one of them is edited slightly', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(7), (texts, row, word) => {
        const at = row % texts.length;
        const changed = texts.map((text, index) => (index === at ? edited(text, word) : text));
        const before = withRowKeys(CODE, partsOf(texts), {});
        const after = withRowKeys(CODE, partsOf(changed), before);
        expect(allKeys(after)).toEqual(allKeys(before));
      }),
    );
  });

  it('changes no key of another row when rows are added or removed', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (texts, row) => {
        const at = row % texts.length;
        const fewer = texts.filter((_, index) => index !== at);
        const [all, less] = [partsOf(texts), partsOf(fewer)];
        for (const [from, to] of [
          [all, less],
          [less, all],
        ] as const) {
          const [before, after] = [withRowKeys(CODE, from, {}), { ...to }];
          const keyed = keysByText(withRowKeys(CODE, after, before));
          keysByText(before).forEach((keys, part) => {
            if ((part === 2 || part === 4) && at === 0) return;
            for (const text of fewer) expect(keyed[part]?.get(text)).toBe(keys.get(text));
          });
        }
      }),
    );
  });

  const keysOf = (rows: readonly { key: string }[] | undefined) => rows?.map(({ key }) => key);

  it('follows the number of a document and the code of a result through a new title', () => {
    const before = withRowKeys(
      CODE,
      {
        legalBasis: [
          { number: '1/2020/NĐ-CP', title: 'Nghị định về nhà' },
          { number: '2/2020/NĐ-CP', title: 'Nghị định về đất' },
        ],
        results: [{ name: 'Chìa khóa', code: 'KQ.1' }],
      },
      {},
    );
    const after = withRowKeys(
      CODE,
      {
        legalBasis: [
          { number: '2/2020/NĐ-CP', title: 'Nghị định về nhà' },
          { number: '3/2020/NĐ-CP', title: 'Nghị định về nhà' },
        ],
        results: [{ name: 'Giấy hẹn', code: 'KQ.1' }],
      },
      before,
    );
    expect(after.legalBasis?.[0]?.key).toBe(before.legalBasis?.[1]?.key);
    expect(keysOf(before.legalBasis)).not.toContain(after.legalBasis?.[1]?.key);
    expect(keysOf(after.results)).toEqual(keysOf(before.results));
  });

  it('never lets a method change its channel, and keeps the order of a channel used twice', () => {
    const method = (channel: 'in-person' | 'online', text: string) =>
      ({ channel, durationValue: null, durationUnit: null, fees: [], text }) as const;
    const before = withRowKeys(
      CODE,
      {
        methods: [method('in-person', 'Tại xã'), method('in-person', 'Ở lãnh sự')].map((m) => ({
          ...m,
          fees: [],
        })),
      },
      {},
    );
    const after = withRowKeys(
      CODE,
      {
        methods: [
          method('online', 'Tại xã'),
          method('in-person', 'Quầy một'),
          method('in-person', 'Hoàn toàn khác hẳn'),
        ].map((m) => ({ ...m, fees: [] })),
      },
      before,
    );
    expect(keysOf(after.methods)?.slice(1)).toEqual(keysOf(before.methods));
  });

  it('gives a new step that takes a number no key of the step that had it', () => {
    const before = withRowKeys(
      CODE,
      {
        steps: [
          { title: 'Bước 1: Nộp', html: '' },
          { title: 'Bước 2: Nhận', html: '' },
        ],
      },
      {},
    );
    const after = withRowKeys(
      CODE,
      {
        steps: ['Bước 1: Nộp', 'Bước 2: Chờ thẩm định hồ sơ', 'Bước 3: Nhận'].map((title) => ({
          title,
          html: '',
        })),
      },
      before,
    );
    expect([after.steps?.[0]?.key, after.steps?.[2]?.key]).toEqual(keysOf(before.steps));
  });

  it('keeps the keys of parts that are not given from being used again', () => {
    const stored = withRowKeys(CODE, { results: [{ name: 'Chìa khóa', code: null }] }, {});
    const other = withRowKeys('1.900002', { results: [{ name: 'Chìa khóa', code: null }] }, {});
    expect(withRowKeys(CODE, {}, stored)).toEqual({});
    expect(keysOf(other.results)).not.toEqual(keysOf(stored.results));
  });
});
