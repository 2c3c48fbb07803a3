import { FORM_LIMITS } from '../attachments/limits';
import type { WriteDoor } from '../public-write';
import type { Endpoint } from './endpoint';
import { type Json, queryParameters, schemaOf } from './openapi-parameters';

const envelope = (item: Json, meta: Json, list: boolean): Json => ({
  type: 'object',
  required: ['data', 'meta'],
  properties: { data: list ? { type: 'array', items: item } : item, meta },
});

const ERROR: Json = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message', 'details'],
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string' },
        details: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            fields: {
              type: 'array',
              items: {
                type: 'object',
                required: ['path', 'code', 'message'],
                properties: {
                  path: { type: 'string' },
                  code: { type: 'string' },
                  message: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
  },
};

const failure = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
});

const pathKeys = (path: string): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

/** The parts of a query that is described as one object. */
const namesIn = ({ properties, required = [] }: Json): Json[] =>
  Object.entries(properties as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: (required as string[]).includes(name),
    schema,
  }));

/** A form with the body as one of its parts, beside files. */
const formOf = (sent: Json): Json => ({
  schema: {
    type: 'object',
    required: ['payload'],
    properties: {
      payload: sent,
      files: {
        type: 'array',
        maxItems: FORM_LIMITS.files,
        items: { type: 'string', format: 'binary' },
      },
    },
  },
  encoding: { payload: { contentType: 'application/json' } },
});

const writing = (door: WriteDoor): Json => {
  const { action, summary, path, body, answer, refusals, method, admit, success = 200 } = door;
  const { takesFiles } = door;
  const sent = schemaOf(body, 'input');
  return {
    operationId: action.replace('.', '_'),
    summary,
    tags: [action.split('.')[0]],
    ...(admit && { security: [{ siteKey: [] }] }),
    parameters: [...pathKeys(path), ...(method === 'GET' ? namesIn(sent) : [])],
    ...(method !== 'GET' && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: sent },
          ...(takesFiles && { 'multipart/form-data': formOf(sent) }),
        },
      },
    }),
    responses: {
      [success]: {
        description: 'OK',
        content: { 'application/json': { schema: schemaOf(answer, 'output') } },
      },
      400: failure('What was sent is not what the contract wants'),
      ...(takesFiles && { 413: failure('Too many files, too large ones, or too much of both') }),
      ...(admit && { 401: failure('No key, or not a key of this site') }),
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [status, failure(description)]),
      ),
      429: failure('Too many requests'),
    },
  };
};

const operation = ({ action, summary, path, spec, output }: Endpoint): Json => {
  const keyed = /:(\w+)/.exec(path)?.[1];
  return {
    operationId: action.replace('.', '_'),
    summary,
    tags: [action.split('.')[0]],
    parameters: [
      ...(keyed ? [{ name: keyed, in: 'path', required: true, schema: { type: 'string' } }] : []),
      ...queryParameters(spec),
    ],
    responses: {
      200: {
        description: 'OK',
        content:
          'contentType' in output
            ? { [output.contentType.split(';')[0] ?? '']: { schema: { type: 'string' } } }
            : {
                'application/json': {
                  schema: envelope(
                    schemaOf(output.item, 'output'),
                    schemaOf(output.meta, 'output'),
                    output.list,
                  ),
                },
              },
      },
      304: { description: 'Not modified since the validator that was sent' },
      400: failure('A parameter is unknown or not valid'),
      ...(keyed && {
        308: { description: 'The record answers to another address' },
        404: failure('Never existed'),
        410: failure('Withdrawn'),
      }),
      ...(spec.since && { 410: failure('The cursor is too old: take a new bundle') }),
    },
  };
};

const named = (path: string) => path.replace(/:(\w+)/g, '{$1}');

const SECURITY: Json = {
  siteKey: { type: 'http', scheme: 'bearer', description: 'The key of a registered site' },
};

interface Doors {
  endpoints: readonly Endpoint[];
  writeDoors: readonly WriteDoor[];
}

/** Reading and writing may share a path. */
const byPath = (operations: readonly (readonly [path: string, item: Json])[]): Json => {
  const paths: Record<string, Json> = {};
  for (const [path, item] of operations) paths[named(path)] = { ...paths[named(path)], ...item };
  return paths;
};

/** OpenAPI 3.1 of the public doors, from the same contracts that validate. `base`: e.g. `/api/cchc`. */
export const describe = (
  { endpoints, writeDoors }: Doors,
  base: string,
  version: string,
): Json => ({
  openapi: '3.1.0',
  info: { title: 'Cải cách hành chính – API công khai', version, license: { name: 'MIT' } },
  servers: [{ url: base }],
  paths: byPath([
    ...endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }] as const),
    ...writeDoors.map(
      (door) => [door.path, { [(door.method ?? 'POST').toLowerCase()]: writing(door) }] as const,
    ),
  ]),
  components: { schemas: { Error: ERROR }, securitySchemes: SECURITY },
});
