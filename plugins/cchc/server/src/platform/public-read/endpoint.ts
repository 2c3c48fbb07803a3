import type { Core } from '@strapi/types';
import { z } from 'zod';

import { type Pagination, paginationMeta } from '../../../../shared/contracts';
import { createQueryParser, type Filters, type ParsedQuery, type QuerySpec } from './query';

export interface ReadRequest<Q = ParsedQuery> {
  strapi: Core.Strapi;
  query: Q;
  /** The part of the path that names one record; empty for lists. */
  key: string;
}

export interface Answer<T> {
  data: T;
  meta: Record<string, unknown>;
}

/** What goes over the wire, whatever its format. */
export interface Reply {
  contentType: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** True for what is read anew for each who asks, since asking for it is noted. */
  passing?: boolean;
}

export interface RawRequest {
  strapi: Core.Strapi;
  query: unknown;
  params: Record<string, string>;
}

/** A public door: one read function behind a contract in and a contract out. */
export interface Endpoint {
  /**
   * `controller.action`; also the permission scope, so reads end in find or findOne, and the
   * controller is never named like a content type: that scope would open its raw rows to relations.
   */
  action: `${string}.${string}`;
  path: `/${string}`;
  summary: string;
  spec: QuerySpec;
  /** True when making an answer is hard work: fewer are made for one address. */
  isCostly?: boolean;
  /** Content types whose changes change the answer, by public name. */
  types: readonly string[];
  /** The shape of one record (JSON) or the media type of a document. */
  output: { item: z.ZodType; meta: z.ZodType; list: boolean } | { contentType: string };
  /** Parsed, read and reduced to the contract; for JSON endpoints and GraphQL alike. */
  answer: (request: RawRequest) => Promise<Answer<unknown>>;
  respond: (request: RawRequest) => Promise<Reply>;
}

interface JsonDefinition<F extends Filters, S extends string, T> extends Pick<
  Endpoint,
  'action' | 'path' | 'summary' | 'types' | 'isCostly'
> {
  spec: QuerySpec<F, S>;
  item: z.ZodType<T>;
  /** What `meta` may hold, besides the pagination of lists. */
  meta?: z.ZodObject;
}

/** The part of a path that names one record. */
export const KEY = /:(\w+)/;

/** The path of one record under another key. */
export const pathWithKey = (path: string, key: string) =>
  path.replace(KEY, encodeURIComponent(key));

const keyOf = (path: string, params: Record<string, string>) => {
  const name = KEY.exec(path)?.[1];
  return name === undefined ? '' : (params[name] ?? '');
};

const json = ({ data, meta }: Answer<unknown>): Reply => ({
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify({ data, meta }),
});

/** What the contract leaves of a record, and how that is sent. */
interface Shown<T> {
  record: T;
  /** Behind a comma. */
  json: Buffer;
}

/** Once for each record: lists of what is held in memory give the same ones again and again. */
const createShowing = <T extends object>(item: z.ZodType<T>) => {
  const shown = new WeakMap<T, Shown<T>>();
  return (read: T): Shown<T> => {
    const known = shown.get(read);
    if (known) return known;
    const record = item.parse(read);
    const one = { record, json: Buffer.from(`,${JSON.stringify(record)}`) };
    shown.set(read, one);
    return one;
  };
};

const START = Buffer.from('{"data":[');

const jsonList = (shown: readonly Shown<unknown>[], meta: unknown): Reply => {
  const records = shown.map(({ json }, at) => (at === 0 ? json.subarray(1) : json));
  const end = Buffer.from(`],"meta":${JSON.stringify(meta)}}`);
  return {
    contentType: 'application/json; charset=utf-8',
    body: Buffer.concat([START, ...records, end]),
  };
};

/**
 * A list of records with pagination. `read` gives one page, of records that nobody changes any
 * more; the contract strips what it does not name.
 */
export const listEndpoint = <F extends Filters, S extends string, T extends object>(
  definition: JsonDefinition<F, S, T> & {
    read: (request: ReadRequest<ParsedQuery<F, S>>) => Promise<Answer<T[]>>;
    /** Whether an empty answer is noted for the editors. */
    notesEmpty?: boolean;
  },
): Endpoint => {
  const spec: QuerySpec<F, S> = { ...definition.spec, paginated: true };
  const meta = z.object({ pagination: paginationMeta, ...definition.meta?.shape });
  const parse = createQueryParser(spec);
  const show = createShowing(definition.item);
  const read = async ({ strapi, query }: RawRequest) => {
    const answered = await definition.read({ strapi, query: parse(query), key: '' });
    return { shown: answered.data.map(show), meta: meta.parse(answered.meta) };
  };
  return {
    ...definition,
    spec,
    output: { item: definition.item, meta, list: true },
    answer: async (request) => {
      const answered = await read(request);
      return { data: answered.shown.map(({ record }) => record), meta: answered.meta };
    },
    respond: async (request) => {
      const answered = await read(request);
      const passing = definition.notesEmpty === true && answered.shown.length === 0;
      return { ...jsonList(answered.shown, answered.meta), passing };
    },
  };
};

/** One record by its public key. `read` throws 404, 410 or MovedPermanently itself. */
export const oneEndpoint = <F extends Filters, S extends string, T>(
  definition: JsonDefinition<F, S, T> & {
    read: (request: ReadRequest<ParsedQuery<F, S>>) => Promise<Answer<T>>;
    /** The `Link` header of an answer: the same record in another form. */
    link?: (strapi: Core.Strapi, record: T) => string;
  },
): Endpoint => {
  const meta = definition.meta ?? z.object({});
  const parse = createQueryParser(definition.spec);
  const answer = async ({ strapi, query, params }: RawRequest): Promise<Answer<T>> => {
    const key = keyOf(definition.path, params);
    const answered = await definition.read({ strapi, query: parse(query), key });
    return { data: definition.item.parse(answered.data), meta: meta.parse(answered.meta) };
  };
  return {
    ...definition,
    output: { item: definition.item, meta, list: false },
    answer,
    respond: async (request) => {
      const answered = await answer(request);
      const link = definition.link?.(request.strapi, answered.data);
      return { ...json(answered), ...(link && { headers: { Link: link } }) };
    },
  };
};

/** A document that is not an envelope: a feed, a sitemap, an OpenAPI description. */
export const documentEndpoint = <F extends Filters, S extends string>(
  definition: Pick<Endpoint, 'action' | 'path' | 'summary' | 'types' | 'isCostly'> & {
    spec: QuerySpec<F, S>;
    contentType: string;
    render: (request: ReadRequest<ParsedQuery<F, S>>) => Promise<string> | string;
  },
): Endpoint => {
  const parse = createQueryParser(definition.spec);
  const respond: Endpoint['respond'] = async ({ strapi, query, params }) => ({
    contentType: definition.contentType,
    body: await definition.render({
      strapi,
      query: parse(query),
      key: keyOf(definition.path, params),
    }),
  });
  return {
    ...definition,
    output: { contentType: definition.contentType },
    answer: async (request) => ({ data: (await respond(request)).body, meta: {} }),
    respond,
  };
};

export const pagination = (
  { page, pageSize }: { page: number; pageSize: number },
  total: number,
): Pagination => ({ page, pageSize, pageCount: Math.ceil(total / pageSize), total });
