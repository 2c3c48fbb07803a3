import type { NewsItem } from '../../../../shared/contracts';
import type { ReadRequest } from '../../platform/public-read';
import { findNews } from '../news';

/** A page of the news that the site of a unit shows, newest first. */
export const latestNews = async ({ strapi, query }: ReadRequest, pageSize: number, page = 1) =>
  findNews({
    strapi,
    key: '',
    query: {
      ...query,
      filters: {},
      sort: { field: 'publishedAt', direction: 'desc' },
      page,
      pageSize,
    },
  });

/** The page of the portal on which one item can be read without scripts. */
export const newsPage = (portal: string, { slug, locale }: NewsItem) =>
  `${portal}/cchc/news/${slug}${locale === 'vi' ? '' : `?locale=${locale}`}`;
