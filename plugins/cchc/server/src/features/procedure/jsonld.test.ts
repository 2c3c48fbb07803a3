import fc from 'fast-check';

import { procedureDetail } from '../../../../shared/contracts';
import { toJsonLd } from './jsonld';
import { buildDetail, buildFee, buildMethod, buildPaper, FULL } from './jsonld.fixture';
import { anyDetail } from './jsonld-any.fixture';
import { hasShapes, objections, toRdf } from './jsonld-shapes.fixture';

const BASE = { portal: 'https://cchc.example', api: 'https://cchc.example/api/cchc' };
const THIS = `${BASE.api}/procedures/1.000001`;

const mapped = (known: Parameters<typeof buildDetail>[0]) => toJsonLd(buildDetail(known), BASE);

describe('the JSON-LD of a procedure', () => {
  it('names its authorities, or else who stands nearest', () => {
    const labels = (known: Parameters<typeof buildDetail>[0]) =>
      mapped(known).hasCompetentAuthority;
    const agency = (name: string) => [
      expect.objectContaining({ label: { vi: name }, spatial: expect.anything() }),
    ];
    const issuing = { issuingAgency: 'Bộ Tư pháp' };
    const executing = { ...issuing, executingAgencies: ['Ủy ban nhân dân cấp xã'] };
    const competent = { ...executing, competentAuthorities: [' ', 'Chủ tịch UBND cấp xã'] };
    expect(labels(competent)).toEqual(agency('Chủ tịch UBND cấp xã'));
    expect(labels(executing)).toEqual(agency('Ủy ban nhân dân cấp xã'));
    expect(labels(issuing)).toEqual(agency('Bộ Tư pháp'));
    expect(labels({})).toEqual([
      expect.objectContaining({ id: 'https://cchc.example/cchc/terms#portal' }),
    ]);
  });

  it.each([
    [{ value: 5, unit: 'day' as const }, 'P5D'],
    [{ value: 1.5, unit: 'day' as const }, 'PT36H'],
    [{ value: 8, unit: 'hour' as const }, 'PT8H'],
    [{ value: 0.5, unit: 'hour' as const }, 'PT30M'],
    [{ value: 2, unit: 'month' as const }, 'P2M'],
    [{ value: 0.5, unit: 'month' as const }, undefined],
    [{ value: 5, unit: 'working-day' as const }, undefined],
    [{ value: 1, unit: null }, undefined],
    [{ value: null, unit: null }, undefined],
  ])('says %j as the duration %s, and always as published', (length, expected) => {
    const duration = { ...length, text: 'như công bố' };
    const { hasChannel } = mapped({ methods: [buildMethod({ key: 'm', duration })] });
    const known = Object.entries(duration).filter(([, value]) => value !== null);
    expect(hasChannel).toEqual([expect.objectContaining({ timeLimit: Object.fromEntries(known) })]);
    const [channel] = hasChannel as { processingTime?: string }[];
    expect(channel?.processingTime).toBe(expected);
  });

  it('keeps the fees of a repeated channel apart, each in its currency', () => {
    const { hasCost } = mapped({
      methods: [
        buildMethod({ key: 'quay', fees: [buildFee(2000, '/trang')] }),
        buildMethod({ key: 'su-quan', fees: [buildFee(10, '/bản', 'USD')] }),
      ],
    });
    const currency = (code: string) => expect.objectContaining({ notation: code });
    expect(hasCost).toEqual([
      expect.objectContaining({
        hasValue: 2000,
        currency: currency('VND'),
        ifAccessedThrough: `${THIS}#method-quay`,
      }),
      expect.objectContaining({
        hasValue: 10,
        currency: currency('USD'),
        ifAccessedThrough: `${THIS}#method-su-quan`,
      }),
    ]);
  });

  it('gives a fee that somebody else fixes no amount, and a free one the amount 0', () => {
    const fees = [buildFee(0, '(theo quy định của HĐND cấp tỉnh)'), buildFee(0)];
    const { hasCost } = mapped({ methods: [buildMethod({ key: 'm', fees })] });
    expect(hasCost).toEqual([
      expect.objectContaining({ description: 'theo quy định của HĐND cấp tỉnh' }),
      expect.objectContaining({ description: 'Không thu phí', hasValue: 0 }),
    ]);
    expect(hasCost).not.toEqual([expect.objectContaining({ hasValue: 0 }), expect.anything()]);
  });

  it('takes a remark for no evidence and keeps it with its case', () => {
    const { hasInput, hasCase } = toJsonLd(FULL, BASE);
    expect((hasInput as { title: string }[]).map(({ title }) => title)).toEqual([
      'Tờ khai',
      'Bản chính',
    ]);
    expect(hasCase).toEqual([
      expect.objectContaining({ remark: ['Lưu ý: mang theo căn cước'] }),
      expect.not.objectContaining({ remark: expect.anything() }),
    ]);
  });

  it.each([
    ['/uploads/to khai.docx', 'https://cchc.example/uploads/to%20khai.docx'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['javascript:alert(1)', `${THIS}#form-p`],
    ['mẫu số 1', `${THIS}#form-p`],
    [null, `${THIS}#form-p`],
  ])('gives a form under the address %s the IRI %s', (url, id) => {
    const form = { name: 'Tờ khai', url };
    const papers = [buildPaper({ key: 'p', name: 'Tờ khai', form })];
    const { hasInput } = mapped({ cases: [{ key: 'c', name: null, papers }] });
    expect(hasInput).toEqual([expect.objectContaining({ form: expect.objectContaining({ id }) })]);
  });

  it('keeps the IRI of a row when other rows and the edition change', () => {
    const paper = buildPaper({ key: 'p2', name: 'Bản chính' });
    const papers = (...all: (typeof paper)[]) => [{ key: 'c', name: null, papers: all }];
    const before = mapped({ cases: papers(buildPaper({ key: 'p1', name: 'Tờ khai' }), paper) });
    const after = mapped({ edition: 2, cases: papers({ ...paper, name: 'Bản chính, có dấu' }) });
    const iris = ({ hasInput }: typeof before) =>
      (hasInput as { id: string }[]).map(({ id }) => id);
    expect(iris(before)).toEqual([`${THIS}#paper-p1`, `${THIS}#paper-p2`]);
    expect(iris(after)).toEqual([`${THIS}#paper-p2`]);
  });

  it('says from when to when its edition holds, and which one it replaces', () => {
    expect(toJsonLd(FULL, BASE).hasVersion).toMatchObject({
      id: `${BASE.api}/procedures/1.000002?edition=3`,
      isVersionOf: `${BASE.api}/procedures/1.000002`,
      replaces: `${BASE.api}/procedures/1.000002?edition=2`,
      valid: 'start=2026-07-01; end=2026-08-31; scheme=W3C-DTF;',
    });
    expect(mapped({}).hasVersion).toMatchObject({ valid: 'start=2026-07-01; scheme=W3C-DTF;' });
  });

  it('names a fee by its key, wherever it stands among the fees', () => {
    const { fees, ...method } = buildMethod({ key: 'm', fees: [buildFee(1), buildFee(2)] });
    const ids = (ordered: typeof fees) =>
      (mapped({ methods: [{ ...method, fees: ordered }] }).hasCost as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(ids([...fees].reverse())).toEqual([...ids(fees)].reverse());
    expect(new Set(ids(fees)).size).toBe(2);
  });

  it('takes nothing from a unit that does not carry the procedure out', () => {
    const local = FULL.local && { ...FULL.local, applies: false };
    expect(toJsonLd({ ...FULL, local }, BASE)).toEqual(toJsonLd({ ...FULL, local: null }, BASE));
    expect(toJsonLd(FULL, BASE)).not.toEqual(toJsonLd({ ...FULL, local: null }, BASE));
  });

  it('becomes RDF without anything from elsewhere, and loses no text on the way', async () => {
    const quads = await toRdf(toJsonLd(FULL, BASE));
    const texts = new Set(quads.map(({ object }) => object.value));
    const { local, ...central } = FULL;
    const told = [
      ...central.cases.flatMap(({ papers }) => papers.map(({ name }) => name)),
      ...central.methods.flatMap(({ fees }) => fees.map((fee) => fee.text)),
      ...central.methods.flatMap(({ duration }) => duration?.text ?? []),
      ...central.steps.map(({ html }) => html),
      ...central.results.flatMap(({ name, code }) => [name, code ?? '']),
      ...central.legalBasis.flatMap(({ number, title }) => [number ?? '', title]),
      ...[central.name, ...central.audience, ...central.keywords],
      ...[local?.phone, local?.hours, local?.place],
    ];
    expect(told.filter((text) => !texts.has(text ?? ''))).toEqual([]);
  });
});

const title = hasShapes
  ? 'the shapes of CPSV-AP 3.2.0'
  : 'the shapes of CPSV-AP 3.2.0 (skipped: no ../shared/data/standards)';

(hasShapes ? describe : describe.skip)(title, () => {
  // The first test reads the shapes, which takes a slow machine its time.
  jest.setTimeout(60_000);

  const BUNDLE = buildDetail({
    formalityType: 'Liên thông',
    related: (['includes', 'replaces', 'prerequisite', 'see-also'] as const).map((type, at) => ({
      type,
      code: `1.00001${at}`,
      name: `Thủ tục thành phần ${at}`,
    })),
  });
  const ABOLISHED = buildDetail({
    lifecycle: 'abolished',
    notice: 'Thủ tục này đã bãi bỏ theo Quyết định số 12/QĐ-UBND ngày 20/06/2026.',
    successor: { code: '1.000009', slug: '1-000009-thu-tuc-moi', name: 'Thủ tục mới' },
  });
  const TWO_CURRENCIES = buildDetail({
    methods: [
      buildMethod({ key: 'm1', fees: [buildFee(2000, '/trang'), buildFee(1000, '/trang')] }),
      buildMethod({ key: 'm2', fees: [buildFee(10, '/bản', 'USD')] }),
      buildMethod({ key: 'm3', channel: 'postal' }),
    ],
  });

  it.each([
    ['a full record', FULL],
    ['a sparse record', buildDetail()],
    ['a record with a repeated channel and two currencies', TWO_CURRENCIES],
    ['a bundle', BUNDLE],
    ['an abolished one', ABOLISHED],
  ])('accept %s', async (_name, detail) => {
    expect(await objections(toJsonLd(procedureDetail.parse(detail), BASE))).toEqual([]);
  });

  it.each(['identifier', 'title', 'description', 'hasCompetentAuthority'])(
    'object to a procedure without %s',
    async (term) => {
      const { [term]: _left, ...rest } = toJsonLd(FULL, BASE);
      expect(await objections(rest)).toHaveLength(1);
    },
  );

  it('accept whatever the contract allows', async () => {
    await fc.assert(
      fc.asyncProperty(anyDetail, async (detail) => {
        expect(await objections(toJsonLd(procedureDetail.parse(detail), BASE))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
