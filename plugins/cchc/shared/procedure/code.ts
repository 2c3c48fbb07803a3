/** `1.001193`, also as `1001193`, `1-001193`, and with an agency's suffix, `1.001193.000.00.00.H27`. */
const CODE = /^\s*(\d)[.\-\s]?(\d{6})((?:\.\d{2,3}){1,4}\.[A-Z]\d{2})?\s*$/i;

export interface ProcedureCode {
  /** Eight characters, `1.001193`. */
  code: string;
  /** `000.00.00.H27`, where a local portal appended its agency. */
  suffix?: string;
}

/** Reads a procedure's code in any form in which people write it; undefined for anything else. */
export const parseCode = (text: string): ProcedureCode | undefined => {
  const [, first, rest, suffix] = CODE.exec(text) ?? [];
  if (first === undefined || rest === undefined) return undefined;
  return {
    code: `${first}.${rest}`,
    ...(suffix && { suffix: suffix.slice(1).toUpperCase() }),
  };
};
