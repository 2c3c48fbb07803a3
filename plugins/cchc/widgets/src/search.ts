import { css, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import type { SearchHit } from '../../shared/contracts';
import { itemAddress } from './address';
import { apiUrl, fetchJson } from './api';
import { headingTag } from './heading';
import { openHash, withHash } from './procedure-address';
import { problemNotice } from './problem';
import { searchStyles } from './procedures-styles';
import { answerHash } from './questions-address';
import { reportHash } from './reports-address';
import { Resource } from './resource';
import { type Found, hitsView } from './search-hits';
import { searchTexts, type SearchTexts } from './search-texts';
import { SectionElement } from './section-element';
import { baseStyles } from './styles';

const TYPING_PAUSE = 300;

/** The portal's own pages. */
const PAGES: Partial<Record<SearchHit['type'], string>> = {
  news: 'news',
  procedure: 'procedures',
  question: 'questions',
  report: 'reports',
};

const styles = css`
  .group {
    margin: 1.25em 0 0.5em;
    font-size: 1.15em;
    line-height: 1.3;
  }
  ul {
    display: grid;
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }
  li a,
  li b {
    font-weight: 600;
  }
  .excerpt,
  .rest {
    color: var(--muted);
    font-size: 0.95em;
  }
  .count {
    margin: 1em 0;
  }
`;

interface Answered extends Found {
  /** What was asked for; the reader may have typed on since. */
  q: string;
}

const read = async (url: string, signal: AbortSignal): Promise<Answered> => {
  const q = new URL(url, document.baseURI).searchParams.get('q') ?? '';
  return { ...(await fetchJson<Found>(url, signal)), q };
};

/**
 * `<cchc-search unit="18586">`: one field for all that the section has. Hits lead to the
 * portal's own pages, or to the site's pages that show the widgets of news and of procedures.
 */
export class SearchElement extends SectionElement {
  static styles = [baseStyles, searchStyles, styles];

  @property() heading = '';
  /** Address of the site's page with `<cchc-news>`. */
  @property({ attribute: 'news-page' }) newsPage = '';
  /** Address of the site's page with `<cchc-procedures>`. */
  @property({ attribute: 'procedures-page' }) proceduresPage = '';

  /** Address of the site's page with `<cchc-questions>`. */
  @property({ attribute: 'questions-page' }) questionsPage = '';
  /** Address of the site's page with `<cchc-reports>`. */
  @property({ attribute: 'reports-page' }) reportsPage = '';

  @state() private asked = '';
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly hits = new Resource<Answered>(this, read);

  disconnectedCallback(): void {
    clearTimeout(this.pause);
    super.disconnectedCallback();
  }

  protected willUpdate(): void {
    if (!this.asked) return;
    this.hits.open(
      apiUrl(this.apiBase, '/search', [
        ['unit', this.unit],
        ['q', this.asked],
        ['locale', this.language],
      ]),
    );
  }

  protected render(): TemplateResult {
    const words = searchTexts[this.language];
    const tag = headingTag(this.sectionLevel);
    return html`<section part="section" aria-labelledby="heading" lang=${this.language}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || words.heading}
      </${tag}>
      ${this.renderForm(words)}
      <p id="count" class="count" role="status" tabindex="-1">${this.countText(words)}</p>
      ${this.renderHits(words)}
    </section>`;
  }

  private renderForm(words: SearchTexts): TemplateResult {
    const submit = (event: Event) => {
      event.preventDefault();
      const input = this.renderRoot.querySelector('input');
      this.ask(input?.value ?? '', 0);
      this.renderRoot.querySelector<HTMLElement>('#count')?.focus();
    };
    // Only our own <input> sends this event.
    const type = (event: Event) => this.ask((event.target as HTMLInputElement).value, TYPING_PAUSE);
    return html`<form role="search" part="search" aria-label=${words.searchForm} @submit=${submit}>
      <label class="ask" for="q">${words.ask}</label>
      <div class="row">
        <input
          id="q"
          part="input"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          aria-describedby="hint"
          @input=${type}
        />
        <button class="go" part="button">${words.search}</button>
      </div>
      <p id="hint" class="hint">${words.hint}</p>
    </form>`;
  }

  private ask(text: string, pause: number): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.asked = text.trim();
    }, pause);
  }

  private countText(words: SearchTexts): string {
    const { value, busy, error } = this.hits;
    if (!this.asked || error) return '';
    if (busy || !value) return words.loading;
    const { total } = value.meta.pagination;
    return total === 0 ? words.empty(value.q) : words.found(total, value.q);
  }

  private renderHits(words: SearchTexts): TemplateResult | typeof nothing {
    const { value, error } = this.hits;
    if (!this.asked) return nothing;
    if (error) return problemNotice(error, words, () => this.hits.retry());
    if (!value) return nothing;
    return hitsView({
      found: value,
      texts: words,
      level: this.sectionLevel + 1,
      lang: this.language === 'vi' ? undefined : 'vi',
      addressOf: this.addressOf,
    });
  }

  private readonly addressOf = ({ type, id }: Pick<SearchHit, 'type' | 'id'>) => {
    if (type === 'news' && this.newsPage) return itemAddress(this.newsPage, id);
    if (type === 'question' && this.questionsPage) {
      return withHash(this.questionsPage, answerHash('question', id));
    }
    if (type === 'report' && this.reportsPage) return withHash(this.reportsPage, reportHash(id));
    if (type === 'procedure' && this.proceduresPage) {
      return withHash(this.proceduresPage, openHash({ code: id, caseKey: '', edition: '' }));
    }
    const page = PAGES[type];
    if (!page) return undefined;
    const address = new URL(`/cchc/${page}/${encodeURIComponent(id)}`, this.portal);
    if (this.unit) address.searchParams.set('unit', this.unit);
    if (this.language === 'en') address.searchParams.set('locale', 'en');
    return address.href;
  };
}
