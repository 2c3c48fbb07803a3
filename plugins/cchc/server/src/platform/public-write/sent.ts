import type { IncomingMessage } from 'node:http';

import type { Core } from '@strapi/types';

import {
  type CheckedFile,
  drain,
  dropUnknown,
  FORM_LIMITS,
  isForm,
  Refused,
  storeOf,
  takeIn,
} from '../attachments';
import { fieldError, type Locale, refusal } from '../public-read';
import type { WriteDoor, WriteReply } from './door';

/** The part of Koa's context that is read here. */
interface SentContext {
  query: unknown;
  request: { body?: unknown };
  req: IncomingMessage;
  get: (header: string) => string;
}

/** What came to a door: its body, and the files that came along. */
export interface Sent {
  body: unknown;
  files: readonly CheckedFile[];
  /** Removes the files that nobody has put on record. */
  drop: () => Promise<void>;
}

const NO_FILES = { files: [], drop: () => Promise.resolve() };

const refusedForm = (refused: Refused, locale: Locale): WriteReply => {
  const { status, code, file } = refused;
  const text = refused.messageIn(locale);
  const fields = code.startsWith('PAYLOAD') ? [] : [{ path: 'files', code, message: text }];
  const name = status === 413 ? 'PayloadTooLargeError' : 'ValidationError';
  const details = { code, fields, ...(file !== undefined && { file }) };
  return { status, body: { data: null, error: { status, name, message: text, details } } };
};

/** Nothing can be kept at the moment; the same without files is taken. */
const noPlace = (locale: Locale): WriteReply =>
  refusal({
    status: 503,
    name: 'ServiceUnavailableError',
    code: 'FILES_CLOSED',
    locale,
    fields: [fieldError('files', 'FILES_CLOSED', locale)],
  });

const formOf = async (
  strapi: Core.Strapi,
  { req }: SentContext,
  locale: Locale,
): Promise<Sent | { refused: WriteReply }> => {
  const store = storeOf(strapi);
  if (!store) {
    drain(req, FORM_LIMITS.total);
    return { refused: noPlace(locale) };
  }
  try {
    const { payload, files } = await takeIn(req, store.incoming);
    const drop = () =>
      dropUnknown(strapi, files).catch((error: unknown) => {
        // What stays for now is removed by `mendFiles`; nobody shall be refused for it.
        strapi.log.error(`cchc: ${String(error)}`);
      });
    return { body: payload, files, drop };
  } catch (error) {
    if (error instanceof Refused) return { refused: refusedForm(error, locale) };
    // The disk is full or gone.
    strapi.log.error(`cchc: ${String(error)}`);
    return { refused: noPlace(locale) };
  }
};

/** What was sent to a door: its query, JSON, or a form where the door takes files. */
export const sentTo = async (
  strapi: Core.Strapi,
  { method, takesFiles }: WriteDoor,
  ctx: SentContext,
  locale: Locale,
): Promise<Sent | { refused: WriteReply }> => {
  if (takesFiles && isForm(ctx.get('Content-Type'))) return formOf(strapi, ctx, locale);
  return { body: method === 'GET' ? ctx.query : ctx.request.body, ...NO_FILES };
};
