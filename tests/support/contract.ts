import { z } from 'zod';

import * as contracts from '../../plugins/cchc/shared/contracts';

const list = (item: z.ZodType, meta = z.object({})) =>
  z.object({
    data: z.array(item),
    meta: meta.extend({ pagination: contracts.paginationMeta }),
  });
const one = (item: z.ZodType, meta: z.ZodObject = contracts.siteMeta) =>
  z.object({ data: item, meta });

/** What each public JSON door may answer, envelope included, by path below the API's base. */
export const ANSWERS = {
  '/news': list(contracts.newsItem, contracts.siteMeta),
  '/news/:slug': one(contracts.newsDetail),
  '/units': list(contracts.unitItem),
  '/units/:code': one(contracts.unitDetail),
  '/topics': list(contracts.topicItem),
  '/hotlines': list(contracts.hotlineItem, contracts.hotlineMeta),
  '/procedures': list(contracts.procedureItem, contracts.procedureListMeta),
  '/procedures/:code': one(contracts.procedureDetail),
  '/procedures/:code/history': one(z.array(contracts.editionSummary), z.object({})),
  '/fields': list(contracts.fieldItem, contracts.siteMeta),
  '/documents': list(contracts.documentItem, contracts.siteMeta),
  '/documents/:slug': one(contracts.documentDetail),
  '/search': list(contracts.searchGroup, contracts.searchListMeta),
  '/changes': one(z.array(contracts.changeItem), contracts.changesMeta),
  '/suggest': list(contracts.suggestion, contracts.siteMeta),
} satisfies Record<string, z.ZodType>;

/** Every refusal, whatever door it comes from. */
export const REFUSAL = z.object({
  data: z.null(),
  error: z.object({
    status: z.number(),
    name: z.string(),
    message: z.string(),
    details: z.object({
      code: z.string(),
      fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    }),
  }),
});

const within = (path: string, key: string | number) =>
  typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`;

/** Paths of all keys, at any depth, that the shape does not name. */
export const strangeKeys = (shape: unknown, value: unknown, path = '$'): string[] => {
  if (shape instanceof z.ZodNullable || shape instanceof z.ZodOptional) {
    return value === null || value === undefined ? [] : strangeKeys(shape.unwrap(), value, path);
  }
  if (Array.isArray(value)) {
    if (!(shape instanceof z.ZodArray)) return [path];
    return value.flatMap((item, index) => strangeKeys(shape.element, item, within(path, index)));
  }
  if (typeof value === 'object' && value !== null) {
    if (shape instanceof z.ZodRecord) {
      return Object.entries(value).flatMap(([key, inner]) =>
        z.safeParse(shape.keyType, key).success
          ? strangeKeys(shape.valueType, inner, within(path, key))
          : [within(path, key)],
      );
    }
    if (!(shape instanceof z.ZodObject)) return [path];
    return Object.entries(value).flatMap(([key, inner]) =>
      key in shape.shape
        ? strangeKeys(shape.shape[key], inner, within(path, key))
        : [within(path, key)],
    );
  }
  return [];
};
