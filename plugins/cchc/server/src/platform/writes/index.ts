import type { Core, Modules } from '@strapi/types';
import { errors } from '@strapi/utils';

export type Data = Record<string, unknown>;

export interface WriteContext {
  strapi: Core.Strapi;
  /** Undefined while a document is being created. */
  documentId: string | undefined;
  locale: string | undefined;
}

export interface FieldProblem {
  field: string;
  message: string;
}

/** What one content type demands of every write, whoever writes: panel, import, API. */
export interface WriteRules {
  /** Cleans and completes what is written. Gets only the fields that the caller sent. */
  prepare?: (data: Data, context: WriteContext) => Promise<Data> | Data;
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

interface WriteParams {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Data;
}

const standing = async (
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: { documentId: string; locale?: string | string[] | undefined },
  rules: WriteRules,
): Promise<Data[]> => {
  const drafts =
    strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.options?.draftAndPublish;
  return strapi.db.query(uid).findMany({
    where: {
      documentId,
      ...(drafts ? { publishedAt: { $notNull: true } } : {}),
      ...(locale && locale !== '*' ? { locale } : {}),
    },
    populate: [...(rules.populate ?? [])],
  });
};

const documentOf = (params: WriteParams, result: unknown): string | undefined => {
  if (params.documentId) return params.documentId;
  return typeof result === 'object' && result !== null && 'documentId' in result
    ? String(result.documentId)
    : undefined;
};

/** Applies each type's rules around the write; a refused row takes the whole write back. */
export const createWritesMiddleware =
  (
    strapi: Core.Strapi,
    rulesByType: Record<string, WriteRules>,
  ): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const rules = rulesByType[context.uid];
    const { action } = context;
    const writes = action === 'create' || action === 'update' || action === 'clone';
    if (!rules || (!writes && action !== 'publish')) return next();

    const params = context.params as WriteParams;
    if (rules.prepare && writes) {
      params.data = await rules.prepare(params.data ?? {}, {
        strapi,
        documentId: action === 'update' ? params.documentId : undefined,
        locale: typeof params.locale === 'string' ? params.locale : undefined,
      });
    }

    return strapi.db.transaction(async () => {
      const result = await next();
      const documentId = action === 'clone' ? documentOf({}, result) : documentOf(params, result);
      if (!documentId) return result;
      const target = { documentId, locale: params.locale };
      for (const row of await standing(strapi, context.uid, target, rules)) {
        const problems = (await rules.check?.(row, strapi)) ?? [];
        if (problems.length > 0) throw refuse(problems);
        await rules.complete?.(row, strapi);
      }
      return result;
    });
  };
