import fc from 'fast-check';

import { createHeadIndex, type HeadIndex } from './head-index';
import type { Entry, Phrase } from './names';
import { readQuestion } from './question';
import { rankNames } from './rank';

let id = 0;
const entry = (title: string, fields: Partial<Entry> = {}): Entry => ({
  id: (id += 1),
  type: 'procedure',
  document: `d${id}`,
  lang: 'vi',
  key: `k${String(id).padStart(3, '0')}`,
  title,
  keywords: [],
  levels: ['commune'],
  field: null,
  retired: false,
  ...fields,
});
const phrase = (text: string, fields: Partial<Phrase>): Phrase => ({
  id: (id += 1),
  phrase: text,
  kind: 'procedures',
  keys: [],
  meanings: [],
  weight: 1,
  ...fields,
});

const CIVIL = [
  'Thủ tục đăng ký khai sinh',
  'Thủ tục đăng ký khai sinh lưu động',
  'Thủ tục đăng ký lại khai sinh',
  'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
  'Thủ tục đăng ký khai tử',
  'Thủ tục đăng ký khai tử lưu động',
  'Thủ tục đăng ký kết hôn',
  'Thủ tục đăng ký kết hôn có yếu tố nước ngoài',
  'Đăng ký tạm trú',
  'Gia hạn tạm trú',
  'Đăng ký thường trú',
  'Chứng thực chữ ký trong các giấy tờ, văn bản',
  'Cấp giấy phép xây dựng mới đối với công trình cấp III (theo tuyến) và nhà ở riêng lẻ',
];

const found = (index: HeadIndex, q: string, level?: string): string[] =>
  [...rankNames(index, readQuestion(index, q), () => true, level).candidates.values()]
    .sort((a, b) => b.score - a.score || (a.entry.key < b.entry.key ? -1 : 1))
    .map((candidate) => candidate.entry.title.replace('Thủ tục ', ''));

const civil = (...phrases: Phrase[]) => {
  const index = createHeadIndex();
  for (const title of CIVIL) index.addEntry(entry(title));
  for (const one of phrases) index.addPhrase(one);
  return index;
};

describe('the name that was meant comes first', () => {
  const index = civil();
  it.each([
    ['khai tử', 'đăng ký khai tử'],
    ['khai tu luu dong', 'đăng ký khai tử lưu động'],
    ['KHAI SINH CÓ YẾU TỐ NƯỚC NGOÀI', 'đăng ký khai sinh có yếu tố nước ngoài'],
    ['đăng kí kết hôn'.normalize('NFD'), 'đăng ký kết hôn'],
    ['ddăng ký kêts hôn', 'đăng ký kết hôn'],
    ['khia sinh', 'đăng ký khai sinh'],
    ['gia hanj tam tru', 'Gia hạn tạm trú'],
    ['đăng ký thường chú', 'Đăng ký thường trú'],
    ['đăng ký khai si', 'đăng ký khai sinh'],
    ['làm khai sinh cần giấy tờ gì', 'đăng ký khai sinh'],
    ['muốn đăng ký tạm trú thì làm thế nào', 'Đăng ký tạm trú'],
    ['xin giấy phép xây dựng', CIVIL.at(-1) ?? ''],
  ])('for "%s"', (q, title) => {
    expect(found(index, q)[0]).toBe(title);
  });
});

it('accents that were typed decide between words that only accents tell apart', () => {
  const index = civil();
  index.addEntry(entry('Lưu trữ chứng từ'));
  index.addEntry(entry('Lưu trữ chứng tử'));
  expect(found(index, 'chứng từ')[0]).toBe('Lưu trữ chứng từ');
  expect(found(index, 'chứng tử')[0]).toBe('Lưu trữ chứng tử');
});

