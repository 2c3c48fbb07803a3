import { z } from 'zod';

import { LOCALES } from './messages';
import { CURSOR, MAX_PAGE_SIZE, type QuerySpec } from './query';

export type Json = Record<string, unknown>;

export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const parameter = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const filterParameters = (spec: QuerySpec): Json[] =>
  Object.entries(spec.filters ?? {}).flatMap(([name, filter]) => {
    const scalar = schemaOf(filter.value, 'input');
    const equal = parameter(`filters[${name}][$eq]`, `${name} is this`, scalar);
    return filter.kind === 'values'
      ? [
          equal,
          parameter(`filters[${name}][$in][]`, `${name} is one of these`, {
            type: 'array',
            items: scalar,
          }),
        ]
      : [
          equal,
          parameter(`filters[${name}][$gte]`, `${name} is this or later`, scalar),
          parameter(`filters[${name}][$lte]`, `${name} is this or earlier`, scalar),
        ];
  });

const followParameters = ({ since, limit, types }: QuerySpec): Json[] => [
  ...(since
    ? [
        parameter('since', 'the cursor up to which the changes are known', {
          type: 'string',
          pattern: CURSOR.source,
          default: '0',
        }),
      ]
    : []),
  ...(limit
    ? [
        parameter('limit', 'rows at most', {
          type: 'integer',
          minimum: 1,
          maximum: limit,
          default: limit,
        }),
      ]
    : []),
  ...(types
    ? [
        {
          ...parameter('types', 'these types only', { type: 'array', items: { enum: types } }),
          style: 'form',
          explode: false,
        },
      ]
    : []),
];

/** The parameters that an endpoint takes. */
export const queryParameters = (spec: QuerySpec): Json[] => [
  parameter('locale', 'language of content and messages', {
    enum: LOCALES,
    ...(!spec.everyLocale && { default: 'vi' }),
  }),
  ...(spec.unit ? [parameter('unit', 'code of the unit whose site asks', { type: 'string' })] : []),
  ...(spec.q
    ? [parameter('q', 'words to look for; accents may be left out', { type: 'string' })]
    : []),
  ...(spec.asOf
    ? [parameter('asOf', 'the state on this day', { type: 'string', format: 'date' })]
    : []),
  ...(spec.edition
    ? [parameter('edition', 'number of an edition', { type: 'integer', minimum: 1 })]
    : []),
  ...followParameters(spec),
  ...filterParameters(spec),
  ...(spec.sort
    ? [
        parameter('sort', 'order', {
          enum: spec.sort.flatMap((field) => [`${field}:asc`, `${field}:desc`]),
        }),
      ]
    : []),
  ...(spec.paginated
    ? [
        parameter('pagination[page]', 'page', { type: 'integer', minimum: 1, default: 1 }),
        parameter('pagination[pageSize]', 'records a page', {
          type: 'integer',
          minimum: 1,
          maximum: MAX_PAGE_SIZE,
          default: 20,
        }),
      ]
    : []),
];
