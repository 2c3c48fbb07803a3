import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { isPublic } from '../access';
import {
  apiBase,
  declareTypes,
  type Endpoint,
  GoneError,
  type Locale,
  MovedPermanently,
  openDoor,
  parameterNames,
  portalUrl,
} from '../public-read';
import { escapeHtml, type Page, renderPage } from './page';

export type PageContext = Parameters<Core.MiddlewareHandler>[0];

export interface SectionPages {
  /** Where the list is; a record is below it. */
  path: `/cchc/${string}`;
  /** The door of one record: the pages are open as long as it is. */
  endpoint: Endpoint;
  words: Record<Locale, { all: string; missing: string }>;
  list: (ctx: PageContext, locale: Locale) => Omit<Page, 'lang'> | Promise<Omit<Page, 'lang'>>;
  /** Types whose changes change the page of the list, where it shows more than the widget. */
  listTypes?: readonly string[];
  /** Throws what reading the record throws. */
  record: (ctx: PageContext, locale: Locale) => Promise<Page>;
}

/** A page of the section as the one above all of them names it. */
export interface ListedPage {
  path: string;
  title: Record<Locale, string>;
  isOpen: () => Promise<boolean>;
}

const listed = new WeakMap<Core.Strapi, ListedPage[]>();

export const listedPages = (strapi: Core.Strapi): readonly ListedPage[] => listed.get(strapi) ?? [];

/** Has a page stand on the page above all of them. */
export const listPage = (strapi: Core.Strapi, page: ListedPage): void => {
  listed.set(strapi, [...listedPages(strapi), page]);
};

const localeOf = (ctx: PageContext): Locale => (ctx.query.locale === 'en' ? 'en' : 'vi');

/** What a link has to carry so that the reader stays with her unit and language. */
export const siteQuery = (ctx: PageContext, more: Record<string, string> = {}): string => {
  const { unit, locale } = ctx.query;
  const kept = { ...(locale === 'en' && { locale }), ...(typeof unit === 'string' && { unit }) };
  const query = new URLSearchParams({ ...kept, ...more }).toString();
  return query && `?${query}`;
};

/** The way to the list; `query` keeps the reader's unit. */
export const backLink = (
  { path, words }: Pick<SectionPages, 'path' | 'words'>,
  locale: Locale,
  query = locale === 'en' ? '?locale=en' : '',
) => `<p><a href="${path}${escapeHtml(query)}">${words[locale].all}</a></p>`;

const attribute = (name: string, value: unknown) =>
  typeof value === 'string' && value !== '' ? ` ${name}="${escapeHtml(value)}"` : '';

/**
 * A widget on one of the portal's own pages, as any commune would embed it. `meanwhile`: HTML that
 * is there before it, for slow networks, readers without scripts and search engines.
 */
export const embedded = (
  strapi: Core.Strapi,
  ctx: PageContext,
  tag: `cchc-${string}`,
  attributes: Record<string, string>,
  meanwhile = '',
): string => {
  const all = {
    api: portalUrl(strapi) + apiBase(strapi),
    unit: ctx.query.unit,
    locale: localeOf(ctx),
    ...attributes,
  };
  const written = Object.entries(all).map(([name, value]) => attribute(name, value));
  return `<script type="module" src="/cchc/widgets.js"></script>
<${tag}${written.join('')}>${meanwhile}</${tag}>`;
};

const NO_SCRIPTS: Record<Locale, string> = {
  vi: 'Trang này chỉ dùng được đầy đủ khi trình duyệt cho chạy JavaScript. Hãy bật JavaScript hoặc mở trang bằng trình duyệt khác; nếu không được, hãy gọi điện hoặc đến cơ quan để được hướng dẫn.',
  en: 'This page needs a browser that runs JavaScript. Please turn it on or use another browser; otherwise call the office or go there.',
};

/** What stands in place of widgets where no script runs: below a title, and above what needs none. */
export const withoutScripts = (
  locale: Locale,
  { title = '', html = '' }: { title?: string; html?: string },
): string =>
  `<noscript>${title && `<h1>${title}</h1>`}<p>${NO_SCRIPTS[locale]}</p>${html}</noscript>`;

/** The parameters of the route. Koa types neither its router's parameters nor Strapi's parsed query. */
export const readRequest = (strapi: Core.Strapi, ctx: PageContext) => ({
  strapi,
  query: ctx.query,
  params: ctx.params as Record<string, string>,
});

