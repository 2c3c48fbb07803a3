import type { Core, Struct } from '@strapi/types';

import type { AdminAction } from './platform/access';
import type { AdminRoute } from './platform/admin-routes';
import type { DeclaredComponent } from './platform/components';
import type { Counter } from './platform/counters';
import type { HealthPart } from './platform/health';
import type { Endpoint } from './platform/public-read';
import type { GraphqlPart } from './platform/public-read/graphql';
import type { Followed, PublishedType } from './platform/changes';
import type { WriteDoor } from './platform/public-write';
import type { Sender } from './platform/outbox';
import type { SearchSource } from './platform/search';
import type { WriteRules } from './platform/writes';

/** Strapi turns it into the attribute that the field is stored as, before anything reads it. */
interface CustomFieldAttribute {
  type: 'customField';
  customField: string;
  pluginOptions?: object;
}

/** A content type as we declare it; Strapi adds uid, modelType, modelName and globalId. */
export type DeclaredSchema = Omit<
  Struct.ContentTypeSchema,
  'uid' | 'modelType' | 'modelName' | 'globalId' | 'attributes'
> & {
  attributes: Record<string, Struct.ContentTypeSchema['attributes'][string] | CustomFieldAttribute>;
};

export interface Context {
  strapi: Core.Strapi;
}

/** Everything the house knows about one concept. Each part is optional. */
export interface Feature {
  contentTypes?: Record<string, { schema: DeclaredSchema }>;
  /** Rows inside entries, as `cchc.<name>`. */
  components?: Record<string, DeclaredComponent>;
  /** Public doors: each becomes a REST route, a permission, and a path of the OpenAPI document. */
  endpoints?: readonly Endpoint[];
  /** Public doors for writing; they prove themselves who writes. */
  writeDoors?: readonly WriteDoor[];
  /** Doors of the panel's own API. */
  adminRoutes?: readonly AdminRoute[];
  /** Rights of the panel beyond those on entries; roles get them in `permissions.ts`. */
  adminActions?: readonly AdminAction[];
  graphql?: GraphqlPart;
  /** Types whose public changes go into the change log. */
  published?: readonly PublishedType[];
  /** How others hold copies of what its lists show. */
  followed?: readonly Followed[];
  /** How the portal's search shows what it found of the feature's types. */
  searchable?: readonly SearchSource[];
  /** What reports count of it, with the records behind the numbers. */
  counters?: readonly Counter[];
  /** How messages of a kind get out of the outbox. */
  senders?: Record<string, Sender>;
  /** Parts of `/ready` that only tell: they take no node out of service. */
  health?: Record<string, HealthPart>;
  /** What is cleaned, filled in and refused when an editor, an import or the API writes. */
  writes?: Record<string, WriteRules>;
  register?: (context: Context) => void | Promise<void>;
  bootstrap?: (context: Context) => void | Promise<void>;
  destroy?: (context: Context) => void | Promise<void>;
}
