import type { Reading } from './reading';

export const PERSONAL_DATA_KINDS = [
  'identity-number',
  'passport',
  'tax-code',
  'bank-account',
  'phone',
  'email',
  'plate',
  'address',
  'name',
] as const;

export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A place in a `Reading`: from its letter `from` up to, not including, its letter `to`. */
export interface Found {
  kind: PersonalDataKind;
  from: number;
  to: number;
}

export type Finder = (reading: Reading) => Found[];
