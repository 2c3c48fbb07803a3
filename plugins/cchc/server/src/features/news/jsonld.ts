import type { NewsDetail } from '../../../../shared/contracts';
import { type JsonLdNode, jsonLdNode } from '../../platform/pages/json-ld';

/** schema.org `NewsArticle` of a piece of news; `address` is its own page, absolute. */
export const newsArticle = (item: NewsDetail, address: string): JsonLdNode => {
  const { unit, cover } = item;
  const organisation = unit.name ? { '@type': 'GovernmentOrganization', name: unit.name } : null;
  return jsonLdNode({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    mainEntityOfPage: address,
    headline: item.title,
    description: item.lead || null,
    inLanguage: item.locale,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    articleSection: item.topics.map(({ name }) => name),
    author: organisation,
    publisher: organisation,
    creditText: item.source,
    image:
      cover &&
      jsonLdNode({
        '@type': 'ImageObject',
        url: cover.url,
        caption: cover.alt || null,
        width: cover.width,
        height: cover.height,
      }),
  });
};
