import fc from 'fast-check';

import {
  CHANNELS,
  LEVELS,
  type ProcedureEditionParts,
  SERVICE_LEVELS,
} from '../../../../shared/contracts';
import type { PartDifference } from '../../../../shared/contracts/procedure-review';
import { type Aspect, type AspectRow, aspectsOf } from './aspects';
import { compareEditions } from './compare';

const edition = (parts: Partial<ProcedureEditionParts> = {}): ProcedureEditionParts => ({
  name: 'Đăng ký kết hôn',
  field: { code: 'ho-tich', name: 'Hộ tịch' },
  issuingAgency: null,
  formalityType: null,
  levels: ['commune'],
  audience: ['Công dân Việt Nam'],
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
  competentAuthorities: [],
  authorizedAgencies: [],
  coordinatingAgencies: [],
  receivingAddress: null,
  description: null,
  keywords: [],
  steps: [{ key: 's1', title: 'Nộp hồ sơ', html: '<p>Tại quầy.</p>' }],
  methods: [method({})],
  cases: [{ key: 'c1', name: null, papers: [paper('p1'), paper('p2')] }],
  requirements: null,
  results: [],
  legalBasis: [],
  serviceLevel: null,
  filingUrl: null,
  ...parts,
});

const method = (
  fields: Partial<ProcedureEditionParts['methods'][number]>,
): ProcedureEditionParts['methods'][number] => ({
  key: 'm1',
  channel: 'in-person',
  duration: { value: 5, unit: 'working-day', text: '5 ngày làm việc' },
  fees: [],
  text: '',
  ...fields,
});

const paper = (key: string, name = `Giấy ${key}`) => ({
  key,
  name,
  originals: 1,
  copies: 0,
  form: null,
  isRemark: false,
});

const parts = (before: ProcedureEditionParts, after: ProcedureEditionParts) =>
  compareEditions(before, after).map(({ part }) => part);

describe('compareEditions', () => {
  it('finds nothing between an edition and itself', () => {
    expect(compareEditions(edition(), edition())).toEqual([]);
  });

  it('finds nothing where only the keys of fees differ, which older editions lack', () => {
    const fee = (key: string) => ({ key, amount: 5, currency: 'VND', note: null, text: '5 đồng' });
    const withFee = (key: string) => edition({ methods: [method({ fees: [fee(key)] })] });
    expect(compareEditions(withFee('a'), withFee('b'))).toEqual([]);
  });

  it('names times and fees apart from the method that they belong to', () => {
    const fees = [
      { key: 'p1', amount: 0, currency: null, note: 'theo quy định', text: 'theo quy định' },
    ];
    expect(parts(edition(), edition({ methods: [method({ fees })] }))).toEqual(['fees']);
    const duration = { value: 3, unit: 'working-day' as const, text: '3 ngày làm việc' };
    expect(compareEditions(edition(), edition({ methods: [method({ duration })] }))).toMatchObject([
      {
        part: 'duration',
        label: 'Thời hạn giải quyết',
        before: 'Trực tiếp: 5 ngày làm việc',
        after: 'Trực tiếp: 3 ngày làm việc',
        rows: [{ key: 'm1', change: 'changed' }],
      },
    ]);
  });

  it('tells rows that are added, removed, edited and moved by their keys', () => {
    const papers = [paper('p3'), paper('p2', 'Giấy khác'), paper('p1')];
    const before = edition({
      cases: [{ key: 'c1', name: null, papers: [paper('p0'), paper('p1'), paper('p2')] }],
    });
    const [found] = compareEditions(
      before,
      edition({ cases: [{ key: 'c1', name: null, papers }] }),
    );
    const changes = found?.rows.map(({ key, change }) => `${key} ${change}`);
    expect(changes).toContain('p0 removed');
    expect(changes).toContain('p3 added');
    expect(changes).toContain('p2 changed');
    expect(changes).toHaveLength(changes?.includes('p1 moved') ? 4 : 3);
  });

  it('sees a change of markup that changes no word', () => {
    const bold = [{ key: 's1', title: 'Nộp hồ sơ', html: '<p><strong>Tại quầy.</strong></p>' }];
    const [found] = compareEditions(edition(), edition({ steps: bold }));
    expect(found).toMatchObject({ part: 'steps', rows: [{ change: 'changed' }] });
    expect(found?.before).toBe(found?.after);
  });

  it('takes no new name of a field for a change of the procedure', () => {
    expect(parts(edition(), edition({ field: { code: 'ho-tich', name: 'Tư pháp' } }))).toEqual([]);
  });
});

/** The older rows with the differences carried out. */
const carriedOut = (rows: readonly AspectRow[], found: PartDifference): string[] => {
  const named = new Set(found.rows.map(({ key }) => key));
  const result = rows.filter(({ key }) => !named.has(key)).map(({ text }) => text);
  for (const { position, after } of found.rows) {
    if (position !== null) result.splice(position, 0, after ?? '');
  }
  return result;
};

const text = fc.string({ maxLength: 6 });
const keyed = <T>(prefix: string, fields: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.record({ key: fc.nat(5).map((n) => `${prefix}${n}`), fields }), {
      selector: ({ key }) => key,
      maxLength: 5,
    })
    .map((rows) => rows.map(({ key, fields: one }) => ({ key, ...one })));

const editions = fc
  .record({
    name: text,
    levels: fc.subarray([...LEVELS]),
    audience: fc.array(text, { maxLength: 3 }),
    description: fc.option(text),
    steps: keyed('s', fc.record({ title: text, html: text })),
    methods: keyed(
      'm',
      fc.record({
        channel: fc.constantFrom(...CHANNELS),
        duration: fc.option(
          fc.record({ value: fc.nat(9), unit: fc.constantFrom('day' as const), text }),
        ),
        fees: fc.array(
          fc.record({
            key: text,
            amount: fc.nat(9),
            currency: fc.constant(null),
            note: fc.option(text),
            text,
          }),
          { maxLength: 2 },
        ),
        text,
      }),
    ),
    cases: keyed('p', fc.record({ name: text, originals: fc.nat(2), copies: fc.nat(2) })).map(
      (papers) => [
        {
          key: 'c1',
          name: null,
          papers: papers.map((one) => ({ ...one, form: null, isRemark: false })),
        },
      ],
    ),
    serviceLevel: fc.option(fc.constantFrom(...SERVICE_LEVELS)),
  })
  .map(edition);

describe('differences between any two editions', () => {
  const rowsOf = (aspects: Aspect[], name: string) =>
    aspects.find(({ part }) => part === name)?.rows ?? [];

  it('are enough to make the newer rows of the older ones', () => {
    fc.assert(
      fc.property(editions, editions, (before, after) => {
        for (const found of compareEditions(before, after)) {
          const [old, next] = [aspectsOf(before), aspectsOf(after)];
          const wanted = rowsOf(next, found.part).map(({ text: shown }) => shown);
          expect(carriedOut(rowsOf(old, found.part), found)).toEqual(wanted);
        }
      }),
    );
  });

  it('are none exactly where every part says the same', () => {
    fc.assert(
      fc.property(editions, editions, (before, after) => {
        const said = (one: ProcedureEditionParts) => aspectsOf(one).map(({ value }) => value);
        expect(compareEditions(before, after).length === 0).toBe(
          JSON.stringify(said(before)) === JSON.stringify(said(after)),
        );
      }),
    );
  });

  it('are the same parts in both directions', () => {
    fc.assert(
      fc.property(editions, editions, (before, after) => {
        expect(parts(before, after)).toEqual(parts(after, before));
      }),
    );
  });
});
