import type { z } from 'zod';

import { badRequest, type FieldError, fieldError, type Locale, problemsOf } from '../public-read';
import type { WriteReply } from './door';

/** 400 with every field that is wrong, as Strapi would answer the same error. */
const unfit = (fields: FieldError[]): WriteReply => {
  const { name, message, details } = badRequest(fields);
  return { status: 400, body: { data: null, error: { status: 400, name, message, details } } };
};

/** 400: every field that the contract finds wrong. */
export const unfitBody = (error: z.ZodError, locale: Locale): WriteReply =>
  unfit(problemsOf(error, locale));

/**
 * 400 for an address that says more than the language, which is all that is read of it. From the
 * query as it came: Strapi's parser leaves names out that every object has.
 */
export const unfitQuery = (querystring: string, locale: Locale): WriteReply | undefined => {
  const names = new Set(new URLSearchParams(querystring).keys());
  names.delete('locale');
  return names.size > 0
    ? unfit([...names].map((name) => fieldError(name, 'UNKNOWN_PARAMETER', locale)))
    : undefined;
};
