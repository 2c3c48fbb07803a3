export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];
export interface JsonLdNode {
  [term: string]: JsonLdValue;
}

/** A node without the terms of which nothing is known: null, undefined and empty lists. */
export const jsonLdNode = (
  values: Readonly<Record<string, JsonLdValue | null | undefined>>,
): JsonLdNode => {
  const node: JsonLdNode = {};
  for (const [term, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    if (!Array.isArray(value) || value.length > 0) node[term] = value;
  }
  return node;
};

/** A data block: nothing runs it, so no Content-Security-Policy stops it; `<` cannot end it. */
export const jsonLdScript = (document: JsonLdNode): string =>
  `<script type="application/ld+json">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>`;

/** schema.org `FAQPage`; `answer` is HTML that may be shown as it is. */
export const faqPage = (
  entries: readonly { question: string; answer: string; url: string }[],
  inLanguage: 'vi' | 'en',
): JsonLdNode => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  inLanguage,
  mainEntity: entries.map(({ question, answer, url }) => ({
    '@type': 'Question',
    '@id': url,
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  })),
});
