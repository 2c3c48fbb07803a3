import type { Core } from '@strapi/types';

import {
  type CaseStatistics,
  caseStatistics,
  type PublicFile,
  questionDetail,
  questionItem,
} from '../../../../shared/contracts';
import { faqPage, jsonLdScript } from '../../platform/pages/json-ld';
import { escapeHtml } from '../../platform/pages/page';
import {
  backLink,
  embedded,
  type PageContext,
  readRequest,
  servePages,
  siteQuery,
  withoutScripts,
} from '../../platform/pages/section-pages';
import { type Locale, portalUrl } from '../../platform/public-read';
import { statisticsEndpoint } from '../statistics';
import { answerEndpoints } from './endpoints';
import { statisticsTables } from './statistics-table';

const path = '/cchc/questions';

const words = {
  vi: {
    section: 'Hỏi đáp, phản ánh, kiến nghị',
    all: 'Tất cả câu hỏi đã trả lời',
    missing: 'Không mở được câu hỏi',
    review: 'Thủ tục đã thay đổi sau khi câu này được trả lời; cơ quan chưa rà soát lại.',
    asked: 'Câu hỏi',
    answer: 'Trả lời',
    files: 'Tệp kèm theo',
  },
  en: {
    section: 'Questions and feedback',
    all: 'All answered questions',
    missing: 'The question cannot be opened',
    review: 'The procedure has changed since this was answered, and it was not looked at again.',
    asked: 'Question',
    answer: 'Answer',
    files: 'Files',
  },
};

const statisticsOf = async (strapi: Core.Strapi, ctx: PageContext): Promise<CaseStatistics[]> => {
  const { locale, unit } = ctx.query;
  const { data } = await statisticsEndpoint.answer({ strapi, query: { locale, unit }, params: {} });
  return caseStatistics.array().parse(data);
};

/** As many as the list gives out at once. */
const PAGE_SIZE = '100';

/** The newest questions by name, each a page that needs no script. */
const plainQuestions = async (strapi: Core.Strapi, ctx: PageContext): Promise<string> => {
  const { locale, unit } = ctx.query;
  const query = { locale, unit, pagination: { pageSize: PAGE_SIZE } };
  const { data } = await answerEndpoints.questions.answer({ strapi, query, params: {} });
  const links = questionItem.array().parse(data);
  const items = links.map(
    ({ slug, title }) =>
      `<li><a href="${path}/${escapeHtml(slug + siteQuery(ctx))}">${escapeHtml(title)}</a></li>`,
  );
  return items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
};

/** What was asked and answered, whom to call, and how much of it there was. */
const listPage = (strapi: Core.Strapi) => async (ctx: PageContext, locale: Locale) => {
  const statistics = await statisticsOf(strapi, ctx);
  return {
    title: words[locale].section,
    main: [
      `<h1>${words[locale].section}</h1>`,
      withoutScripts(locale, { html: await plainQuestions(strapi, ctx) }),
      embedded(strapi, ctx, 'cchc-questions', {}),
      embedded(strapi, ctx, 'cchc-questions', { kind: 'feedback' }),
      statisticsTables(statistics, locale),
      // Those of a whole portal would be a list that nobody finds her office in.
      ...(ctx.query.unit ? [embedded(strapi, ctx, 'cchc-hotlines', {})] : []),
    ].join('\n'),
  };
};

const fileList = (files: readonly PublicFile[], heading: string): string => {
  const links = files.map(
    ({ name, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></li>`,
  );
  return links.length > 0 ? `<h2>${heading}</h2>\n<ul>${links.join('')}</ul>\n` : '';
};

const recordPage = (strapi: Core.Strapi) => async (ctx: PageContext, locale: Locale) => {
  const { data } = await answerEndpoints.question.answer(readRequest(strapi, ctx));
  const { title, content, html, files, slug, unit, needsReview } = questionDetail.parse(data);
  const say = words[locale];
  const url = `${portalUrl(strapi)}${path}/${slug}`;
  return {
    lang: locale,
    title,
    description: content.slice(0, 200),
    canonical: url,
    main: `<p class="note">${say.section} · ${escapeHtml(unit.name)}</p>
<article lang="vi">
<h1>${escapeHtml(title)}</h1>
${needsReview ? `<p class="note"><strong>${say.review}</strong></p>` : ''}
<h2>${say.asked}</h2>
<p>${escapeHtml(content).replaceAll('\n', '<br>')}</p>
<h2>${say.answer}</h2>
<div>${html}</div>
${fileList(files, say.files)}</article>${backLink({ path, words }, locale, siteQuery(ctx))}
${jsonLdScript(faqPage([{ question: title, answer: html, url }], 'vi'))}`,
  };
};

/** Section pages of questions and feedback, for units without a site of their own. */
export const serveAnswerPages = (strapi: Core.Strapi) => {
  servePages(strapi, {
    path,
    endpoint: answerEndpoints.question,
    listTypes: [...statisticsEndpoint.types, ...answerEndpoints.questions.types],
    words,
    list: listPage(strapi),
    record: recordPage(strapi),
  });
};
