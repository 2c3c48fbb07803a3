import type { Core } from '@strapi/types';

import type { Locale } from '../public-read';
import { escapeHtml, renderPage } from './page';
import { listedPages, type PageContext, siteQuery } from './section-pages';

const PATH = '/cchc';

const TITLE: Record<Locale, string> = {
  vi: 'Cải cách hành chính',
  en: 'Administrative reform',
};

/** Where somebody arrives who shortens an address: the section's pages that are open, by name. */
export const serveHome = (strapi: Core.Strapi) => {
  const handler = async (ctx: PageContext) => {
    const lang: Locale = ctx.query.locale === 'en' ? 'en' : 'vi';
    const items: string[] = [];
    for (const { path, title, isOpen } of listedPages(strapi)) {
      if (!(await isOpen())) continue;
      const address = escapeHtml(path + siteQuery(ctx));
      items.push(`<li><a href="${address}">${escapeHtml(title[lang])}</a></li>`);
    }
    ctx.set('Cache-Control', 'no-store');
    ctx.type = 'text/html; charset=utf-8';
    ctx.status = 200;
    ctx.body = renderPage({
      lang,
      title: TITLE[lang],
      main: `<h1>${TITLE[lang]}</h1>\n<ul>\n${items.join('\n')}\n</ul>`,
    });
  };
  strapi.server.routes([{ method: 'GET', path: PATH, handler, config: { auth: false } }]);
};
