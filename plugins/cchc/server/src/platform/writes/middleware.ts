import type { Core, Modules } from '@strapi/types';

import { documentIdOf } from '../documents';
import { foreignRow } from './foreign-row';
import { type Data, refuse, WRITE_ACTIONS, type WriteAction, type WriteRules } from './rules';
import { inheritShared, spreadShared } from './shared';

interface WriteParams {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Data;
}

const typeOf = (strapi: Core.Strapi, uid: string) =>
  strapi.contentType(uid as Parameters<Core.Strapi['contentType']>[0]);

const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  typeOf(strapi, uid).options?.draftAndPublish ?? false;

/** The language that Strapi means; undefined for types without, `*` or a list for several. */
const localeOf = async (strapi: Core.Strapi, uid: string, { locale }: WriteParams) => {
  const { i18n } = typeOf(strapi, uid).pluginOptions as { i18n?: { localized?: boolean } };
  if (!i18n?.localized) return undefined;
  return locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale());
};

type Locale = Awaited<ReturnType<typeof localeOf>>;

/** The rows that hold now: the published ones, or the only ones where there are no drafts. */
const standing = (
  strapi: Core.Strapi,
  uid: string,
  target: { documentId: string; locale: Locale },
  rules: WriteRules,
): Promise<Data[]> =>
  strapi.db.query(uid).findMany({
    where: {
      documentId: target.documentId,
      ...(hasDrafts(strapi, uid) ? { publishedAt: { $notNull: true } } : {}),
      ...(target.locale && target.locale !== '*' ? { locale: target.locale } : {}),
    },
    populate: [...(rules.populate ?? [])],
  });

/** A clone starts with the values of its source; those that must be its own are made anew. */
const prepareClone = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { prepare }: WriteRules,
) => {
  if (!prepare) return;
  const rows: (Data & { id: number; locale?: string })[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId } });
  for (const row of rows) {
    const prepared = await prepare(row, { strapi, documentId, locale: row.locale });
    const changed = Object.entries(prepared).filter(([name, value]) => row[name] !== value);
    if (changed.length === 0) continue;
    const data = Object.fromEntries(changed);
    await strapi.db.query(uid).update({ where: { id: row.id }, data });
  }
};

const prepare = async (
  strapi: Core.Strapi,
  uid: string,
  rules: WriteRules,
  target: { documentId: string | undefined; locale: Locale },
  data: Data,
): Promise<Data> => {
  const { documentId } = target;
  const locale = typeof target.locale === 'string' ? target.locale : undefined;
  const whole =
    rules.shared && documentId && locale
      ? await inheritShared(strapi, uid, rules.shared, { documentId, locale }, data)
      : data;
  return rules.prepare ? rules.prepare(whole, { strapi, documentId, locale }) : whole;
};

/** What fills or moves rows; the other actions only take away. */
const FILLING = new Set<WriteAction>(['create', 'update', 'clone', 'publish']);

const writeAction = (action: string) => WRITE_ACTIONS.find((one) => one === action);

/** Applies each type's rules around the write; a refused row takes the whole write back. */
export const createWritesMiddleware =
  (
    strapi: Core.Strapi,
    rulesByType: Record<string, WriteRules>,
  ): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid } = context;
    const rules = rulesByType[uid];
    const action = writeAction(context.action);
    if (!rules || !action) return next();

    const params = context.params as WriteParams;
    return strapi.db.transaction(async () => {
      await rules.permit?.(action, { strapi, documentId: params.documentId, locale: undefined });
      if (!FILLING.has(action)) return next();
      const locale = await localeOf(strapi, uid, params);
      if (action !== 'publish') {
        const documentId = action === 'update' ? params.documentId : undefined;
        const target = { documentId, locale };
        params.data = await prepare(strapi, uid, rules, target, params.data ?? {});
      }
      const result = await next().catch((error: unknown) => {
        throw foreignRow(error) ?? error;
      });
      const documentId =
        action === 'clone' ? documentIdOf(result) : (params.documentId ?? documentIdOf(result));
      if (!documentId) return result;
      if (action === 'clone') await prepareClone(strapi, uid, documentId, rules);
      else if (rules.shared && typeof locale === 'string' && locale !== '*') {
        await spreadShared(strapi, uid, rules.shared, { documentId, locale });
      }
      // A draft may be unfinished, and what stands beside it was checked when it was published.
      if (hasDrafts(strapi, uid) && action !== 'publish' && params.status !== 'published') {
        return result;
      }
      // What is shared has changed in every language, so every language must still stand.
      const checked = rules.shared ? '*' : locale;
      for (const row of await standing(strapi, uid, { documentId, locale: checked }, rules)) {
        const problems = (await rules.check?.(row, strapi)) ?? [];
        if (problems.length > 0) throw refuse(problems);
        await rules.complete?.(row, strapi);
      }
      return result;
    });
  };
