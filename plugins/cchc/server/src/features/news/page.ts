import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { NewsDetail } from '../../../../shared/contracts';
import { isPublic } from '../../platform/access';
import { jsonLdScript } from '../../platform/pages/json-ld';
import { escapeHtml, renderPage } from '../../platform/pages/page';
import {
  apiBase,
  declareTypes,
  GoneError,
  MovedPermanently,
  portalUrl,
} from '../../platform/public-read';
import { newsEndpoints } from './endpoints';
import { newsArticle } from './jsonld';

type Context = Parameters<Core.MiddlewareHandler>[0];

const WORDS = {
  vi: {
    section: 'Cải cách hành chính',
    all: 'Tất cả tin cải cách hành chính',
    source: 'Nguồn',
    missing: 'Không mở được tin',
  },
  en: {
    section: 'Administrative reform',
    all: 'All administrative reform news',
    source: 'Source',
    missing: 'The item cannot be opened',
  },
} as const;

const LIST = '/cchc/news';

const shownDay = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

/** Wide tables scroll in a frame of their own, reachable by keyboard. */
const framed = (html: string) =>
  html
    .replaceAll('<table', '<div class="wide" tabindex="0" role="region" aria-label="Bảng"><table')
    .replaceAll('</table>', '</table></div>');

const backLink = (locale: 'vi' | 'en') =>
  `<p><a href="${LIST}${locale === 'en' ? '?locale=en' : ''}">${WORDS[locale].all}</a></p>`;

const article = (item: NewsDetail) => {
  const { locale, cover } = item;
  return `<p class="note">${WORDS[locale].section}</p>
<article>
<h1>${escapeHtml(item.title)}</h1>
<p class="note"><time datetime="${item.publishedAt}">${shownDay(item.publishedAt)}</time> · ${escapeHtml(item.unit.name)}</p>
<p><strong>${escapeHtml(item.lead)}</strong></p>
${cover ? `<figure><img src="${escapeHtml(cover.url)}" alt="${escapeHtml(cover.alt)}" width="${cover.width ?? ''}" height="${cover.height ?? ''}"></figure>` : ''}
${framed(item.html)}
${item.source ? `<p class="note">${WORDS[locale].source}: ${escapeHtml(item.source)}</p>` : ''}
</article>${backLink(locale)}`;
};

const itemPage = async (strapi: Core.Strapi, ctx: Context) => {
  const { data } = await newsEndpoints.one.answer({
    strapi,
    query: ctx.query,
    // Koa types neither its router's parameters nor Strapi's parsed query.
    params: ctx.params as Record<string, string>,
  });
  const item = data as NewsDetail;
  const address = `${portalUrl(strapi)}${LIST}/${item.slug}${item.locale === 'en' ? '?locale=en' : ''}`;
  return renderPage({
    lang: item.locale,
    title: item.title,
    description: item.lead,
    canonical: address,
    main: article(item) + jsonLdScript(newsArticle(item, address)),
  });
};

const failure = (error: unknown): { status: number; text: string } => {
  if (error instanceof GoneError) return { status: 410, text: error.message };
  if (error instanceof errors.NotFoundError) return { status: 404, text: error.message };
  if (error instanceof errors.ValidationError) return { status: 400, text: error.message };
  throw error;
};

const showItem = (strapi: Core.Strapi) => async (ctx: Context) => {
  await declareTypes(strapi, ctx, newsEndpoints.one.types);
  const locale = ctx.query.locale === 'en' ? 'en' : 'vi';
  ctx.type = 'text/html; charset=utf-8';
  try {
    ctx.body = await itemPage(strapi, ctx);
    ctx.status = 200;
  } catch (error) {
    if (error instanceof MovedPermanently) {
      const search = ctx.querystring ? `?${ctx.querystring}` : '';
      ctx.redirect(`${LIST}/${encodeURIComponent(error.key)}${search}`);
      ctx.status = 308;
      return;
    }
    const { status, text } = failure(error);
    const main = `<h1>${WORDS[locale].missing}</h1><p>${escapeHtml(text)}</p>${backLink(locale)}`;
    ctx.body = renderPage({ lang: locale, title: WORDS[locale].missing, main });
    ctx.status = status;
  }
};

/** The list is the widget itself, as any commune would embed it. */
const showList = (strapi: Core.Strapi) => async (ctx: Context) => {
  await declareTypes(strapi, ctx, []);
  const locale = ctx.query.locale === 'en' ? 'en' : 'vi';
  const unit = typeof ctx.query.unit === 'string' ? ` unit="${escapeHtml(ctx.query.unit)}"` : '';
  ctx.type = 'text/html; charset=utf-8';
  ctx.status = 200;
  ctx.body = renderPage({
    lang: locale,
    title: WORDS[locale].all,
    main: `<h1>${WORDS[locale].section}</h1>
<script type="module" src="/cchc/widgets.js"></script>
<cchc-news api="${escapeHtml(portalUrl(strapi) + apiBase(strapi))}"${unit} locale="${locale}" page-size="10"></cchc-news>`,
  });
};

/** The pages that feeds and the sitemap point to: open as long as the API is open to everybody. */
export const serveNewsPages = (strapi: Core.Strapi) => {
  const whenPublic =
    (page: (ctx: Context) => Promise<void>) =>
    async (ctx: Context): Promise<void> => {
      if (await isPublic(strapi, `plugin::cchc.${newsEndpoints.one.action}`)) await page(ctx);
      else ctx.forbidden();
    };
  const config = { auth: false as const };
  strapi.server.routes([
    { method: 'GET', path: LIST, handler: whenPublic(showList(strapi)), config },
    { method: 'GET', path: `${LIST}/:slug`, handler: whenPublic(showItem(strapi)), config },
  ]);
};
