import type { Core, UID } from '@strapi/types';

import type { SearchText } from '../search/rows';

/** One record as every anonymous reader can get it at this moment. */
export interface PublicRecord {
  document: string;
  key: string;
  lang: string;
  unitCode: string | null;
  /** Address below the API's base, e.g. `/news/slug`. */
  url: string;
  /** The detail answer without its time of update and the portal's own address. */
  data: unknown;
  /** What decides on whose sites it is shown; a change of it is a change, though no answer says it. */
  reach?: unknown;
}

/** How the platform learns what the public sees of a content type. */
export interface PublishedType {
  /** Public name, e.g. `news`. */
  type: string;
  uid: UID.ContentType;
  /** The public records of these documents, in every language; nothing for what is not public. */
  load: (strapi: Core.Strapi, documents: readonly string[]) => Promise<PublicRecord[]>;
  /** Whether its old addresses are answered, with where the record is now or that it was withdrawn. */
  keepsAddresses?: true;
  /** Documents of this type that show something of documents of another type (or of their own). */
  dependents?: Record<
    string,
    (strapi: Core.Strapi, documents: readonly string[]) => Promise<readonly string[]>
  >;
  /** What of a record is searched; nothing for records, or types, that no search finds. */
  search?: (record: PublicRecord) => SearchText | undefined;
  /** Attributes that hold the moments at which a record appears and disappears by itself. */
  schedule?: { from: string; until: string };
  /** Documents that the clock changed within a span, and when, where no attribute holds a moment. */
  crossed?: (strapi: Core.Strapi, after: Date, upTo: Date) => Promise<Map<string, Date>>;
  /** When a job will next change what the public sees, as far as this node knows. */
  next?: (strapi: Core.Strapi) => Date | undefined;
}

const registry = new WeakMap<Core.Strapi, readonly PublishedType[]>();

export const registerPublished = (strapi: Core.Strapi, types: readonly PublishedType[]) => {
  registry.set(strapi, types);
};

export const publishedTypes = (strapi: Core.Strapi): readonly PublishedType[] =>
  registry.get(strapi) ?? [];

/** True for types that the public sees, or of which another public record shows a part. */
export const isWatched = (strapi: Core.Strapi, uid: string): boolean =>
  publishedTypes(strapi).some((type) => type.uid === uid || type.dependents?.[uid]);

/** What became of the public records of one type within one transaction. */
export interface LoggedChange {
  type: PublishedType;
  /** Number of the last row that tells of it. */
  newest: number;
  /** Whose the records are, and whose they were before; null for what is no unit's. */
  unitCodes: ReadonlySet<string | null>;
  /** Records that are new or say something else now. */
  records: readonly PublicRecord[];
  /** Documents, with the language, of which nothing is public any more. */
  gone: readonly { document: string; lang: string }[];
}

/** Runs in the transaction of the change: what it throws takes the change back. */
export type Follower = (strapi: Core.Strapi, change: LoggedChange) => Promise<void>;

const followers = new WeakMap<Core.Strapi, readonly Follower[]>();

export const followLog = (strapi: Core.Strapi, follower: Follower) => {
  followers.set(strapi, [...(followers.get(strapi) ?? []), follower]);
};

export const tellFollowers = async (strapi: Core.Strapi, change: LoggedChange): Promise<void> => {
  for (const follower of followers.get(strapi) ?? []) await follower(strapi, change);
};
