import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

export type Data = Record<string, unknown>;

export interface WriteContext {
  strapi: Core.Strapi;
  /** Undefined while a document is being created. */
  documentId: string | undefined;
  /** Undefined for types that are not localised. */
  locale: string | undefined;
}

export interface FieldProblem {
  field: string;
  message: string;
}

export const WRITE_ACTIONS = [
  ...(['create', 'update', 'clone', 'publish'] as const),
  ...(['unpublish', 'discardDraft', 'delete'] as const),
] as const;
export type WriteAction = (typeof WRITE_ACTIONS)[number];

/** What one content type demands of every write, whoever writes: panel, import, API. */
export interface WriteRules {
  /** Refuses an action as a whole, deleting and unpublishing included, whatever it writes. */
  permit?: (action: WriteAction, context: WriteContext) => Promise<void> | void;
  /** Cleans and completes what is written. Gets only the fields that the caller sent. */
  prepare?: (data: Data, context: WriteContext) => Promise<Data> | Data;
  /**
   * What all languages of a document have in common. Strapi shares plain fields and media, though
   * not in a call that saves and publishes at once, and relations never.
   */
  shared?: readonly string[];
  /** Relations and media that `check` and `complete` want loaded. */
  populate?: readonly string[];
  /** What keeps a row from standing (no draft & publish) or from becoming public. */
  check?: (row: Data, strapi: Core.Strapi) => Promise<FieldProblem[]> | FieldProblem[];
  /** Runs in the transaction after the check, for values that only the standing row can tell. */
  complete?: (row: Data, strapi: Core.Strapi) => Promise<void>;
}

/** 400 in the shape that Strapi's panel shows beside the fields, with our codes for machines. */
export const refuse = (problems: readonly FieldProblem[]) =>
  new errors.ValidationError(problems.map(({ message }) => message).join(' '), {
    code: 'INVALID_FIELD',
    fields: problems.map(({ field, message }) => ({ path: field, code: 'INVALID_FIELD', message })),
    errors: problems.map(({ field, message }) => ({
      path: [field],
      message,
      name: 'ValidationError',
    })),
  });
