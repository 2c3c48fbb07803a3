import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { ProcedureRecord } from '../../../../../shared/contracts';
import { contentHash, inTurn } from '../../../platform/changes';
import { createFieldFinder, FIELD } from '../../field';
import { PROCEDURE } from '../schema';
import { withKeys } from './continue-keys';
import { createProcedures, type NewProcedure } from './create';
import { draftData } from './data';
import { type ImportResult, type LineOutcome, summarize } from './outcome';
import { parseProcedureFile } from './parse';
import type { ParsedLine } from './parsed-line';
import { createUpdater, type KnownProcedure } from './update';

export interface ImportOptions {
  /** Says what would be done, and writes nothing. */
  dryRun?: boolean;
  /** Publishes what was new or changed. */
  publish?: boolean;
  /** Takes the file's text also where an editor has changed the procedure since the last import. */
  overwrite?: boolean;
  /** Called after each batch with the lines done so far. */
  onProgress?: (done: number, total: number) => void;
}

/** Small enough for other writers to get their turn, large enough to be quick. */
const BATCH = 100;

/** Rises when the same record would be stored in another way than before. */
const VERSION = 1;

type RecordLine = Extract<ParsedLine, { record: ProcedureRecord }>;

const knownProcedures = async (strapi: Core.Strapi): Promise<Map<string, KnownProcedure>> => {
  const rows: KnownProcedure[] = await strapi.db.query(PROCEDURE).findMany({
    select: [
      'documentId',
      'code',
      'edition',
      'lifecycle',
      'lockedBy',
      'importHash',
      'importedHash',
    ],
    where: { publishedAt: null },
  });
  return new Map(rows.map((row) => [row.code, row]));
};

const fieldsById = async (strapi: Core.Strapi) => {
  const rows: NonNullable<NewProcedure['field'] & { documentId: string }>[] = await strapi.db
    .query(FIELD)
    .findMany({ select: ['id', 'documentId', 'code', 'name'] });
  return new Map(rows.map((row) => [row.documentId, row]));
};

const messageOf = (error: unknown): string => {
  if (error instanceof errors.ApplicationError) return error.message;
  throw error;
};

const importLines = async (
  strapi: Core.Strapi,
  lines: AsyncIterable<ParsedLine> | Iterable<ParsedLine>,
  total: number,
  options: ImportOptions,
): Promise<ImportResult> => {
  const known = await knownProcedures(strapi);
  const outcomes: LineOutcome[] = [];
  const batch: RecordLine[] = [];
  const flush = async () => {
    const some = batch.splice(0);
    if (some.length > 0) outcomes.push(...(await applyBatch(strapi, some, known, options)));
    options.onProgress?.(outcomes.length, total);
  };
  for await (const line of lines) {
    if (line.rejected !== undefined) {
      const { line: number, code = null, rejected } = line;
      outcomes.push({ line: number, code, outcome: 'rejected', message: rejected });
    } else if (batch.push(line) === BATCH) await flush();
  }
  await flush();
  return summarize(outcomes.sort((a, b) => a.line - b.line));
};

/**
 * Brings a file of procedures into the portal. Idempotent by code; every batch is one transaction,
 * so an import that was cut short is simply run again.
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

const applyBatch = async (
  strapi: Core.Strapi,
  lines: readonly RecordLine[],
  known: ReadonlyMap<string, KnownProcedure>,
  options: ImportOptions,
): Promise<LineOutcome[]> => {
  const hashed = lines.map((line) => ({ ...line, hash: contentHash([VERSION, line.record]) }));
  const fresh = hashed.filter(({ code }) => !known.has(code));
  const outcomes: LineOutcome[] = fresh.map(({ line, code, record }) => ({
    line,
    code,
    outcome: record.abolished ? 'abolished' : 'created',
  }));
  const changed: { line: RecordLine & { hash: string }; procedure: KnownProcedure }[] = [];
  for (const line of hashed) {
    const procedure = known.get(line.code);
    if (!procedure) continue;
    const isSame = procedure.importHash === line.hash;
    const waits = options.publish && procedure.edition === 0;
    if (isSame && !waits) outcomes.push({ line: line.line, code: line.code, outcome: 'unchanged' });
    else changed.push({ line, procedure });
  }
  if (fresh.length === 0 && changed.length === 0) return outcomes;
  await inTurn(strapi, async () => {
    if (!options.dryRun && fresh.length > 0) await createAll(strapi, fresh, options);
    const update = await createUpdater(strapi, options);
    for (const { line, procedure } of changed) {
      const outcome = await update(line.record, line.hash, procedure).catch((error: unknown) => ({
        outcome: 'rejected' as const,
        message: messageOf(error),
      }));
      outcomes.push({ line: line.line, code: line.code, ...outcome });
    }
  });
  return outcomes;
};

const createAll = async (
  strapi: Core.Strapi,
  lines: readonly (RecordLine & { hash: string })[],
  { publish = false }: ImportOptions,
) => {
  const findField = await createFieldFinder(strapi);
  const named: { line: (typeof lines)[number]; fieldDocument: string | null }[] = [];
  for (const line of lines) {
    const { field } = line.record;
    named.push({ line, fieldDocument: field ? await findField(field) : null });
  }
  const fields = await fieldsById(strapi);
  await createProcedures(
    strapi,
    named.map(({ line, fieldDocument }) => ({
      data: draftData(withKeys(line.record)),
      field: (fieldDocument && fields.get(fieldDocument)) || null,
      importHash: line.hash,
    })),
    { publish },
  );
};
