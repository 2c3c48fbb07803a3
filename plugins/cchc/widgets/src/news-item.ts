import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { NewsDetail, NewsItem } from './api';
import { headingTag } from './heading';
import { coverPicture, metaLine } from './news-parts';
import type { Locale, Texts } from './texts';

export interface OpenItem {
  item: NewsDetail;
  body: HTMLElement;
}

export interface ItemView {
  /** What is known already: from the list at once, from the item's own answer later. */
  summary: NewsItem | undefined;
  body: HTMLElement | undefined;
  texts: Texts;
  locale: Locale;
  titleLevel: number;
  /** Stands in place of the body while there is an error. */
  problem: TemplateResult | typeof nothing;
  onBack: () => void;
}

const bodySkeleton = html`<div class="skeleton lines" aria-hidden="true">
  ${Array.from({ length: 6 }, () => html`<i></i>`)}
</div>`;

function head(summary: NewsItem, view: ItemView): TemplateResult {
  const tag = headingTag(view.titleLevel);
  return html`<${tag} id="title" class="item-title" part="item-title" tabindex="-1">
      ${summary.title}
    </${tag}>
    ${metaLine(summary, html`<span part="unit">${summary.unit.name}</span>`)}
    ${summary.lead ? html`<p class="item-lead" part="item-lead">${summary.lead}</p>` : nothing}
    ${coverPicture(summary.cover)}`;
}

/** One item with the way back to the list. */
export function itemView(view: ItemView): TemplateResult {
  const { summary, body, texts, problem } = view;
  const busy = !body && problem === nothing;
  const foreign = summary && summary.locale !== view.locale;
  return html`<button class="back" part="button back" @click=${view.onBack}>
      <span aria-hidden="true">←</span> ${texts.back}
    </button>
    <article
      class="item"
      part="item"
      aria-busy=${busy ? 'true' : 'false'}
      lang=${foreign ? summary.locale : nothing}
    >
      ${summary ? head(summary, view) : nothing}
      ${problem === nothing ? (body ?? bodySkeleton) : problem}
      ${
        body && summary?.source
          ? html`<p class="source" part="source">${texts.source} ${summary.source}</p>`
          : nothing
      }
    </article>`;
}