const WRONG_ADDRESS = {
  vi: 'Địa chỉ này có chỗ không đúng. Hãy mở lại từ danh sách.',
  en: 'Something in this address is wrong. Please open the page from the list.',
};

const failure = (error: unknown, locale: Locale): { status: number; text: string } => {
  if (error instanceof GoneError) return { status: 410, text: error.message };
  if (error instanceof errors.NotFoundError) return { status: 404, text: error.message };
  // The message names a parameter, which tells a reader nothing.
  if (error instanceof errors.ValidationError) return { status: 400, text: WRONG_ADDRESS[locale] };
  throw error;
};

/** Changes what Strapi's security headers say of one thing; what they say of others stays. */
const setPolicy = (ctx: PageContext, name: string, value: string) => {
  const policy = ctx.response.get('Content-Security-Policy');
  if (!policy) return;
  const others = policy.split(';').filter((part) => part.trim().split(/\s/)[0] !== name);
  ctx.set('Content-Security-Policy', [...others, `${name} ${value}`].join(';'));
};

/** A form does the work against machines beside the page, in a program that it brings along. */
export const allowWorkers = (ctx: PageContext) => setPolicy(ctx, 'worker-src', "'self' blob:");

/**
 * Any site may have these pages in a frame: they only show, the same to everybody, and nobody is
 * signed in on them.
 */
const allowFrames = (ctx: PageContext) => {
  ctx.remove('X-Frame-Options');
  setPolicy(ctx, 'frame-ancestors', '*');
};

const answer = (ctx: PageContext, status: number, page: Page) => {
  allowFrames(ctx);
  allowWorkers(ctx);
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = renderPage(page);
  ctx.status = status;
};

const showFailure = (ctx: PageContext, pages: SectionPages, error: unknown) => {
  const lang = localeOf(ctx);
  const { status, text } = failure(error, lang);
  const title = pages.words[lang].missing;
  const main = `<h1>${title}</h1><p>${escapeHtml(text)}</p>${backLink(pages, lang)}`;
  answer(ctx, status, { lang, title, main });
};

const showRecord = (strapi: Core.Strapi, pages: SectionPages) => async (ctx: PageContext) => {
  await declareTypes(strapi, ctx, pages.endpoint.types);
  const lang = localeOf(ctx);
  try {
    answer(ctx, 200, await pages.record(ctx, lang));
  } catch (error) {
    if (error instanceof MovedPermanently) {
      const search = ctx.querystring ? `?${ctx.querystring}` : '';
      ctx.type = 'text/html; charset=utf-8';
      ctx.redirect(`${pages.path}/${encodeURIComponent(error.key)}${search}`);
      ctx.status = 308;
      return;
    }
    showFailure(ctx, pages, error);
  }
};

const showList = (strapi: Core.Strapi, pages: SectionPages) => async (ctx: PageContext) => {
  await declareTypes(strapi, ctx, pages.listTypes ?? []);
  const lang = localeOf(ctx);
  try {
    answer(ctx, 200, { lang, ...(await pages.list(ctx, lang)) });
  } catch (error) {
    showFailure(ctx, pages, error);
  }
};

/** Pages of the portal's own: for feeds, search engines, and units without a site of their own. */
export const servePages = (strapi: Core.Strapi, pages: SectionPages) => {
  const isOpen = () => isPublic(strapi, `plugin::cchc.${pages.endpoint.action}`);
  const whenPublic =
    (page: (ctx: PageContext) => Promise<void>) =>
    async (ctx: PageContext): Promise<void> => {
      if (await isOpen()) await page(ctx);
      else ctx.forbidden();
    };
  const { vi, en } = pages.words;
  listPage(strapi, { path: pages.path, title: { vi: vi.all, en: en.all }, isOpen });
  const config = { auth: false as const };
  const key = /:\w+/.exec(pages.endpoint.path)?.[0] ?? '';
  openDoor(strapi, pages.path, ['locale', 'unit', 'page'], { ignoresOthers: true });
  openDoor(strapi, `${pages.path}/${key}`, parameterNames(pages.endpoint.spec));
  strapi.server.routes([
    { method: 'GET', path: pages.path, handler: whenPublic(showList(strapi, pages)), config },
    {
      method: 'GET',
      path: `${pages.path}/${key}`,
      handler: whenPublic(showRecord(strapi, pages)),
      config,
    },
  ]);
};
