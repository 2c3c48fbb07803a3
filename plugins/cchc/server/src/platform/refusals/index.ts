import type { Core } from '@strapi/types';

import { COMPONENT_TEXTS, FIELD_TEXTS } from '../../../../shared/fields';
import { type NameField, translateBody } from './translate';

type KoaMiddleware = Parameters<Core.Strapi['server']['use']>[0];

const textsOf = (uid: string) =>
  FIELD_TEXTS[uid.replace('plugin::cchc.', '')] ?? COMPONENT_TEXTS[uid];

/** Names fields of our types as their forms do, those of the rows inside too; others by their path. */
const fieldsOf =
  (strapi: Core.Strapi, uid: string): NameField =>
  (path) => {
    let model = uid;
    let label = path.join('.');
    for (const step of path.filter((one) => !/^\d+$/.test(one))) {
      label = textsOf(model)?.[step]?.vi.label ?? step;
      const attribute = strapi.getModel(model as Parameters<Core.Strapi['getModel']>[0])
        ?.attributes[step];
      model = attribute?.type === 'component' ? attribute.component : '';
    }
    return label;
  };

/**
 * Has the panel's doors refuse in Vietnamese where Strapi refuses by itself: the panel shows what
 * the server wrote. The public API is not asked by the panel and answers in the reader's language.
 */
export const refuseInVietnamese = (strapi: Core.Strapi): KoaMiddleware => {
  const api = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  return async (ctx, next) => {
    await next();
    if (ctx.status < 400 || ctx.path.startsWith(api)) return;
    const { model } = (ctx.params ?? {}) as { model?: string };
    const body = translateBody(ctx.body, fieldsOf(strapi, model ?? ''));
    if (body !== ctx.body) ctx.body = body;
  };
};
