const KIB = 1024;
export const MIB = 1024 * KIB;

/** How much one form may bring along, in bytes where nothing else is said. */
export interface FormLimits {
  payload: number;
  /** Files in one form. */
  files: number;
  file: number;
  /** All files together. */
  total: number;
}

export const FORM_LIMITS: FormLimits = {
  payload: 64 * KIB,
  files: 5,
  file: 10 * MIB,
  total: 25 * MIB,
};
