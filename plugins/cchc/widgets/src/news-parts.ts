import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from './api';
import { vietnameseDate } from './date';

/** Date, topics and what the caller has to say about the unit. */
export function metaLine(item: NewsItem, unit: TemplateResult | typeof nothing): TemplateResult {
  // Names of topics have commas of their own: “Sáng kiến, mô hình, điển hình”.
  const topics = item.topics.map((topic) => topic.name).join('; ');
  return html`<p class="meta" part="meta">
    <time datetime=${item.publishedAt}>${vietnameseDate(item.publishedAt)}</time>
    ${unit} ${topics ? html`<span part="topics">${topics}</span>` : nothing}
  </p>`;
}

/** The cover picture in a frame of fixed proportions, so that nothing moves when it arrives. */
export function coverPicture(cover: NewsItem['cover']): TemplateResult | typeof nothing {
  if (!cover) return nothing;
  return html`<div class="cover" part="cover">
    <img
      src=${cover.url}
      alt=${cover.alt}
      width=${cover.width}
      height=${cover.height}
      loading="lazy"
      decoding="async"
    />
  </div>`;
}
