import fc from 'fast-check';

import {
  CHANNELS,
  DURATION_UNITS,
  LEVELS,
  LIFECYCLES,
  type ProcedureDetail,
  RELATION_TYPES,
  SERVICE_LEVELS,
  UPDATE_TYPES,
} from '../../../../shared/contracts';
import { buildDetail, buildFee, buildMethod } from './jsonld.fixture';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 3 });
const some = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 3 });
const codeOf = (n: number) => `1.${String(n).padStart(6, '0')}`;
const code = fc.nat({ max: 999_999 }).map(codeOf);
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text.map((name) => `/uploads/${name}`),
  text.map((name) => `https://example.org/${name}`),
  text,
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = day.map((date) => `${date}T08:00:00.000+07:00`);

const fee = fc
  .tuple(maybe(fc.maxSafeInteger()), maybe(text), maybe(fc.oneof(fc.constant('VND'), text)))
  .map((parts) => buildFee(...parts));
const duration = fc.record({
  value: maybe(fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
  unit: maybe(fc.constantFrom(...DURATION_UNITS)),
  text,
});
const decision = maybe(fc.record({ number: text, signedOn: maybe(day) }));

/** Rows whose keys hold any signs, and are different within the procedure as the contract says. */
const keyed = <T extends object>(part: string, row: fc.Arbitrary<T>) =>
  some(fc.tuple(row, text)).map((rows) =>
    rows.map(([values, signs], at) => ({ ...values, key: `${part}${at}${signs}` })),
  );

const papersOf = (part: string) =>
  keyed(
    part,
    fc.record({
      name: text,
      originals: fc.nat(),
      copies: fc.nat(),
      form: maybe(fc.record({ name: text, url: maybe(address) })),
      isRemark: fc.boolean(),
    }),
  );
const cases = fc
  .tuple(keyed('case', fc.record({ name: maybe(text) })), papersOf('a'), papersOf('b'))
  .map(([rows, ...papers]) => rows.map((row, at) => ({ ...row, papers: papers[at] ?? [] })));

const parts = fc.record({
  code,
  name: text,
  field: maybe(fc.record({ code: text, name: text })),
  issuingAgency: maybe(text),
  formalityType: maybe(text),
  levels: fc.uniqueArray(fc.constantFrom(...LEVELS)),
  audience: some(text),
  executingAgencies: some(text),
  competentAuthorities: some(text),
  authorizedAgencies: some(text),
  coordinatingAgencies: some(text),
  receivingAddress: maybe(text),
  description: maybe(text),
  keywords: some(text),
  steps: keyed('step', fc.record({ title: text, html: text })),
  methods: keyed(
    'method',
    fc.record({
      channel: fc.constantFrom(...CHANNELS),
      duration: maybe(duration),
      fees: some(fee),
      text,
    }),
  ).map((methods) => methods.map(buildMethod)),
  cases,
  requirements: maybe(text),
  results: keyed('result', fc.record({ name: text, code: maybe(text) })),
  legalBasis: keyed('law', fc.record({ number: maybe(text), title: text })),
  serviceLevel: maybe(fc.constantFrom(...SERVICE_LEVELS)),
  filingUrl: maybe(address),
});

const around = fc.record({
  lifecycle: fc.constantFrom(...LIFECYCLES),
  notice: maybe(text),
  successor: maybe(fc.record({ code, slug: fc.constant('thu-tuc'), name: text })),
  editionInfo: fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    updateType: fc.constantFrom(...UPDATE_TYPES),
    changeNote: maybe(text),
    publishedAt: moment,
    effectiveFrom: day,
    effectiveTo: maybe(day),
    decision,
  }),
  decision,
  related: some(fc.record({ type: fc.constantFrom(...RELATION_TYPES), code, name: text })),
  local: maybe(
    fc.record({
      unit: fc.record({ code: text, name: text }),
      applies: fc.boolean(),
      place: maybe(text),
      counter: maybe(text),
      phone: maybe(text),
      hours: maybe(text),
      feeNote: maybe(text),
      feeResolution: maybe(text),
      filingUrl: maybe(address),
      serviceLevel: maybe(fc.constantFrom(...SERVICE_LEVELS)),
      reviewedOn: maybe(day),
      upToDate: fc.boolean(),
    }),
  ),
  sourceUrl: maybe(address),
  updatedAt: moment,
});

/** Any answer that the contract allows. A procedure is related to others only, each once. */
export const anyDetail: fc.Arbitrary<ProcedureDetail> = fc
  .tuple(parts, around)
  .map(([central, rest]) => buildDetail({ ...central, ...rest }));
