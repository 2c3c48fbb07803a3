import type { Core } from '@strapi/types';

import { insertMany, newDocumentId } from '../../../platform/bulk';
import { recordChanges } from '../../../platform/changes';
import type { Data } from '../../../platform/writes';
import { cleanedProcedure, named } from '../cleaned';
import { EDITION } from '../edition.schema';
import { editionOf } from '../edition';
import { partsHash, partsOf, type StoredProcedure } from '../parts';
import { PROCEDURE } from '../schema';
import { publicColumns } from '../writes';

export interface NewProcedure {
  /** As `draftData` gives it. */
  data: Data;
  field: { id: number; code: string; name: string } | null;
  importHash: string;
}

const ROWS = ['steps', 'methods', 'cases', 'results', 'legalBasis', 'related'];
const SWITCHES = ['atMinistry', 'atProvince', 'atCommune', 'atOther'];

const prepared = ({ data, field, importHash }: NewProcedure) => {
  const code = String(data.code);
  const row: Data = {
    lifecycle: 'in-force',
    updateType: 'major',
    edition: 0,
    ...Object.fromEntries(ROWS.map((name) => [name, []])),
    ...Object.fromEntries(SWITCHES.map((name) => [name, false])),
    ...cleanedProcedure(data, code),
    ...named(code, String(data.name)),
    documentId: newDocumentId(),
    importHash,
  };
  return { row, field };
};

const TEXTS = [
  ...['issuingAgency', 'formalityType', 'audience', 'executingAgencies', 'competentAuthorities'],
  ...['authorizedAgencies', 'coordinatingAgencies', 'receivingAddress', 'description'],
  ...['keywords', 'requirements', 'serviceLevel', 'filingUrl', 'successorCode'],
  ...['decisionNumber', 'decisionSignedOn', 'changeNote', 'effectiveFrom'],
];

/** What a row that is not in the database yet would be loaded as. */
const asStored = (row: Data, field: NewProcedure['field']): StoredProcedure => {
  const absent = Object.fromEntries(TEXTS.map((name) => [name, null]));
  // `row` has every other part, see `prepared`.
  return { ...absent, ...row, field } as unknown as StoredProcedure;
};

const publishedRows = (drafts: readonly { row: Data; stored: StoredProcedure }[], now: Date) =>
  drafts.map(({ row, stored }) => ({
    ...row,
    ...publicColumns(stored),
    edition: 1,
    publishedAt: now,
  }));

/**
 * Inserts procedures that are new, published at once where wanted, with their first edition and
 * their rows of the change log. One transaction for all: the caller makes it of a hundred or so.
 */
export const createProcedures = async (
  strapi: Core.Strapi,
  procedures: readonly NewProcedure[],
  { publish }: { publish: boolean },
): Promise<void> => {
  if (procedures.length === 0) return;
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  const drafts = procedures.map(prepared).map(({ row, field }) => {
    const stored = asStored(row, field);
    const importedHash = partsHash(partsOf(stored));
    return { row: { ...row, ...times, field: field?.id, importedHash }, stored };
  });
  await insertMany(
    strapi,
    PROCEDURE,
    // Said in so many words: the database's default is that a row is published.
    drafts.map(({ row, stored }) => ({
      ...row,
      ...(publish && { ...publicColumns(stored), edition: 1 }),
      publishedAt: null,
    })),
  );
  if (!publish) return;
  await insertMany(strapi, PROCEDURE, publishedRows(drafts, now));
  const editions = drafts.map(({ stored }) => editionOf(stored, 1, now));
  await insertMany(strapi, EDITION, editions);
  await recordChanges(
    strapi,
    PROCEDURE,
    drafts.map(({ stored }) => stored.documentId),
  );
};
