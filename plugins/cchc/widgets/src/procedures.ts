import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { allowedPageSize, fetchJson } from './api';
import { headingTag } from './heading';
import { ListNavigation } from './list-navigation';
import {
  openHash,
  pageAddress,
  procedureAddresses,
  withHash,
  type OpenProcedure,
  type ProcedureSearch,
} from './procedure-address';
import { procedureListUrl, type ProcedureList } from './procedure-api';
import { procedureTexts } from './procedure-texts';
import { countText, listSkeleton, listView } from './procedures-list';
import { searchForm, type Filter } from './procedures-search';
import { proceduresStyles } from './procedures-styles';
import { listTexts, type ListTexts } from './procedures-texts';
import { keptNotice, problemNotice } from './problem';
import { Resource } from './resource';
import { SectionElement } from './section-element';

const PAGE_SIZE = 10;
const ROOMY = '(min-width: 40em)';
const ADDRESS_OWNERS = 'cchc-procedures, cchc-procedure';

interface Found extends ProcedureList {
  /** What was asked for; the reader may have typed on since. */
  q: string;
}

async function readList(url: string, signal: AbortSignal): Promise<Found> {
  const q = new URL(url, document.baseURI).searchParams.get('q') ?? '';
  return { ...(await fetchJson<ProcedureList>(url, signal)), q };
}

/**
 * `<cchc-procedures unit="18586">`: finds procedures while the reader types. What is asked for and
 * what is open stand in the page's address, so that it can be shared and left with "back".
 */
export class ProceduresElement extends SectionElement {
  static styles = proceduresStyles;

  @property() heading = '';
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;
  /** Code of the only field to show. */
  @property() field = '';
  /** The only level to show: ministry, province, commune, other. */
  @property() level = '';
  /** Address of a procedure's own page: its code takes the place of `{code}`, else it is added. */
  @property({ attribute: 'href-base' }) hrefBase = '';

  private readonly list = new Resource<Found>(this, readList);
  /** Selector of what gets the focus as soon as it is there. */
  private wantedFocus = '';
  private readonly navigation = new ListNavigation(this, () => procedureAddresses, {
    ownsAddress: () => this.isFirstOf(ADDRESS_OWNERS),
    onReturn: ({ code }) => {
      this.wantedFocus = `[data-code="${code}"]`;
    },
  });

  protected willUpdate(): void {
    if (this.navigation.opened) return;
    const { search } = this.navigation;
    this.list.open(
      procedureListUrl(this.apiBase, {
        ...search,
        field: this.field || search.field,
        level: this.level || search.level,
        unit: this.unit,
        locale: this.language,
        pageSize: allowedPageSize(this.pageSize, PAGE_SIZE),
      }),
    );
  }

  protected render(): TemplateResult {
    const words = listTexts[this.language];
    const tag = headingTag(this.sectionLevel);
    const { opened } = this.navigation;
    return html`<section part="section" aria-labelledby="heading" lang=${this.language}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || words.heading}
      </${tag}>
      ${opened ? this.renderOpened(opened, words) : this.renderList(words)}
    </section>`;
  }

  protected updated(): void {
    if (!this.wantedFocus || this.navigation.opened) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.wantedFocus);
    if (!target && this.list.busy) return;
    this.wantedFocus = '';
    (target ?? this.renderRoot.querySelector<HTMLElement>('#heading'))?.focus();
  }

  private readonly submit = (): void => {
    this.wantedFocus = '#count'; // also closes the keyboard of a phone
    this.navigation.submit();
    this.requestUpdate();
  };

  private readonly filter = (change: Partial<ProcedureSearch>): void => {
    if (change.q !== undefined) this.wantedFocus = '#count'; // the button will be gone
    this.navigation.change(change);
  };

  private readonly showPage = (page: number): void => {
    this.wantedFocus = '#count';
    this.navigation.change({ page });
  };

  private readonly addressOf = (code: string): string =>
    this.hrefBase
      ? pageAddress(this.hrefBase, code)
      : withHash(location.href, openHash({ code, caseKey: '', edition: '' }));

  private renderOpened({ code }: OpenProcedure, words: ListTexts): TemplateResult {
    return html`<button class="back" part="button back" @click=${() => this.navigation.showList()}>
        <span aria-hidden="true">←</span> ${words.back}
      </button>
      <cchc-procedure
        code=${code}
        unit=${this.unit}
        locale=${this.locale}
        api=${this.api}
        heading-level=${this.sectionLevel + 1}
        exportparts="title, body, notice, button, facts, papers"
      ></cchc-procedure>`;
  }

  private renderList(words: ListTexts): TemplateResult {
    const { value, error } = this.list;
    const { typed, search } = this.navigation;
    const fixed: (Filter | '')[] = [this.field && 'field', this.level && 'level'];
    return html`${keptNotice(this.list, this.language)}${searchForm({
        typed,
        search,
        fixed: fixed.filter((filter) => filter !== ''),
        facets: value?.meta.facets,
        roomy: matchMedia(ROOMY).matches,
        texts: words,
        words: procedureTexts[this.language],
        onType: (text) => this.navigation.type(text),
        onSubmit: this.submit,
        onFilter: this.filter,
      })}
      <p id="count" class="count" role="status" tabindex="-1">
        ${error ? nothing : value ? countText(value, value.q, words) : words.loading}
      </p>
      ${this.renderFound(words)}`;
  }

  private renderFound(words: ListTexts): TemplateResult {
    const { value, error, busy } = this.list;
    if (error) return problemNotice(error, words, () => this.retry());
    if (!value) return listSkeleton(allowedPageSize(this.pageSize, PAGE_SIZE));
    return listView({
      list: value,
      busy,
      texts: words,
      words: procedureTexts[this.language],
      level: this.sectionLevel + 1,
      lang: this.language === 'vi' ? undefined : 'vi',
      addressOf: this.addressOf,
      onOpen: () => this.navigation.markList(),
      onPage: this.showPage,
      onFilter: this.filter,
    });
  }

  private retry(): void {
    this.wantedFocus = '#heading'; // the button will be gone
    this.list.retry();
  }
}
