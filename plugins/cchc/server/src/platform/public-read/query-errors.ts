import type { z } from 'zod';

import { type FieldError, fieldError } from './errors';
import type { ErrorCode, Locale } from './messages';

const CODES: Record<string, ErrorCode> = {
  'pagination[page]': 'INVALID_PAGE',
  'pagination[pageSize]': 'INVALID_PAGE_SIZE',
  locale: 'INVALID_LOCALE',
  since: 'INVALID_CURSOR',
  sort: 'INVALID_SORT',
};

const bracketed = (path: readonly PropertyKey[]) =>
  path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('');

/** The part of a path that the client wrote: `filters[x]=a` has no `[$eq]`. */
const asWritten = (raw: unknown, path: readonly PropertyKey[]): string => {
  const written: PropertyKey[] = [];
  let value = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) break;
    written.push(part);
    value = part in value ? value[part as keyof typeof value] : undefined;
  }
  return bracketed(written);
};

/** What is wrong with a query, each field in the client's own spelling. */
export const toFieldErrors = (error: z.ZodError, raw: unknown, locale: Locale): FieldError[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        fieldError(bracketed([...issue.path, key]), 'UNKNOWN_PARAMETER', locale),
      );
    }
    const path = asWritten(raw, issue.path);
    return [fieldError(path, CODES[path] ?? 'INVALID_PARAMETER', locale)];
  });
