import type { Core } from '@strapi/types';

import { type ProcedureDetail, procedureDetail } from '../../../../shared/contracts';
import { jsonLdScript } from '../../platform/pages/json-ld';
import { escapeHtml } from '../../platform/pages/page';
import { backLink, embedded, readRequest, servePages } from '../../platform/pages/section-pages';
import { apiBase, type Locale, portalUrl } from '../../platform/public-read';
import { procedureEndpoints } from './endpoints';
import { toJsonLd } from './jsonld';

const path = '/cchc/procedures';

const words = {
  vi: {
    section: 'Thủ tục hành chính',
    all: 'Tất cả thủ tục hành chính',
    papers: 'Giấy tờ cần có',
    missing: 'Không mở được thủ tục',
  },
  en: {
    section: 'Administrative procedures',
    all: 'All administrative procedures',
    papers: 'Papers to bring',
    missing: 'The procedure cannot be opened',
  },
};

/** What matters most, for readers without scripts and for search engines. */
const plain = ({ name, notice, cases }: ProcedureDetail, locale: Locale) => {
  const papers = cases.flatMap((one) => [
    ...(one.name === null ? [] : [`<li><strong>${escapeHtml(one.name)}</strong></li>`]),
    ...one.papers.map((paper) => `<li>${escapeHtml(paper.name)}</li>`),
  ]);
  return `<noscript><h1>${escapeHtml(name)}</h1>
${notice === null ? '' : `<p><strong>${escapeHtml(notice)}</strong></p>`}
<h2>${words[locale].papers}</h2><ul>${papers.join('')}</ul></noscript>`;
};

/** Section pages of procedures, for units without a site of their own. */
export const serveProcedurePages = (strapi: Core.Strapi) => {
  const hrefBase = { 'href-base': `${path}/`, 'heading-level': '1' };
  servePages(strapi, {
    path,
    endpoint: procedureEndpoints.one,
    words,
    list: (ctx, locale) => ({
      title: words[locale].section,
      main: embedded(strapi, ctx, 'cchc-procedures', hrefBase),
    }),
    record: async (ctx, locale) => {
      const { data } = await procedureEndpoints.one.answer(readRequest(strapi, ctx));
      const detail = procedureDetail.parse(data);
      const portal = portalUrl(strapi);
      const linked = toJsonLd(detail, { portal, api: portal + apiBase(strapi) });
      return {
        lang: locale,
        title: detail.name,
        description: detail.description ?? detail.name,
        canonical: `${portal}${path}/${detail.slug}`,
        main: [
          embedded(strapi, ctx, 'cchc-procedure', { code: detail.code, ...hrefBase }),
          plain(detail, locale),
          backLink({ path, words }, locale),
          jsonLdScript(linked),
        ].join('\n'),
      };
    },
  });
};
