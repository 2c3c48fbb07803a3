import { problemOf } from '../case/problems';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export interface Changed {
  by: string;
  /** ISO 8601, +07:00. */
  at: string;
}

/** Who has changed the report meanwhile, if that is what the API said against a request. */
export const changedOf = (error: unknown): Changed | undefined => {
  const details = isRecord(error) ? error.details : undefined;
  if (!isRecord(details) || details.code !== 'REPORT_CHANGED') return undefined;
  return { by: String(details.by), at: String(details.at) };
};

/** What the API said, or what we say where it said nothing that a person could read. */
export const messageOf = (error: unknown, fallback: string): string => {
  const name = isRecord(error) ? error.name : undefined;
  const isOurs =
    typeof name === 'string' && /(Validation|Policy|NotFound|Conflict)Error/.test(name);
  return (isOurs && problemOf(error).message) || fallback;
};
