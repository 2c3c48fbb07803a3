import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import {
  type ProcedureDetail,
  procedureDetail,
  type ProcedureRecord,
} from '../../../../shared/contracts';
import { codeSlug } from '../../../../shared/text';
import { durationText } from '../../../../shared/procedure';
import { parseProcedureFile } from './import';
import { toJsonLd } from './jsonld';
import { buildDetail, buildFee } from './jsonld.fixture';
import { hasRealProcedures, objections, REAL_PROCEDURES } from './jsonld-shapes.fixture';

const BASE = { portal: 'https://cchc.example', api: 'https://cchc.example/api/cchc' };
const COUNT = 50;
// The traps of domain.md §7.2: groups and remarks, seven cases, two currencies, two prices.
const TRAPS = ['1.001193', '1.013225', '2.000815', '1.004222', '1.010385', '2.000635', '1.012787'];

const methodOf = (method: NonNullable<ProcedureRecord['methods']>[number], at: number) => {
  const { channel, durationValue, durationUnit, fees } = method;
  const text = durationText(method);
  return {
    key: `m${at}`,
    channel,
    duration:
      text === null ? null : { value: Number(durationValue) || null, unit: durationUnit, text },
    fees: fees.map(({ amount, note, currency }, n) => ({
      ...buildFee(amount, note, currency),
      key: `m${at}-${n + 1}`,
    })),
    text: method.text ?? '',
  };
};

const caseOf = ({ name, papers }: NonNullable<ProcedureRecord['cases']>[number], at: number) => ({
  key: `c${at}`,
  name,
  papers: papers.map(({ formName, formUrl, ...paper }, n) => ({
    ...paper,
    key: `c${at}p${n}`,
    form: formName ? { name: formName, url: formUrl ?? null } : null,
    isRemark: paper.originals + paper.copies === 0,
  })),
});

/** The public answer about a record, as good as it is without a database. */
const detailOf = ({ field, ...record }: ProcedureRecord): ProcedureDetail =>
  procedureDetail.parse({
    ...buildDetail(),
    ...record,
    slug: codeSlug(record.code, record.name),
    field: field ? { code: codeSlug('f', field), name: field } : null,
    methods: record.methods?.map(methodOf),
    cases: record.cases?.map(caseOf),
    steps: record.steps?.map((step, at) => ({ ...step, key: `s${at}` })),
    results: record.results?.map((result, at) => ({ ...result, key: `r${at}` })),
    legalBasis: record.legalBasis?.map((row, at) => ({ ...row, key: `l${at}` })),
    related: record.related ?? [],
  });

const chosenRecords = async (): Promise<ProcedureRecord[]> => {
  const all = gunzipSync(readFileSync(REAL_PROCEDURES)).toString('utf8').split('\n');
  const step = Math.floor(all.length / (COUNT - TRAPS.length));
  const lines = all.filter(
    (line, at) => line && (at % step === 0 || TRAPS.some((code) => line.includes(`"${code}"`))),
  );
  const file = await parseProcedureFile(Buffer.from(lines.join('\n')), 'chosen.jsonl');
  const records: ProcedureRecord[] = [];
  if (file.ok) for await (const { record } of file.lines) if (record) records.push(record);
  return records;
};

const title = hasRealProcedures
  ? 'the JSON-LD of real procedures'
  : 'the JSON-LD of real procedures (skipped: no ../shared/data)';

(hasRealProcedures ? describe : describe.skip)(title, () => {
  it('is CPSV-AP 3.2.0 without an objection', async () => {
    const records = await chosenRecords();
    expect(records.length).toBeGreaterThanOrEqual(COUNT);
    for (const record of records) {
      const found = await objections(toJsonLd(detailOf(record), BASE));
      expect([record.code, ...found]).toEqual([record.code]);
    }
  }, 60_000);
});
