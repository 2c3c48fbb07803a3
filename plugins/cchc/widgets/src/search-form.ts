import { html, type nothing, type TemplateResult } from 'lit';
import { LONGEST_QUESTION } from './procedure-address';

export interface Option {
  value: string;
  name: string;
  count?: number;
}

/** The options with the chosen one among them, also when nothing is left to choose it for. */
export function withChosen(options: Option[], chosen: string, name: string): Option[] {
  const missing = chosen && !options.some(({ value }) => value === chosen);
  return missing ? [...options, { value: chosen, name }] : options;
}

export interface SelectFilter {
  id: string;
  label: string;
  /** What the option is called that does not narrow down. */
  all: string;
  chosen: string;
  options: Option[];
  onChoose: (value: string) => void;
}

export function selectFilter(view: SelectFilter): TemplateResult {
  const { id, label, all, chosen, options } = view;
  const change = (event: Event) => {
    // Only our own <select> sends this event.
    view.onChoose((event.target as HTMLSelectElement).value);
  };
  return html`<div class="filter">
    <label for=${id}>${label}</label>
    <select id=${id} part="select" @change=${change}>
      <option value="" ?selected=${chosen === ''}>${all}</option>
      ${options.map(
        ({ value, name, count }) =>
          html`<option value=${value} ?selected=${chosen === value} .selected=${chosen === value}>
            ${name}${count === undefined ? '' : ` (${count})`}
          </option>`,
      )}
    </select>
  </div>`;
}

export interface SearchField {
  typed: string;
  texts: { searchForm: string; ask: string; search: string; hint: string };
  filters: TemplateResult | typeof nothing;
  onType: (text: string) => void;
  onSubmit: () => void;
}

/** The field to type into, with its button, and below it what narrows the list down. */
export function searchField(view: SearchField): TemplateResult {
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
    ${view.filters}
  </form>`;
}
