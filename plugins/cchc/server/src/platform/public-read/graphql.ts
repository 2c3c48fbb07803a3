import type { Core } from '@strapi/types';

import type { Endpoint } from './endpoint';
import { MovedPermanently } from './errors';

/** A GraphQL root field that answers from an endpoint: the same contract, the same read function. */
export interface GraphqlField {
  /** Name of the root field, e.g. `cchcNews`. */
  name: string;
  endpoint: Endpoint;
  /** Arguments in SDL, without the parentheses. */
  args: string;
  /** SDL type that has `data` and `meta`. */
  type: string;
  /** The argument that carries the key of one record; none for lists. */
  key?: string;
}

export interface GraphqlPart {
  typeDefs: string;
  fields: readonly GraphqlField[];
}

type Arguments = Record<string, unknown>;

/** `{ topic: { eq, in } }` of GraphQL, where `$` is no letter, is `{ topic: { $eq, $in } }` of REST. */
const toDialect = (filters: Record<string, Arguments>) =>
  Object.fromEntries(
    Object.entries(filters).map(([name, operators]) => [
      name,
      Object.fromEntries(
        Object.entries(operators).map(([operator, value]) => [`$${operator}`, value]),
      ),
    ]),
  );

const withoutNulls = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([name, inner]) => [name, withoutNulls(inner)]),
  );
};

const resolver =
  (strapi: Core.Strapi, { endpoint, key }: GraphqlField) =>
  async (_root: unknown, args: Arguments) => {
    const { filters, ...rest } = withoutNulls(args) as Arguments & {
      filters?: Record<string, Arguments>;
    };
    const value = key ? String(rest[key]) : '';
    if (key) delete rest[key];
    const query = filters ? { ...rest, filters: toDialect(filters) } : rest;
    const ask = (one: string) =>
      endpoint.answer({ strapi, query, params: { slug: one, code: one } });
    try {
      return await ask(value);
    } catch (error) {
      if (error instanceof MovedPermanently) return ask(error.key);
      throw error;
    }
  };

const COMMON = `
  type CchcPagination { page: Int! pageSize: Int! pageCount: Int! total: Int! }
  type CchcUnitName { code: String! name: String! }
  type CchcMeta { pagination: CchcPagination successor: CchcUnitName }
  input CchcPaginationInput { page: Int pageSize: Int }
  input CchcValues { eq: String in: [String!] }
  input CchcRange { eq: String gte: String lte: String }
`;

interface GraphqlExtension {
  shadowCRUD: (uid: string) => { disable: () => void };
  use: (extension: (tools: { strapi: Core.Strapi }) => Record<string, unknown>) => void;
}

/**
 * Adds the query fields and takes the plugin's own types out of the generated schema.
 * Does nothing where the portal has no GraphQL plugin.
 */
export const registerGraphql = (
  strapi: Core.Strapi,
  parts: readonly GraphqlPart[],
  ownTypes: readonly string[],
) => {
  if (!strapi.plugin('graphql')) return;
  // The GraphQL plugin publishes no types for its extension service.
  const extension = strapi.plugin('graphql').service('extension') as unknown as GraphqlExtension;
  for (const uid of ownTypes) extension.shadowCRUD(uid).disable();

  const fields = parts.flatMap((part) => part.fields);
  const roots = fields.map(({ name, args, type }) => `${name}(${args}): ${type}!`).join('\n');
  extension.use(() => ({
    typeDefs: [COMMON, ...parts.map((part) => part.typeDefs), `type Query { ${roots} }`].join('\n'),
    resolvers: {
      Query: Object.fromEntries(fields.map((field) => [field.name, resolver(strapi, field)])),
    },
    resolversConfig: Object.fromEntries(
      fields.map(({ name, endpoint }) => [
        `Query.${name}`,
        { auth: { scope: [`plugin::cchc.${endpoint.action}`] } },
      ]),
    ),
  }));
};
