import { nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html } from 'lit/static-html.js';
import type { SearchGroup, SearchHit, SearchMeta } from '../../shared/contracts';
import { headingTag } from './heading';
import { dialNumber } from './procedure-answers';
import type { SearchTexts } from './search-texts';

export interface Found {
  data: SearchGroup[];
  meta: SearchMeta & { pagination: { total: number } };
}

export interface HitsView {
  found: Found;
  texts: SearchTexts;
  level: number;
  /** Language of the contents where it is not that of the page around them. */
  lang: 'vi' | undefined;
  /** Where a hit can be read; nothing for what has no page. */
  addressOf: (hit: Pick<SearchHit, 'type' | 'id'>) => string | undefined;
}

const lineOf = (hit: SearchHit, { addressOf, lang }: HitsView): TemplateResult => {
  const address = addressOf(hit);
  // The server escapes all of an excerpt but its marks.
  const excerpt = hit.excerpt ? html`<p class="excerpt">${unsafeHTML(hit.excerpt)}</p>` : nothing;
  return html`<li lang=${lang ?? nothing}>
    ${address ? html`<a href=${address}>${hit.title}</a>` : html`<b>${hit.title}</b>`}${excerpt}
  </li>`;
};

const groupOf = ({ type, total, hits }: SearchGroup, view: HitsView): TemplateResult => {
  const tag = headingTag(view.level);
  const rest = total - hits.length;
  return html`<${tag} class="group" part="title">${view.texts.type[type]} (${total})</${tag}>
    <ul role="list" part="list">${hits.map((hit) => lineOf(hit, view))}</ul>
    ${rest > 0 ? html`<p class="rest">${view.texts.more(rest)}</p>` : nothing}`;
};

const clarify = ({ found, texts, level, lang, addressOf }: HitsView) => {
  const choices = found.meta.clarify ?? [];
  if (choices.length === 0) return nothing;
  const tag = headingTag(level);
  return html`<${tag} class="group">${texts.clarify}</${tag}>
    <ul role="list">
      ${choices.map(
        ({ code, name }) =>
          html`<li lang=${lang ?? nothing}>
            <a href=${addressOf({ type: 'procedure', id: code }) ?? nothing}>${name}</a>
          </li>`,
      )}
    </ul>`;
};

const whereElse = ({ found, texts, level, lang }: HitsView) => {
  const phones = (found.meta.nearest?.hotlines ?? []).filter(({ phone }) => phone);
  if (phones.length === 0) return nothing;
  const tag = headingTag(level);
  return html`<${tag} class="group">${texts.call}</${tag}>
    <ul role="list">
      ${phones.map(
        ({ label, phone, unit }) =>
          html`<li>
            <a class="phone" href="tel:${dialNumber(phone ?? '')}">${phone}</a>
            <span lang=${lang ?? nothing}>${label} (${unit.name})</span>
          </li>`,
      )}
    </ul>`;
};

/** What was found, type by type; a question back, or a refusal, stands before everything. */
export const hitsView = (view: HitsView): TemplateResult => {
  const { found, texts } = view;
  const scope = found.meta.outOfScope;
  const isNothing = found.data.length === 0 && !found.meta.clarify?.length && !scope;
  return html`${scope ? html`<p class="notice" part="notice">${scope.message}</p>` : nothing}
  ${clarify(view)} ${found.data.map((group) => groupOf(group, view))}
  ${isNothing ? html`<p>${texts.noneHint}</p>` : nothing} ${whereElse(view)}`;
};
