import type { Core } from '@strapi/types';

import {
  paginationMeta,
  procedureDetail,
  procedureItem,
  procedureListMeta,
} from '../../../../shared/contracts';
import { jsonLdScript } from '../../platform/pages/json-ld';
import {
  backLink,
  embedded,
  type PageContext,
  readRequest,
  servePages,
  siteQuery,
} from '../../platform/pages/section-pages';
import { apiBase, type Locale, portalUrl } from '../../platform/public-read';
import { procedureEndpoints } from './endpoints';
import { toJsonLd } from './jsonld';
import { plainList, plainProcedure } from './plain';

const path = '/cchc/procedures';

const words = {
  vi: {
    section: 'Thủ tục hành chính',
    all: 'Tất cả thủ tục hành chính',
    missing: 'Không mở được thủ tục',
  },
  en: {
    section: 'Administrative procedures',
    all: 'All administrative procedures',
    missing: 'The procedure cannot be opened',
  },
};

const PAGE_SIZE = '100';

/** For the widgets' links to a procedure's page, for the same unit and in the same language. */
const pages = (ctx: PageContext) => ({
  'href-base': `${path}/{code}${siteQuery(ctx)}`,
  'heading-level': '1',
});

const listPage = (strapi: Core.Strapi) => async (ctx: PageContext, locale: Locale) => {
  const { unit, page = '1' } = ctx.query;
  const query = { locale, unit, sort: 'name', pagination: { page, pageSize: PAGE_SIZE } };
  const answer = await procedureEndpoints.list.answer({ strapi, query, params: {} });
  const { pagination } = procedureListMeta
    .extend({ pagination: paginationMeta })
    .parse(answer.meta);
  const shown = {
    title: words[locale].section,
    items: procedureItem.array().parse(answer.data),
    page: pagination.page,
    pageCount: pagination.pageCount,
    addressOf: (code: string) => `${path}/${code}${siteQuery(ctx)}`,
    addressOfPage: (number: number) => path + siteQuery(ctx, { page: String(number) }),
  };
  return {
    title: words[locale].section,
    main: embedded(strapi, ctx, 'cchc-procedures', pages(ctx)) + plainList(shown, locale),
  };
};

const recordPage = (strapi: Core.Strapi) => async (ctx: PageContext, locale: Locale) => {
  const { data } = await procedureEndpoints.one.answer(readRequest(strapi, ctx));
  const detail = procedureDetail.parse(data);
  const portal = portalUrl(strapi);
  const linked = toJsonLd(detail, { portal, api: portal + apiBase(strapi) });
  const isHistoric = 'edition' in ctx.query || 'asOf' in ctx.query;
  const shown = { code: detail.code, ...(isHistoric && { edition: String(detail.edition) }) };
  return {
    lang: locale,
    title: detail.name,
    description: detail.description ?? detail.name,
    canonical: `${portal}${path}/${detail.slug}`,
    main: [
      embedded(
        strapi,
        ctx,
        'cchc-procedure',
        { ...shown, ...pages(ctx) },
        plainProcedure(detail, locale),
      ),
      backLink({ path, words }, locale, siteQuery(ctx)),
      jsonLdScript(linked),
    ].join('\n'),
  };
};

/** Section pages of procedures, for units without a site of their own. */
export const serveProcedurePages = (strapi: Core.Strapi) => {
  servePages(strapi, {
    path,
    endpoint: procedureEndpoints.one,
    listTypes: procedureEndpoints.list.types,
    words,
    list: listPage(strapi),
    record: recordPage(strapi),
  });
};
