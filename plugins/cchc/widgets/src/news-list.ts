import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html } from 'lit/static-html.js';
import type { NewsItem, Page } from './api';
import { headingTag } from './heading';
import { coverPicture, metaLine } from './news-parts';
import { paging } from './paging';
import type { Locale, Texts } from './texts';

export interface ListView {
  list: Page<NewsItem>;
  busy: boolean;
  texts: Texts;
  locale: Locale;
  titleLevel: number;
  addressOf: (slug: string) => string;
  onOpen: () => void;
  onPage: (page: number) => void;
}

function card(item: NewsItem, view: ListView): TemplateResult {
  const tag = headingTag(view.titleLevel);
  const mark = html`<span class="mark" part="mark">${view.texts.newsOf(item.unit.name)}</span>`;
  return html`<li>
    <article class="card" part="card" lang=${item.locale === view.locale ? nothing : item.locale}>
      ${coverPicture(item.cover)}
      <div class="text">
        <${tag} class="title" part="title">
          <a href=${view.addressOf(item.slug)} data-slug=${item.slug} @click=${view.onOpen}
            >${item.title}</a>
        </${tag}>
        ${metaLine(item, item.origin === 'inherited' ? mark : nothing)}
        ${item.lead ? html`<p class="lead" part="lead">${item.lead}</p>` : nothing}
      </div>
    </article>
  </li>`;
}

/** The list with its paging, or the sentence that there is none. */
export function listView(view: ListView): TemplateResult {
  if (view.list.data.length === 0) {
    return html`<p class="notice" part="notice">${view.texts.empty}</p>`;
  }
  return html`<ul
      class=${view.busy ? 'cards busy' : 'cards'}
      part="list"
      role="list"
      aria-busy=${view.busy ? 'true' : 'false'}
    >
      ${repeat(
        view.list.data,
        (item) => item.documentId,
        (item) => card(item, view),
      )}
    </ul>
    ${paging(view.list.meta.pagination, view.texts, view.onPage)}`;
}

/** Grey boxes in the places of the cards to come. */
export function listSkeleton(size: number): TemplateResult {
  return html`<div class="cards skeleton" aria-busy="true">
    ${Array.from(
      { length: size },
      () =>
        html`<div class="card" aria-hidden="true">
          <div class="cover"></div>
          <div class="text">
            <div class="title"><i></i><i></i></div>
            <div class="meta"><i></i></div>
            <div class="lead"><i></i><i></i><i></i></div>
          </div>
        </div>`,
    )}
  </div>`;
}
