import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { ProcedureRecord } from '../../../../../shared/contracts/procedure-record';
import { fold } from '../../../../../shared/text';
import { toJsonLine } from './export';
import { parseProcedureFile } from './parse';
import { isDemoNumber, isPlaceholder } from './placeholder';
import { linesIn } from './samples.fixture';

// Public texts of the national portal; they lie outside the repository.
const folder = path.resolve(__dirname, '../../../../../../../..', 'shared/data/tthc');
const present = existsSync(folder);
const title = present ? 'the real files' : 'the real files (skipped: no ../shared/data/tthc)';

const CRAWL = 'tthc_2026-07_2625.jsonl.gz';
const read = (name: string): Buffer => readFileSync(path.join(folder, name));
const recordsIn = async (content: Buffer | string) =>
  (await linesIn(content)).flatMap((line) => line.record ?? []);

/** Every text and number of a value, without placeholders and the crawl's unsplit copy. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') {
    return isPlaceholder(value) || isDemoNumber(value) ? [] : [value];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === '_raw' ? [] : textsIn(item)));
};
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of the source that stand nowhere in what was kept; folded only where they differ. */
const lostWords = (source: unknown, kept: unknown): string[] => {
  const all = textsIn(kept).join('\n');
  const words = new Set(wordsOf(all));
  const missing = textsIn(source).filter((text) => wordsOf(text).some((word) => !words.has(word)));
  if (missing.length === 0) return [];
  const folded = new Set(wordsOf(fold(all)));
  return missing.flatMap((text) => wordsOf(fold(text)).filter((word) => !folded.has(word)));
};

(present ? describe : describe.skip)(title, () => {
  it('give 271 procedures from the export of the portal, list fields only', async () => {
    const records = await recordsIn(read('sample_dvcqg_export_BoTuPhap.xlsx'));
    expect(records).toHaveLength(271);
    const keys = new Set(records.flatMap((record) => Object.keys(record)));
    expect([...keys].sort()).toEqual(
      ['code', 'executingAgencies', 'field', 'issuingAgency', 'name'].sort(),
    );
    expect(records[0]?.executingAgencies).toHaveLength(2);
  });

  it('give 2,642 procedures from the index, and no decision for the 17 without detail', async () => {
    const lines = await linesIn(read('tthc_index.csv'));
    const records = lines.flatMap((line) => line.record ?? []);
    expect([lines.length, records.length]).toEqual([2642, 2642]);
    const withoutDecision = records.filter(({ decisionNumber }) => decisionNumber === undefined);
    // and one whose number is that of a trial
    expect(withoutDecision).toHaveLength(18);
  });

  describe('of the crawl', () => {
    const raws: unknown[] = [];
    const rejected: string[] = [];
    const records: ProcedureRecord[] = [];
    beforeAll(async () => {
      const text = gunzipSync(read(CRAWL)).toString('utf8');
      for (const line of text.split('\n')) if (line) raws.push(JSON.parse(line));
      const file = await parseProcedureFile(read(CRAWL), CRAWL);
      if (!file.ok || file.format !== 'json-lines') throw new Error('no JSON lines');
      for await (const line of file.lines) {
        if (line.record) records.push(line.record);
        else rejected.push(line.rejected);
      }
    }, 180_000);

    it('give 2,625 records, none rejected', () => {
      expect([records.length, rejected]).toEqual([2625, []]);
    });

    it('lose no word on the way through our own export', () => {
      const lost = records.flatMap((record, at) => {
        const words = lostWords(raws[at], JSON.parse(toJsonLine(record)));
        return words.length > 0 ? [`${record.code}: ${words.join(' ')}`] : [];
      });
      expect(lost).toEqual([]);
    }, 180_000);

    it('are read again from our own export as the same records', async () => {
      const again = await recordsIn(records.map(toJsonLine).join('\n'));
      const different = again.filter(
        (record, at) => JSON.stringify(record) !== JSON.stringify(records[at]),
      );
      expect([again.length, different.slice(0, 2)]).toEqual([2625, []]);
    }, 180_000);

    it('keep the shapes that the domain notes name', () => {
      const one = (code: string) => records.find((record) => record.code === code);
      const papers = (code: string) => one(code)?.cases?.flatMap((each) => each.papers) ?? [];

      expect(one('2.000815')?.cases?.[0]?.name).toBeNull();
      const counter = one('2.000815')?.methods?.filter(({ channel }) => channel === 'in-person');
      expect(counter?.map(({ fees }) => fees[0]?.currency)).toEqual(['VND', 'USD']);
      expect(papers('1.001193').some(({ originals, copies }) => originals + copies === 0)).toBe(
        true,
      );
      expect(one('1.001193')?.methods?.some((m) => m.durationValue && !m.durationUnit)).toBe(true);
      expect(one('1.013225')?.cases).toHaveLength(7);
      expect(Math.max(...records.map(({ name }) => name.length))).toBeGreaterThan(1000);
      expect(Math.max(...records.map(({ methods }) => methods?.length ?? 0))).toBe(13);
      const counts = records.flatMap((record) =>
        (record.cases ?? []).flatMap((each) => each.papers.map(({ originals }) => originals)),
      );
      // counts with digits of the paper's name glued before them went back into the name
      expect(counts.filter((count) => count > 30)).toEqual([]);
    });
  });
});
