import type { ProcedureRecord } from '../../../../../shared/contracts';

type Data = Record<string, unknown>;

const lines = (values: readonly string[]) => values.join('\n') || null;

const levels = (names: NonNullable<ProcedureRecord['levels']>): Data => ({
  atMinistry: names.includes('ministry'),
  atProvince: names.includes('province'),
  atCommune: names.includes('commune'),
  atOther: names.includes('other'),
});

const LINES = [
  ...(['audience', 'executingAgencies', 'competentAuthorities', 'authorizedAgencies'] as const),
  ...(['coordinatingAgencies', 'keywords'] as const),
];

const SAME = [
  ...(['code', 'codeSuffix', 'name', 'decisionNumber', 'decisionSignedOn'] as const),
  ...(['issuingAgency', 'formalityType', 'receivingAddress', 'description', 'steps'] as const),
  ...(['methods', 'cases', 'requirements', 'results', 'legalBasis', 'filingUrl'] as const),
  ...(['sourceUrl', 'related'] as const),
];

/**
 * A record as the procedure's draft takes it. What the file does not speak of (`undefined`) is
 * absent, so that it stays as it is. The field is found by name, see `createFieldFinder`.
 */
export const draftData = (record: ProcedureRecord): Data => {
  const data: Data = {};
  for (const name of SAME) if (record[name] !== undefined) data[name] = record[name];
  for (const name of LINES) {
    const values = record[name];
    if (values !== undefined) data[name] = lines(values);
  }
  if (record.levels !== undefined) Object.assign(data, levels(record.levels));
  if (record.serviceLevel !== undefined) {
    data.serviceLevel = record.serviceLevel && `service-${record.serviceLevel}`;
  }
  if (record.abolished) data.lifecycle = 'abolished';
  if (record.leftover !== undefined) data.importNotes = lines(record.leftover);
  return data;
};
