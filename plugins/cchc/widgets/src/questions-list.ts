import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html } from 'lit/static-html.js';
import { type IntakeKind, type CaseResult, RESULT_WORDS } from '../../shared/cases/vocabulary';
import type { AnswerFacets } from '../../shared/contracts';
import { vietnameseDate } from './date';
import { headingTag } from './heading';
import { paging } from './paging';
import type { AnswerSearch } from './questions-address';
import { type AnswerItem, type AnswerList, keyOf } from './questions-api';
import { answerHint, type AnswerTexts } from './questions-texts';
import { type Option, selectFilter, withChosen } from './search-form';

export interface AnswerListView {
  list: AnswerList;
  search: AnswerSearch;
  busy: boolean;
  texts: AnswerTexts;
  /** Of the headings below the widget's own. */
  level: number;
  /** Language of the answers where it is not that of the page around them. */
  lang: 'vi' | undefined;
  addressOf: (key: string) => string;
  onOpen: () => void;
  onPage: (page: number) => void;
}

/** Unit, field and day of an answer, with what is to be known about it. */
export function answerMeta(item: AnswerItem, texts: AnswerTexts): TemplateResult {
  const { unit, field, answeredAt, state, number } = item;
  return html`<p class="meta" part="meta">
    <span>${texts.answeredOn(vietnameseDate(answeredAt))}</span>
    <span>${unit.name}</span> ${field ? html`<span>${field.name}</span>` : nothing}
    ${number ? html`<span>${number}</span>` : nothing}
    ${state ? html`<span class="badge ${state}">${texts.states(state)}</span>` : nothing}
    ${item.needsReview ? html`<span class="badge review">${texts.needsReview}</span>` : nothing}
  </p>`;
}

function card(item: AnswerItem, view: AnswerListView): TemplateResult {
  const tag = headingTag(view.level);
  const key = keyOf(item);
  return html`<li>
    <article class="card" part="card">
      <${tag} class="title" part="title">
        <a href=${view.addressOf(key)} data-key=${key} @click=${view.onOpen}
          lang=${view.lang ?? nothing}>${item.title}</a>
      </${tag}>
      ${answerMeta(item, view.texts)}
    </article>
  </li>`;
}

/** What was found, or what to do when nothing was. */
export function answerListView(view: AnswerListView): TemplateResult {
  const { list, busy, texts } = view;
  if (list.data.length === 0) return html`<p>${answerHint(view.search, texts)}</p>`;
  return html`<ul
      class=${busy ? 'cards busy' : 'cards'}
      part="list"
      role="list"
      aria-busy=${busy ? 'true' : 'false'}
    >
      ${repeat(list.data, keyOf, (item) => card(item, view))}
    </ul>
    ${paging(list.meta.pagination, texts, view.onPage)}`;
}

/** The line that says how much was found; read out whenever it changes. */
export function answerCount({ meta }: AnswerList, q: string, texts: AnswerTexts): string {
  const { total, page, pageCount } = meta.pagination;
  if (total === 0) return texts.none(q);
  const found = texts.found(total, q);
  return pageCount > 1 ? `${found} ${texts.page(page, pageCount)}` : found;
}

export interface AnswerFilters {
  kind: IntakeKind;
  search: AnswerSearch;
  facets: AnswerFacets | undefined;
  /** What the site has fixed by an attribute. */
  fixed: Pick<AnswerSearch, 'field' | 'procedure'>;
  roomy: boolean;
  texts: AnswerTexts;
  onFilter: (change: Partial<AnswerSearch>) => void;
}

const valued = (facets: AnswerFacets['fields'] = []) =>
  facets.map(({ code, ...rest }) => ({ value: code, ...rest }));

/** By field, and by procedure or by result. */
export function answerFilters(view: AnswerFilters): TemplateResult {
  const { kind, search, facets, fixed, texts, onFilter } = view;
  const { field, procedure, state } = search;
  const results = Object.keys(RESULT_WORDS) as CaseResult[]; // the keys are written there
  const states = results.map((value) => ({ value, name: texts.states(value) }));
  const select = (id: 'field' | 'procedure' | 'state', options: Option[]) =>
    selectFilter({
      ...{ id, label: texts[id], all: texts.all, chosen: search[id] },
      options: withChosen(options, search[id], texts.chosen),
      onChoose: (value) => onFilter({ [id]: value }),
    });
  const isUsed = Boolean(field || procedure || state);
  const clear = () => onFilter({ field: '', procedure: '', state: '' });
  return html`<details class="filters" part="filters" ?open=${view.roomy || isUsed}>
    <summary>${texts.filters}</summary>
    <div class="selects">
      ${fixed.field ? nothing : select('field', valued(facets?.fields))}
      ${kind === 'feedback' ? select('state', states) : nothing}
      ${kind === 'question' && !fixed.procedure ? select('procedure', valued(facets?.procedures)) : nothing}
      ${isUsed ? html`<button type="button" part="button" @click=${clear}>${texts.clear}</button>` : nothing}
    </div>
  </details>`;
}
