import { nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { itemAddress, LIST_MARK, slugToShow } from './address';
import {
  allowedPageSize,
  fetchJson,
  newsItemUrl,
  newsListUrl,
  topicsUrl,
  type NewsDetail,
  type NewsItem,
  type Page,
} from './api';
import { bodyElement } from './body';
import { headingTag } from './heading';
import { itemView, type OpenItem } from './news-item';
import { listSkeleton, listView } from './news-list';
import { newsStyles } from './news-styles';
import { topicChoice } from './news-topics';
import { keptNotice, problemNotice } from './problem';
import { Resource } from './resource';
import { SectionElement } from './section-element';
import { texts, type Texts } from './texts';
import type { TopicItem } from '../../shared/contracts';

const PAGE_SIZE = 5;
const SOURCE_PROPERTIES = ['unit', 'topic', 'pageSize', 'locale', 'api'];

/**
 * `<cchc-news unit="18586">`: the reform news of a unit as a list; a title opens the item in place
 * and puts `#cchc-news=<slug>` into the address, so that it can be shared and left with "back".
 */
export class NewsElement extends SectionElement {
  static styles = newsStyles;

  /** Slug of the only topic to show. */
  @property() topic = '';
  /** Whether the reader chooses among the topics, unless `topic` has. */
  @property({ type: Boolean }) topics = false;
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;
  @property() heading = '';

  @state() private slug: string | null = null;
  @state() private page = 1;
  @state() private chosenTopic = '';

  private readonly list = new Resource<Page<NewsItem>>(this, fetchJson);
  private readonly topicList = new Resource<{ data: TopicItem[] }>(this, fetchJson);
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
    const source = { unit: this.unit, locale: this.language };
    if (this.slug !== null) {
      this.item.open(newsItemUrl(this.apiBase, { ...source, slug: this.slug }));
      return;
    }
    const pageSize = allowedPageSize(this.pageSize, PAGE_SIZE);
    if (this.topics && !this.topic) this.topicList.open(topicsUrl(this.apiBase, this.language));
    const topic = this.topic || this.chosenTopic;
    const query = { ...source, topic, page: this.page, pageSize };
    this.list.open(newsListUrl(this.apiBase, query));
  }

  protected render(): TemplateResult {
    const locale = this.language;
    const words = texts[locale];
    const tag = headingTag(this.sectionLevel);
    return html`<section part="section" aria-labelledby="heading" lang=${locale}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || words.heading}
      </${tag}>
      <p class="status" role="status">${this.statusText(words)}</p>
      ${keptNotice(this.slug === null ? this.list : this.item, locale)}
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

  private readonly followAddress = (): void => {
    if (!this.isFirstOf(this.localName)) return;
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
      portal: this.portal,
      texts: texts[this.language],
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
    if (error) return this.renderProblem(error, { failed: words.listFailed }, words, this.list);
    if (!value) return listSkeleton(allowedPageSize(this.pageSize, PAGE_SIZE));
    return html`${this.renderTopics(words)}${this.renderItems(value, busy, words)}`;
  }

  private renderTopics(words: Texts): TemplateResult | typeof nothing {
    const { value } = this.topicList;
    if (!this.topics || this.topic || !value) return nothing;
    return topicChoice(value.data, this.chosenTopic, words, (slug) => {
      this.chosenTopic = slug;
      this.page = 1;
    });
  }

  private renderItems(value: Page<NewsItem>, busy: boolean, words: Texts): TemplateResult {
    return listView({
      list: value,
      busy,
      texts: words,
      locale: this.language,
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
      locale: this.language,
      titleLevel: this.sectionLevel + 1,
      problem: error
        ? this.renderProblem(
            error,
            { failed: words.itemFailed, gone: words.itemGone },
            words,
            this.item,
          )
        : nothing,
      onBack: this.showList,
    });
  }

  private renderProblem(
    error: unknown,
    sentences: { failed: string; gone?: string },
    words: Texts,
    resource: Resource<unknown>,
  ): TemplateResult {
    return problemNotice(error, { ...words, ...sentences }, () => this.retry(resource));
  }
}
