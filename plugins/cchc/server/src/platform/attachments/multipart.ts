import type { Core } from '@strapi/types';

import { localeOf, refusal } from '../public-read';
import { drain } from './drain';
import { MIB } from './limits';

/** The part of Koa's context that matters here. */
type Context = Parameters<Parameters<Core.Strapi['server']['use']>[0]>[0];

export interface FormPaths {
  /** Whose own door reads the form, as a stream; `:name` stands for any word. */
  streamed: readonly string[];
  /** Whose files Strapi's body parser writes to the disk; what lies below a path counts, too. */
  parsed: readonly string[];
}

/** The methods whose bodies the parser looks at. */
const PARSED_METHODS = new Set(['POST', 'PUT', 'PATCH']);
/** What a refused sender may go on sending, so that it hears why. */
const MOST_DRAINED = 25 * MIB;

const refuse = (ctx: Context) => {
  const { status, body } = refusal({
    status: 415,
    name: 'UnsupportedMediaTypeError',
    code: 'UNSUPPORTED_MEDIA_TYPE',
    locale: localeOf(ctx.query),
    fields: [],
  });
  ctx.status = status;
  ctx.body = body;
  ctx.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  drain(ctx.req, MOST_DRAINED);
};

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);

/** Whether a request says that it is a form with files. */
export const isForm = (contentType: string): boolean => /^\s*multipart\//i.test(contentType);

/**
 * Stands before Strapi's body parser, which writes the files of any multipart request to the disk,
 * whoever sends it and wherever to. Where nobody takes files such a request is refused unread; where
 * a door of ours reads it as a stream, the parser is kept from it.
 */
export const guardMultipart = ({ streamed, parsed }: FormPaths) => {
  const isParsed = (path: string) =>
    parsed.some((one) => path === one || path.startsWith(`${one}/`));
  const patterns = streamed.map(patternOf);
  const isStreamed = (path: string) => patterns.some((pattern) => pattern.test(path));

  return async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!isForm(ctx.get('content-type')) || !PARSED_METHODS.has(ctx.method)) await next();
    else if (ctx.method === 'POST' && isStreamed(ctx.path)) {
      // The parser leaves alone what it has no type for.
      ctx.is = () => false;
      await next();
    } else if (ctx.method === 'POST' && isParsed(ctx.path)) await next();
    else refuse(ctx);
  };
};
