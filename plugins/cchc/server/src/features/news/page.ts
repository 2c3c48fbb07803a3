import type { Core } from '@strapi/types';

import type { NewsDetail } from '../../../../shared/contracts';
import { jsonLdScript } from '../../platform/pages/json-ld';
import { escapeHtml } from '../../platform/pages/page';
import { backLink, embedded, readRequest, servePages } from '../../platform/pages/section-pages';
import { portalUrl } from '../../platform/public-read';
import { newsEndpoints } from './endpoints';
import { newsArticle } from './jsonld';

const WORDS = {
  vi: {
    section: 'Cải cách hành chính',
    all: 'Tất cả tin cải cách hành chính',
    source: 'Nguồn',
    table: 'Bảng',
    missing: 'Không mở được tin',
  },
  en: {
    section: 'Administrative reform',
    all: 'All administrative reform news',
    source: 'Source',
    table: 'Table',
    missing: 'The item cannot be opened',
  },
} as const;

const path = '/cchc/news';

const shownDay = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

/** Wide tables scroll in a frame of their own, reachable by keyboard. */
const framed = (html: string, name: string) =>
  html
    .replaceAll(
      '<table',
      `<div class="wide" tabindex="0" role="region" aria-label="${name}"><table`,
    )
    .replaceAll('</table>', '</table></div>');

const article = (item: NewsDetail) => {
  const { locale, cover } = item;
  return `<p class="note">${WORDS[locale].section}</p>
<article>
<h1>${escapeHtml(item.title)}</h1>
<p class="note"><time datetime="${item.publishedAt}">${shownDay(item.publishedAt)}</time> · ${escapeHtml(item.unit.name)}</p>
<p><strong>${escapeHtml(item.lead)}</strong></p>
${cover ? `<figure><img src="${escapeHtml(cover.url)}" alt="${escapeHtml(cover.alt)}" width="${cover.width ?? ''}" height="${cover.height ?? ''}"></figure>` : ''}
${framed(item.html, WORDS[locale].table)}
${item.source ? `<p class="note">${WORDS[locale].source}: ${escapeHtml(item.source)}</p>` : ''}
</article>${backLink({ path, words: WORDS }, locale)}`;
};

/** The pages that feeds and the sitemap point to. The list is the widget itself. */
export const serveNewsPages = (strapi: Core.Strapi) =>
  servePages(strapi, {
    path,
    endpoint: newsEndpoints.one,
    words: WORDS,
    list: (ctx, locale) => ({
      title: WORDS[locale].all,
      main: `<h1>${WORDS[locale].section}</h1>
${embedded(strapi, ctx, 'cchc-news', { 'page-size': '10' })}`,
    }),
    record: async (ctx) => {
      const { data } = await newsEndpoints.one.answer(readRequest(strapi, ctx));
      const item = data as NewsDetail;
      const english = item.locale === 'en' ? '?locale=en' : '';
      const address = `${portalUrl(strapi)}${path}/${item.slug}${english}`;
      return {
        lang: item.locale,
        title: item.title,
        description: item.lead,
        canonical: address,
        main: article(item) + jsonLdScript(newsArticle(item, address)),
      };
    },
  });
