import { html, nothing, type TemplateResult } from 'lit';
import type { Facets, ServiceLevel } from './procedure-api';
import type { ProcedureSearch } from './procedure-address';
import type { ProcedureTexts } from './procedure-texts';
import type { ListTexts } from './procedures-texts';
import { type Option, searchField, selectFilter, withChosen } from './search-form';

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

function select(view: SearchView, filter: Filter, label: string, options: Option[]) {
  if (view.fixed.includes(filter)) return nothing;
  return selectFilter({
    ...{ id: filter, label, all: view.texts.all, options, chosen: view.search[filter] },
    onChoose: (value) => view.onFilter({ [filter]: value }),
  });
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
  return searchField({ ...view, filters: filters(view) });
}
