import { html, nothing, type TemplateResult } from 'lit';
import type { Facets, ServiceLevel } from './procedure-api';
import { LONGEST_QUESTION, type ProcedureSearch } from './procedure-address';
import type { ProcedureTexts } from './procedure-texts';
import type { ListTexts } from './procedures-texts';

export type Filter = 'field' | 'level' | 'serviceLevel';

const SERVICE_LEVELS: ServiceLevel[] = ['full', 'partial', 'information'];

export interface SearchView {
  typed: string;
  search: ProcedureSearch;
  facets: Facets | undefined;
  /** Filters that the site has fixed by an attribute. */
  fixed: Filter[];
  /** Whether the filters stand open without being asked for. */
  roomy: boolean;
  texts: ListTexts;
  words: ProcedureTexts;
  onType: (text: string) => void;
  onSubmit: () => void;
  onFilter: (change: Partial<ProcedureSearch>) => void;
}

interface Option {
  value: string;
  name: string;
  count?: number;
}

function withChosen(options: Option[], chosen: string, name: string): Option[] {
  const missing = chosen && !options.some(({ value }) => value === chosen);
  return missing ? [...options, { value: chosen, name }] : options;
}

function select(view: SearchView, filter: Filter, label: string, options: Option[]) {
  if (view.fixed.includes(filter)) return nothing;
  const chosen = view.search[filter];
  const change = (event: Event) => {
    // Only our own <select> sends this event.
    view.onFilter({ [filter]: (event.target as HTMLSelectElement).value });
  };
  return html`<div class="filter">
    <label for=${filter}>${label}</label>
    <select id=${filter} part="select" @change=${change}>
      <option value="" ?selected=${chosen === ''}>${view.texts.all}</option>
      ${options.map(
        ({ value, name, count }) =>
          html`<option value=${value} ?selected=${chosen === value} .selected=${chosen === value}>
            ${name}${count === undefined ? '' : ` (${count})`}
          </option>`,
      )}
    </select>
  </div>`;
}

function filters(view: SearchView): TemplateResult {
  const { search, facets, texts, words, fixed, roomy } = view;
  const used = (['field', 'level', 'serviceLevel'] as const).filter(
    (filter) => search[filter] && !fixed.includes(filter),
  );
  const fields = (facets?.fields ?? []).map(({ code, ...rest }) => ({ value: code, ...rest }));
  const levels = (facets?.levels ?? []).map(({ level, count }) => ({
    value: level,
    name: words.level(level),
    count,
  }));
  const services = SERVICE_LEVELS.map((value) => ({ value, name: words.service[value] }));
  const clear = () => view.onFilter({ field: '', level: '', serviceLevel: '' });
  return html`<details class="filters" part="filters" ?open=${roomy}>
    <summary>${used.length > 0 ? texts.filtersOn(used.length) : texts.filters}</summary>
    <div class="selects">
      ${select(view, 'field', texts.field, withChosen(fields, search.field, texts.chosenField))}
      ${select(view, 'level', texts.level, withChosen(levels, search.level, words.level(search.level)))}
      ${select(view, 'serviceLevel', texts.service, services)}
      ${
        used.length > 0
          ? html`<button type="button" part="button" @click=${clear}>${texts.clear}</button>`
          : nothing
      }
    </div>
  </details>`;
}

/** The field to type into, and what narrows the list down. */
export function searchForm(view: SearchView): TemplateResult {
  const { texts } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    view.onSubmit();
  };
  const type = (event: Event) => {
    // Only our own <input> sends this event.
    view.onType((event.target as HTMLInputElement).value);
  };
  return html`<form
    class="search"
    part="search"
    role="search"
    aria-label=${texts.searchForm}
    @submit=${submit}
  >
    <label class="ask" for="q">${texts.ask}</label>
    <div class="row">
      <input
        id="q"
        part="input"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        maxlength=${LONGEST_QUESTION}
        aria-describedby="hint"
        .value=${view.typed}
        @input=${type}
      />
      <button class="go" part="button">${texts.search}</button>
    </div>
    <p id="hint" class="hint">${texts.hint}</p>
    ${filters(view)}
  </form>`;
}