describe('what people call it', () => {
  it('leads to the procedure that an editor named', () => {
    const index = civil();
    const death = [...index.entries()].find(({ title }) => title.endsWith('khai tử'));
    index.addPhrase(phrase('giấy báo tử', { keys: [death?.key ?? ''] }));
    expect(found(index, 'xin giấy báo tử')[0]).toBe('đăng ký khai tử');
  });

  it('stands behind the very name', () => {
    const index = civil();
    const birth = [...index.entries()].find(({ title }) => title.endsWith('khai sinh'));
    index.addPhrase(phrase('gia hạn tạm trú', { keys: [birth?.key ?? ''] }));
    expect(found(index, 'gia hạn tạm trú').slice(0, 2)).toEqual([
      'Gia hạn tạm trú',
      'đăng ký khai sinh',
    ]);
  });

  it('is read for what it stands for, in several meanings', () => {
    const index = civil(phrase('GPXD', { kind: 'expansion', meanings: ['giấy phép xây dựng'] }));
    index.addPhrase(phrase('TT', { kind: 'expansion', meanings: ['tạm trú', 'thường trú'] }));
    expect(found(index, 'xin gpxd')[0]).toBe(CIVIL.at(-1));
    expect(found(index, 'đăng ký TT').slice(0, 2).sort()).toEqual([
      'Đăng ký thường trú',
      'Đăng ký tạm trú',
    ]);
  });

  it('is forgotten when the editor takes it away', () => {
    const index = civil();
    const [any] = index.entries();
    const gone = phrase('lễ tang', { keys: [any?.key ?? ''] });
    index.addPhrase(gone);
    expect(found(index, 'lễ tang')).toHaveLength(1);
    index.remove(gone.id);
    expect(found(index, 'lễ tang')).toEqual([]);
    expect(index.knows('tang')).toBe(false);
  });
});

it('the own level of the unit comes first, the others follow', () => {
  const index = createHeadIndex();
  for (const level of ['ministry', 'province', 'commune']) {
    index.addEntry(entry('Cấp lại thẻ căn cước', { levels: [level], key: level }));
  }
  const order = (level: string) =>
    [
      ...rankNames(
        index,
        readQuestion(index, 'cấp lại thẻ căn cước'),
        () => true,
        level,
      ).candidates.values(),
    ]
      .sort((a, b) => b.score - a.score)
      .map(({ entry: { key } }) => key);
  expect(order('commune')).toEqual(['commune', 'province', 'ministry']);
  expect(order('province')[0]).toBe('province');
});

it('gives the same order however the records came in', () => {
  const questions = ['khai sinh', 'đăng ký', 'tạm trú nước ngoài', 'khai', 'giấy phép'];
  const entries = CIVIL.map((title) => entry(title));
  const answers = (list: readonly Entry[]) => {
    const index = createHeadIndex();
    for (const one of list) index.addEntry(one);
    return questions.map((q) => found(index, q));
  };
  const expected = answers(entries);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(answers(shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

it('holds the same after additions and removals as if what is gone had never been there', () => {
  const entries = CIVIL.map((title) => entry(title));
  fc.assert(
    fc.property(fc.subarray(entries), (kept) => {
      const [grown, made] = [createHeadIndex(), createHeadIndex()];
      for (const one of entries) grown.addEntry(one);
      for (const one of entries) if (!kept.includes(one)) grown.remove(one.id);
      for (const one of kept) made.addEntry(one);
      for (const q of ['khai sinh', 'tạm trú', 'đăng ký kết hôn']) {
        expect(found(grown, q)).toEqual(found(made, q));
      }
    }),
    { numRuns: 30 },
  );
});

it('takes any question without stumbling', () => {
  const index = civil(phrase('GPXD', { kind: 'expansion', meanings: ['giấy phép xây dựng'] }));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (q) => {
      for (const candidate of rankNames(
        index,
        readQuestion(index, q),
        () => true,
        'commune',
      ).candidates.values()) {
        expect(candidate.score).toBeGreaterThanOrEqual(0);
        expect(candidate.score).toBeLessThanOrEqual(1.01);
      }
    }),
  );
});
