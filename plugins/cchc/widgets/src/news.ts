import { LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { itemAddress, LIST_MARK, slugToShow } from './address';
import {
  allowedPageSize,
  ApiError,
  fetchJson,
  newsItemUrl,
  newsListUrl,
  type NewsDetail,
  type NewsItem,
  type Page,
} from './api';
import { bodyElement } from './body';
import { itemView, type OpenItem } from './news-item';
import { listSkeleton, listView } from './news-list';
import { headingTag } from './news-parts';
import { newsStyles } from './news-styles';
import { Resource } from './resource';

import { localeOf, texts, type Texts } from './texts';

const SCRIPT_API = `${new URL(import.meta.url).origin}/api/cchc`;
const SOURCE_PROPERTIES = ['unit', 'topic', 'pageSize', 'locale', 'api'];

/**
 * `<cchc-news unit="18586">`: the reform news of a unit as a list; a title opens the item in place
 * and puts `#cchc-news=<slug>` into the address, so that it can be shared and left with "back".
 */
export class NewsElement extends LitElement {
  static styles = newsStyles;

  /** Code of the unit whose site this is; without it the whole portal. */
  @property() unit = '';
  /** Slug of the only topic to show. */
  @property() topic = '';
  @property({ type: Number, attribute: 'page-size' }) pageSize = 5;
  @property() heading = '';
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  @property() locale = 'vi';
  /** Base address of the API; by default on the host that served this script. */
  @property() api = '';

  @state() private slug: string | null = null;
  @state() private page = 1;

  private readonly list = new Resource<Page<NewsItem>>(this, fetchJson);
  private readonly item = new Resource<OpenItem>(this, (url, signal) => this.readItem(url, signal));
  /** Selector of what gets the focus as soon as it is there. */
  private wantedFocus = '';

  connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.followAddress);
    this.followAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.followAddress);
    super.disconnectedCallback();
  }

  protected willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.hasUpdated && SOURCE_PROPERTIES.some((name) => changed.has(name))) this.page = 1;
    const source = { unit: this.unit, locale: localeOf(this.locale) };
    if (this.slug !== null) {
      this.item.open(newsItemUrl(this.apiBase, { ...source, slug: this.slug }));
      return;
    }
    const pageSize = allowedPageSize(this.pageSize);
    const query = { ...source, topic: this.topic, page: this.page, pageSize };
    this.list.open(newsListUrl(this.apiBase, query));
  }

  protected render(): TemplateResult {
    const locale = localeOf(this.locale);
    const words = texts[locale];
    const tag = headingTag(this.sectionLevel);
    return html`<section part="section" aria-labelledby="heading" lang=${locale}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || words.heading}
      </${tag}>
      <p class="status" role="status">${this.statusText(words)}</p>
      ${this.slug === null ? this.renderList(words) : this.renderItem(this.slug, words)}
    </section>`;
  }

  protected updated(): void {
    if (!this.wantedFocus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.wantedFocus);
    const shown = this.slug === null ? this.list : this.item;
    if (!target && shown.busy) return;
    this.wantedFocus = '';
    // Gone from the list, or never loaded: the section's heading is the nearest place.
    (target ?? this.renderRoot.querySelector<HTMLElement>('#heading'))?.focus();
    if (this.slug !== null) this.renderRoot.querySelector('section')?.scrollIntoView();
  }

  private get apiBase(): string {
    return this.api || SCRIPT_API;
  }

  private get sectionLevel(): number {
    return this.headingLevel >= 1 && this.headingLevel <= 6 ? this.headingLevel : 2;
  }

  /** Two widgets on a page would both open the item; the first one does it for all. */
  private get opensItems(): boolean {
    const root = this.getRootNode() as Document | ShadowRoot; // connected, so one of the two
    return root.querySelector(this.localName) === this;
  }

  private readonly followAddress = (): void => {
    if (!this.opensItems) return;
    const slug = slugToShow(location.hash, history.state, this.slug);
    if (slug === this.slug) return;
    this.wantedFocus = slug === null ? `[data-slug="${this.slug ?? ''}"]` : '#title';
    this.slug = slug;
  };

  private readonly markList = (): void => {
    const kept = history.state as object | null; // what the site's own scripts wrote
    history.replaceState({ ...kept, ...LIST_MARK }, '');
  };

  private readonly showList = (): void => {
    history.pushState(LIST_MARK, '', `${location.pathname}${location.search}`);
    this.followAddress();
  };

  private readonly showPage = (page: number): void => {
    this.page = page;
    this.wantedFocus = '#heading';
  };

  private retry(resource: Resource<unknown>): void {
    this.wantedFocus = this.slug === null ? '#heading' : '#title'; // the button will be gone
    resource.retry();
  }

  private async readItem(url: string, signal: AbortSignal): Promise<OpenItem> {
    const { data } = await fetchJson<{ data: NewsDetail }>(url, signal);
    const body = bodyElement(data.html, {
      firstHeading: this.sectionLevel + 2,
      portal: new URL(this.apiBase, document.baseURI).href,
      texts: texts[localeOf(this.locale)],
    });
    return { item: data, body };
  }

  private statusText(words: Texts): string {
    const shown = this.slug === null ? this.list : this.item;
    if (shown.busy) return words.loading;
    const paging = this.slug === null ? this.list.value?.meta.pagination : undefined;
    return paging && paging.pageCount > 1 ? words.pageOf(paging.page, paging.pageCount) : '';
  }

  private renderList(words: Texts): TemplateResult {
    const { value, error, busy } = this.list;
    if (error) return this.renderProblem(error, words.listFailed, words, this.list);
    if (!value) return listSkeleton(allowedPageSize(this.pageSize));
    return listView({
      list: value,
      busy,
      texts: words,
      locale: localeOf(this.locale),
      titleLevel: this.sectionLevel + 1,
      addressOf: (slug) => itemAddress(location.href, slug),
      onOpen: this.markList,
      onPage: this.showPage,
    });
  }

  private renderItem(slug: string, words: Texts): TemplateResult {
    const { value, error, busy } = this.item;
    const open = busy || error ? undefined : value;
    return itemView({
      summary: open?.item ?? this.list.value?.data.find((item) => item.slug === slug),
      body: open?.body,
      texts: words,
      locale: localeOf(this.locale),
      titleLevel: this.sectionLevel + 1,
      problem: error ? this.renderProblem(error, words.itemFailed, words, this.item) : nothing,
      onBack: this.showList,
    });
  }

  private renderProblem(
    error: unknown,
    general: string,
    words: Texts,
    resource: Resource<unknown>,
  ): TemplateResult {
    const status = error instanceof ApiError ? error.status : 0;
    const gone = this.slug !== null && (status === 404 || status === 410);
    // A refusal says what to change; the message of a broken server is not for readers.
    const refusal = error instanceof ApiError && status < 500 ? error.message : '';
    return html`<div class="notice" part="notice" role="alert">
      <p>${gone ? words.itemGone : refusal || general}</p>
      ${
        gone
          ? nothing
          : html`<button part="button" @click=${() => this.retry(resource)}>${words.retry}</button>`
      }
    </div>`;
  }
}
