import { errors } from '@strapi/utils';

import { type ErrorCode, type Locale, message } from './messages';

export interface FieldError {
  path: string;
  code: ErrorCode;
  message: string;
}

/** 400: the request names a parameter or value that the contract does not know. */
export const badRequest = (fields: FieldError[]) => {
  const [first] = fields;
  const code: ErrorCode = first?.code ?? 'INVALID_PARAMETER';
  const text = fields.map((field) => `${field.path}: ${field.message}`).join(' ');
  return new errors.ValidationError(text || message(code), { code, fields });
};

export const fieldError = (path: string, code: ErrorCode, locale: Locale): FieldError => ({
  path,
  code,
  message: message(code, locale),
});

/** 404 with a stable code; names the field when a parameter is to blame. */
export const notFound = (code: ErrorCode, locale: Locale, path?: string) =>
  new errors.NotFoundError(message(code, locale), {
    code,
    fields: path ? [fieldError(path, code, locale)] : [],
  });

/** 410: it was public once and has been withdrawn. Strapi has no error of this status. */
export class GoneError extends errors.ApplicationError<'GoneError', string, unknown> {
  constructor(locale: Locale) {
    super(message('GONE', locale), { code: 'GONE', fields: [] });
    this.name = 'GoneError';
  }
}

/** Not a failure: the record answers to another key now. */
export class MovedPermanently extends Error {
  constructor(readonly key: string) {
    super(`moved to ${key}`);
  }
}
