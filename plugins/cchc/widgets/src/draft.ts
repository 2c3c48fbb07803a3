import type { CaseKind } from './intake-api';

export const FIELDS = [
  'subject',
  'procedure',
  'procedureName',
  'title',
  'content',
  'fullName',
  'address',
  'phone',
  'email',
  'postalAddress',
  'website',
] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Record<Field, string>;

export interface Draft {
  values: Values;
  /** The attempt to send exactly these values; empty after a change. */
  key: string;
  /** When it was written. */
  at: number;
}

/** A phone may be shared: what nobody came back to in this time is forgotten. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

// Not "cchc ", below which the last good answers lie: those make room by throwing out the oldest.
const slot = (kind: CaseKind, unit: string) => `cchc-draft ${kind} ${unit}`;

const record = (valueOf: (field: Field) => string): Values => {
  const values: Partial<Values> = {};
  for (const field of FIELDS) values[field] = valueOf(field);
  return values as Values; // of all fields; Object.fromEntries is younger than our browsers
};

export const noValues = (): Values => record(() => '');

export const isEmpty = (values: Values): boolean => FIELDS.every((field) => !values[field].trim());

/** What was written on this device and not sent; nothing where nothing is stored. */
export function keptDraft(kind: CaseKind, unit: string, now = Date.now()): Draft | undefined {
  try {
    const found = JSON.parse(
      localStorage.getItem(slot(kind, unit)) ?? 'null',
    ) as Partial<Draft> | null;
    if (!found?.values || typeof found.at !== 'number') return undefined;
    if (now - found.at > KEPT_FOR) {
      dropDraft(kind, unit);
      return undefined;
    }
    const stored: Partial<Record<Field, unknown>> = found.values;
    const values = record((field) => {
      const value = stored[field];
      return typeof value === 'string' ? value : '';
    });
    return { values, key: typeof found.key === 'string' ? found.key : '', at: found.at };
  } catch {
    return undefined; // storage is switched off, or holds something else
  }
}

/** Keeps it on this device alone; a browser that stores nothing changes nothing. */
export function keepDraft(
  kind: CaseKind,
  unit: string,
  { values, key }: Omit<Draft, 'at'>,
  now = Date.now(),
): void {
  try {
    if (isEmpty(values)) dropDraft(kind, unit);
    else localStorage.setItem(slot(kind, unit), JSON.stringify({ values, key, at: now }));
  } catch {
    // Storage is switched off or full.
  }
}

export function dropDraft(kind: CaseKind, unit: string): void {
  try {
    localStorage.removeItem(slot(kind, unit));
  } catch {
    // Storage is switched off, so there is nothing.
  }
}
