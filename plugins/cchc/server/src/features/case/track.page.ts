import type { Core } from '@strapi/types';

import { renderPage } from '../../platform/pages/page';
import {
  allowWorkers,
  embedded,
  listPage,
  type PageContext,
  withoutScripts,
} from '../../platform/pages/section-pages';
import { portalUrl } from '../../platform/public-read';

const PATH = '/cchc/track';

const TITLE = {
  vi: 'Tra cứu câu hỏi, phản ánh, kiến nghị',
  en: 'Look up a question or feedback',
};

/** Where a citizen asks how her case stands; the page asks for the code, which no address carries. */
export const trackAddress = (strapi: Core.Strapi, unitCode: string | undefined): string =>
  portalUrl(strapi) + PATH + (unitCode ? `?unit=${encodeURIComponent(unitCode)}` : '');

/** A page for who comes from a mail, whatever the site of her commune shows. */
export const serveTrackPage = (strapi: Core.Strapi) => {
  const handler = (ctx: PageContext) => {
    const lang = ctx.query.locale === 'en' ? 'en' : 'vi';
    allowWorkers(ctx);
    ctx.set('Cache-Control', 'no-store');
    ctx.set('Referrer-Policy', 'no-referrer');
    ctx.set('X-Robots-Tag', 'noindex');
    ctx.type = 'text/html; charset=utf-8';
    ctx.status = 200;
    ctx.body = renderPage({
      lang,
      title: TITLE[lang],
      main: [
        embedded(strapi, ctx, 'cchc-track', { 'heading-level': '1' }),
        withoutScripts(lang, { title: TITLE[lang] }),
      ].join('\n'),
    });
  };
  listPage(strapi, { path: PATH, title: TITLE, isOpen: () => Promise.resolve(true) });
  strapi.server.routes([{ method: 'GET', path: PATH, handler, config: { auth: false } }]);
};
