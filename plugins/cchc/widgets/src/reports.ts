import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { allowedPageSize, fetchJson } from './api';
import { headingTag } from './heading';
import { ListNavigation } from './list-navigation';
import { keptNotice, problemNotice } from './problem';
import { withHash } from './procedure-address';
import { listSkeleton } from './procedures-list';
import { reportAddresses, reportHash, type ReportSearch } from './reports-address';
import { type ReportAnswer, type ReportList, reportListUrl, reportUrl } from './reports-api';
import { reportView } from './reports-detail';
import { reportCount, reportFilters, reportListView } from './reports-list';
import { reportsStyles } from './reports-styles';
import { type ReportTexts, reportTexts } from './reports-texts';
import { Resource } from './resource';
import { SectionElement } from './section-element';

const PAGE_SIZE = 10;

/**
 * `<cchc-reports unit="18586">`: the reports that an office has made public, each with its tables
 * and charts. What is chosen and what is open stand in the page's address.
 */
export class ReportsElement extends SectionElement {
  static styles = reportsStyles;

  @property() heading = '';
  /** The only kind to show: month, quarter, half-year, nine-months, year, one-off. */
  @property() kind = '';
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;

  private readonly list = new Resource<ReportList>(this, fetchJson);
  private readonly detail = new Resource<ReportAnswer>(this, fetchJson);
  /** Selector of what gets the focus as soon as it is there. */
  private wantedFocus = '';
  private readonly navigation = new ListNavigation(this, () => reportAddresses, {
    ownsAddress: () => this.isFirstOf(this.localName),
    onReturn: ({ slug }) => {
      this.wantedFocus = `[data-key="${slug}"]`;
    },
  });
  private openSlug = '';

  private get contentLang(): 'vi' | undefined {
    return this.language === 'vi' ? undefined : 'vi';
  }

  protected willUpdate(): void {
    const { opened, search } = this.navigation;
    const source = { unit: this.unit, locale: this.language };
    const slug = opened?.slug ?? '';
    if (slug && slug !== this.openSlug) this.wantedFocus = '#title';
    this.openSlug = slug;
    if (slug) {
      this.detail.open(reportUrl(this.apiBase, slug, source));
      return;
    }
    this.list.open(
      reportListUrl(this.apiBase, {
        ...source,
        ...search,
        kind: this.kind || search.kind,
        pageSize: allowedPageSize(this.pageSize, PAGE_SIZE),
      }),
    );
  }

  protected render(): TemplateResult {
    const texts = reportTexts[this.language];
    const tag = headingTag(this.sectionLevel);
    return html`<section part="section" aria-labelledby="heading" lang=${this.language}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || texts.heading}
      </${tag}>
      ${this.navigation.opened ? this.renderOpened(texts) : this.renderList(texts)}
    </section>`;
  }

  protected updated(): void {
    if (!this.wantedFocus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.wantedFocus);
    const shown = this.navigation.opened ? this.detail : this.list;
    if (!target && shown.busy) return;
    this.wantedFocus = '';
    (target ?? this.renderRoot.querySelector<HTMLElement>('#heading'))?.focus();
    if (this.navigation.opened) this.renderRoot.querySelector('section')?.scrollIntoView();
  }

  private retry(resource: Resource<unknown>): void {
    this.wantedFocus = this.navigation.opened ? '#title' : '#heading'; // the button will be gone
    resource.retry();
  }

  private renderOpened(texts: ReportTexts): TemplateResult {
    const { value, error, busy } = this.detail;
    return html`<p class="status" role="status">${busy ? texts.loading : ''}</p>
      ${keptNotice(this.detail, this.language)}
      ${reportView({
        report: busy || error ? undefined : value?.data,
        texts,
        locale: this.language,
        level: this.sectionLevel + 1,
        lang: this.contentLang,
        problem: error ? problemNotice(error, texts, () => this.retry(this.detail)) : nothing,
        onBack: () => this.navigation.showList(),
      })}`;
  }

  private renderList(texts: ReportTexts): TemplateResult {
    const { value, error, busy } = this.list;
    const { search } = this.navigation;
    const onFilter = (change: Partial<ReportSearch>) => this.navigation.change(change);
    const count = value && !busy ? reportCount(value, search, texts) : texts.loading;
    return html`${keptNotice(this.list, this.language)}
      ${reportFilters(search, this.kind, texts, onFilter)}
      <p id="count" class="count" role="status" tabindex="-1">${error ? nothing : count}</p>
      ${this.renderFound(texts)}`;
  }

  private renderFound(texts: ReportTexts): TemplateResult | typeof nothing {
    const { value, error, busy } = this.list;
    if (error) return problemNotice(error, texts, () => this.retry(this.list));
    if (!value) return listSkeleton(allowedPageSize(this.pageSize, PAGE_SIZE));
    return reportListView({
      ...{ list: value, busy, texts, level: this.sectionLevel + 1, lang: this.contentLang },
      addressOf: (slug) => withHash(location.href, reportHash(slug)),
      onOpen: () => this.navigation.markList(),
      onPage: (page) => {
        this.wantedFocus = '#count';
        this.navigation.change({ page });
      },
    });
  }
}
