import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { ProcedureRecord } from '../../../../../shared/contracts';
import type { LineOutcome } from '../../../../../shared/contracts/procedure-import';
import { contentHash, inTurn } from '../../../platform/changes';
import { createFieldFinder, FIELD } from '../../field';
import { PROCEDURE } from '../schema';
import { withKeys } from './continue-keys';
import { createProcedures, type NewProcedure } from './create';
import { draftData } from './data';
import type { ImportOptions } from './options';
import type { ParsedLine } from './parsed-line';
import { createPauses } from './pauses';
import { createUpdater, type KnownProcedure } from './update';

/** Milliseconds after which other writers get their turn, and readers too on SQLite. */
const TURN = 250;

/** Rises when the same record would be stored in another way than before. */
const VERSION = 1;

export type RecordLine = Extract<ParsedLine, { record: ProcedureRecord }>;

const knownProcedures = async (
  strapi: Core.Strapi,
  lines: readonly RecordLine[],
): Promise<Map<string, KnownProcedure>> => {
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
    where: { publishedAt: null, code: { $in: lines.map(({ code }) => code) } },
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

type HashedLine = RecordLine & { hash: string };

/** What is to be done about each line, by what stands in the portal now. */
const sortedOut = async (
  strapi: Core.Strapi,
  lines: readonly RecordLine[],
  { publish = false }: ImportOptions,
) => {
  const known = await knownProcedures(strapi, lines);
  const fresh: HashedLine[] = [];
  const same: HashedLine[] = [];
  const changed: { line: HashedLine; procedure: KnownProcedure }[] = [];
  for (const one of lines) {
    const line = { ...one, hash: contentHash([VERSION, one.record]) };
    const procedure = known.get(line.code);
    const waits = publish && procedure?.edition === 0;
    if (!procedure) fresh.push(line);
    else if (procedure.importHash === line.hash && !waits) same.push(line);
    else changed.push({ line, procedure });
  }
  return { fresh, same, changed };
};

const createAll = async (
  strapi: Core.Strapi,
  lines: readonly HashedLine[],
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

interface Turn {
  outcomes: LineOutcome[];
  /** Lines for which no time was left. */
  rest: RecordLine[];
}

/**
 * One transaction: all that is new, and of what changed as much as fits. In turn with all other
 * writers, so that two imports at once do not both take a code for new.
 */
export const takeTurn = (
  strapi: Core.Strapi,
  lines: readonly RecordLine[],
  options: ImportOptions,
): Promise<Turn> =>
  inTurn(strapi, async () => {
    const end = performance.now() + TURN;
    const pause = createPauses();
    const { fresh, same, changed } = await sortedOut(strapi, lines, options);
    const outcomes: LineOutcome[] = [
      ...same.map(({ line, code }) => ({ line, code, outcome: 'unchanged' as const })),
      ...fresh.map(({ line, code, record }) => ({
        line,
        code,
        outcome: record.abolished ? ('abolished' as const) : ('created' as const),
      })),
    ];
    if (!options.dryRun && fresh.length > 0) await createAll(strapi, fresh, options);
    const update = await createUpdater(strapi, options);
    for (let one = changed.shift(); one; one = changed.shift()) {
      const { line, procedure } = one;
      const outcome = await update(line.record, line.hash, procedure).catch((error: unknown) => ({
        outcome: 'rejected' as const,
        message: messageOf(error),
      }));
      outcomes.push({ line: line.line, code: line.code, ...outcome });
      if (performance.now() > end) break;
      await pause();
    }
    return { outcomes, rest: changed.map(({ line }) => line) };
  });
