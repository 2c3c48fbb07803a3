import type { Core } from '@strapi/types';

import type { ProcedureRecord } from '../../../../../shared/contracts';
import type { LineOutcome } from '../../../../../shared/contracts/procedure-import';
import { afterOthers } from '../../../platform/pool';
import type { ImportOptions } from './options';
import { type ImportResult, summarize } from './outcome';
import { parseProcedureFile } from './parse';
import type { ParsedLine } from './parsed-line';
import { createPauses } from './pauses';
import { type RecordLine, takeTurn } from './turn';

/** New procedures that are written with the same few statements. */
const BATCH = 50;

const importLines = async (
  strapi: Core.Strapi,
  lines: AsyncIterable<ParsedLine> | Iterable<ParsedLine>,
  total: number,
  options: ImportOptions,
): Promise<ImportResult> => {
  const pause = createPauses();
  const outcomes: LineOutcome[] = [];
  const batch: RecordLine[] = [];
  const flush = async () => {
    for (let rest = batch.splice(0); rest.length > 0;) {
      const turn = await takeTurn(strapi, rest, options);
      outcomes.push(...turn.outcomes);
      rest = turn.rest;
      options.onProgress?.(outcomes.length, total);
      await afterOthers(strapi);
    }
  };
  options.onProgress?.(0, total);
  for await (const line of lines) {
    await pause();
    if (line.rejected !== undefined) {
      const { line: number, code = null, rejected } = line;
      outcomes.push({ line: number, code, outcome: 'rejected', message: rejected });
    } else if (batch.push(line) === BATCH) await flush();
  }
  await flush();
  options.onProgress?.(outcomes.length, total);
  return summarize(outcomes.sort((a, b) => a.line - b.line));
};

/**
 * Brings a file of procedures into the portal. Idempotent by code, written in many short
 * transactions, so an import that was cut short is simply run again.
 */
export const importProcedures = async (
  strapi: Core.Strapi,
  file: { bytes: Buffer; name: string },
  options: ImportOptions = {},
): Promise<{ ok: true; result: ImportResult } | { ok: false; problem: string }> => {
  const parsed = await parseProcedureFile(file.bytes, file.name);
  if (!parsed.ok) return parsed;
  return { ok: true, result: await importLines(strapi, parsed.lines, parsed.total, options) };
};

/** The same for records that are there already. */
export const importRecords = (
  strapi: Core.Strapi,
  records: readonly ProcedureRecord[],
  options: ImportOptions = {},
): Promise<ImportResult> => {
  const lines = records.map((record, index) => ({ line: index + 1, code: record.code, record }));
  return importLines(strapi, lines, records.length, options);
};
