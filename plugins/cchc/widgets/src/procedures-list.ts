import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html } from 'lit/static-html.js';
import { headingTag } from './heading';
import { paging } from './paging';
import { dialNumber, isBareNumber } from './procedure-answers';
import type { ClarifyChoice, ProcedureItem, ProcedureList } from './procedure-api';
import type { ProcedureSearch } from './procedure-address';
import type { ProcedureTexts } from './procedure-texts';
import type { ListTexts } from './procedures-texts';

export interface ListView {
  list: ProcedureList;
  busy: boolean;
  texts: ListTexts;
  words: ProcedureTexts;
  /** Of the headings below the widget's own. */
  level: number;
  /** Language of the procedures where it is not that of the page around them. */
  lang: 'vi' | undefined;
  addressOf: (code: string) => string;
  onOpen: () => void;
  onPage: (page: number) => void;
  onFilter: (change: Partial<ProcedureSearch>) => void;
}

function badges(item: ProcedureItem, { words }: ListView): TemplateResult {
  const { lifecycle, serviceLevel } = item;
  return html`${
    lifecycle === 'in-force'
      ? nothing
      : html`<span class="badge ended">${words.lifecycle(lifecycle)}</span>`
  }${
    serviceLevel === 'full' || serviceLevel === 'partial'
      ? html`<span class="badge ${serviceLevel}">${words.service[serviceLevel]}</span>`
      : nothing
  }`;
}

function card(item: ProcedureItem, view: ListView): TemplateResult {
  const { texts, words } = view;
  const tag = headingTag(view.level);
  const levels = item.levels.map((level) => words.level(level)).join(', ');
  return html`<li>
    <article class="card" part="card">
      <${tag} class="title" part="title">
        <a href=${view.addressOf(item.code)} data-code=${item.code} @click=${view.onOpen}
          lang=${view.lang ?? nothing}>${item.name}</a>
      </${tag}>
      <p class="meta" part="meta">
        ${item.field ? html`<span lang=${view.lang ?? nothing}>${item.field.name}</span>` : nothing}
        ${levels ? html`<span>${levels}</span>` : nothing} ${badges(item, view)}
      </p>
      ${item.duration ? html`<p class="fact"><b>${texts.duration}</b> <span lang=${view.lang ?? nothing}>${item.duration}</span>${isBareNumber(item.duration) ? ` ${words.noUnit}` : nothing}</p>` : nothing}
      ${item.fee ? html`<p class="fact"><b>${texts.fee}</b> <span lang=${view.lang ?? nothing}>${item.fee}</span></p>` : nothing}
    </article>
  </li>`;
}

function cards(items: ProcedureItem[], view: ListView): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul
    class=${view.busy ? 'cards busy' : 'cards'}
    part="list"
    role="list"
    aria-busy=${view.busy ? 'true' : 'false'}
  >
    ${repeat(
      items,
      (item) => item.code,
      (item) => card(item, view),
    )}
  </ul>`;
}

function clarify(choices: ClarifyChoice[], view: ListView): TemplateResult {
  const tag = headingTag(view.level);
  return html`<div class="clarify" part="clarify">
    <${tag} class="question">${view.texts.clarify}</${tag}>
    <ul class="choices" role="list">
      ${choices.map(
        ({ code, name }) =>
          html`<li>
            <a
              href=${view.addressOf(code)}
              data-code=${code}
              @click=${view.onOpen}
              lang=${view.lang ?? nothing}
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

function nearest(view: ListView): TemplateResult | typeof nothing {
  const { fields = [], hotlines = [] } = view.list.meta.nearest ?? {};
  const tag = headingTag(view.level);
  const phones = hotlines.filter(({ phone }) => phone);
  const choose = (field: string) => view.onFilter({ q: '', field, level: '', serviceLevel: '' });
  return html`${
    fields.length > 0
      ? html`<${tag} class="question">${view.texts.nearest}</${tag}>
          <p class="fields">
            ${fields.map(
              ({ code, name }) =>
                html`<button
                  part="button"
                  lang=${view.lang ?? nothing}
                  @click=${() => choose(code)}
                >
                  ${name}
                </button>`,
            )}
          </p>`
      : nothing
  }${
    phones.length > 0
      ? html`<${tag} class="question">${view.texts.call}</${tag}>
          <ul class="phones" role="list">
            ${phones.map(
              ({ label, phone, unit }) =>
                html`<li>
                  <a class="phone" href="tel:${dialNumber(phone ?? '')}">${phone}</a>
                  <span lang=${view.lang ?? nothing}>${label} (${unit.name})</span>
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}

function outOfScope(message: string, view: ListView): TemplateResult {
  const tag = headingTag(view.level);
  return html`<div class="notice scope" part="notice">
    <${tag} class="question">${view.texts.outOfScope}</${tag}>
    <p>${message}</p>
  </div>`;
}

/** What was found, or what to do when nothing was; a question back stands before everything. */
export function listView(view: ListView): TemplateResult {
  const { texts, list } = view;
  const { meta } = list;
  const choices = meta.clarify ?? [];
  const rest = list.data.filter(({ code }) => !choices.some((choice) => choice.code === code));
  const tag = headingTag(view.level);
  if (list.data.length === 0 && choices.length === 0) {
    return html`${meta.outOfScope ? outOfScope(meta.outOfScope.message, view) : html`<p>${texts.noneHint}</p>`}
    ${nearest(view)}`;
  }
  return html`${meta.outOfScope ? outOfScope(meta.outOfScope.message, view) : nothing}
  ${choices.length > 0 ? clarify(choices, view) : nothing}
  ${choices.length > 0 && rest.length > 0 ? html`<${tag} class="question">${texts.others}</${tag}>` : nothing}
  ${cards(rest, view)} ${paging(meta.pagination, texts, view.onPage)}`;
}

/** The line that says how much was found; read out whenever it changes. */
export function countText({ meta }: ProcedureList, q: string, texts: ListTexts): string {
  const { total, page, pageCount } = meta.pagination;
  if (total === 0) return texts.none(q);
  return pageCount > 1
    ? `${texts.found(total, q)} ${texts.page(page, pageCount)}`
    : texts.found(total, q);
}

/** Grey boxes in the places of the cards to come. */
export function listSkeleton(size: number): TemplateResult {
  return html`<div class="cards skeleton" aria-hidden="true">
    ${Array.from({ length: size }, () => html`<div class="card"><i></i><i></i><i></i></div>`)}
  </div>`;
}
