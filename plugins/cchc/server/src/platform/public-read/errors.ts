import { errors } from '@strapi/utils';
import type { z } from 'zod';

import { type ErrorCode, isErrorCode, type Locale, message } from './messages';

export interface FieldError {
  path: string;
  code: ErrorCode;
  message: string;
}

/** 400: the request names a parameter or value that the contract does not know. */
export const badRequest = (fields: FieldError[]) => {
  const [first] = fields;
  const code: ErrorCode = first?.code ?? 'INVALID_PARAMETER';
  const text = fields
    .map(({ path, message: words }) => (path ? `${path}: ${words}` : words))
    .join(' ');
  return new errors.ValidationError(text || message(code), { code, fields });
};

export const fieldError = (path: string, code: ErrorCode, locale: Locale): FieldError => ({
  path,
  code,
  message: message(code, locale),
});

/** What a contract finds wrong with a body, by place: under a code of its own, if it names one. */
export const problemsOf = ({ issues }: z.ZodError, locale: Locale): FieldError[] =>
  issues.flatMap((issue) => {
    const places =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    const code =
      issue.code === 'unrecognized_keys'
        ? 'UNKNOWN_PARAMETER'
        : isErrorCode(issue.message)
          ? issue.message
          : 'INVALID_PARAMETER';
    return places.map((path) => fieldError(path.join('.'), code, locale));
  });

/** 404 with a stable code; names the field when a parameter is to blame. */
export const notFound = (code: ErrorCode, locale: Locale, path?: string) =>
  new errors.NotFoundError(message(code, locale), {
    code,
    fields: path ? [fieldError(path, code, locale)] : [],
  });

const CODES: Record<number, ErrorCode> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  500: 'INTERNAL_ERROR',
};

interface ErrorBody {
  error: { status: number; name: string; details?: { code?: string } };
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' &&
  body !== null &&
  'error' in body &&
  typeof body.error === 'object' &&
  body.error !== null;

/** The body of an error that Strapi itself made, with our code and words; any other as it is. */
export const withCode = (body: unknown, status: number, locale: Locale): unknown => {
  const code = CODES[status];
  if (!code || !isErrorBody(body) || body.error.details?.code) return body;
  const { name } = body.error;
  const details = { code, fields: [] };
  return { data: null, error: { status, name, message: message(code, locale), details } };
};

interface Refusal {
  status: number;
  name: string;
  code: ErrorCode;
  locale: Locale;
  fields: FieldError[];
}

/** An answer that refuses, of a status for which Strapi has no error. */
export const refusal = ({ status, name, code, locale, fields }: Refusal) => ({
  status,
  body: {
    data: null,
    error: { status, name, message: message(code, locale), details: { code, fields } },
  },
});

/** 401, the same for every reason: which one it is helps only who guesses. */
export const unauthorized = (locale: Locale) =>
  refusal({ status: 401, name: 'UnauthorizedError', code: 'UNAUTHORIZED', locale, fields: [] });

/** The body of a 503: what is asked for may well be there, and can be had again soon. */
export const unavailable = (locale: Locale) => ({
  data: null,
  error: {
    status: 503,
    name: 'ServiceUnavailableError',
    message: message('UNAVAILABLE', locale),
    details: { code: 'UNAVAILABLE', fields: [] },
  },
});

/** The body of a 429. */
export const tooMany = (locale: Locale) => ({
  data: null,
  error: {
    status: 429,
    name: 'RateLimitError',
    message: message('RATE_LIMITED', locale),
    details: { code: 'RATE_LIMITED', fields: [] },
  },
});

/** 410: it was public once and has been withdrawn. Strapi has no error of this status. */
export class GoneError extends errors.ApplicationError<'GoneError', string, unknown> {
  constructor(locale: Locale, code: ErrorCode = 'GONE', path?: string) {
    const fields = path ? [fieldError(path, code, locale)] : [];
    super(message(code, locale), { code, fields });
    this.name = 'GoneError';
  }
}

/** Not a failure: the record answers to another key now. */
export class MovedPermanently extends Error {
  constructor(readonly key: string) {
    super(`moved to ${key}`);
  }
}
