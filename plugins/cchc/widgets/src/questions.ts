import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import type { IntakeKind } from '../../shared/cases/vocabulary';
import { allowedPageSize, fetchJson } from './api';
import { bodyElement } from './body';
import { headingTag } from './heading';
import { ListNavigation } from './list-navigation';
import { keptNotice, problemNotice } from './problem';
import { openHash, withHash } from './procedure-address';
import { listSkeleton } from './procedures-list';
import { answerAddresses, answerHash, type AnswerSearch } from './questions-address';
import { type AnswerDetail, type AnswerList, answerListUrl, answerUrl } from './questions-api';
import { answerView, type OpenedAnswer } from './questions-detail';
import { answerCount, answerFilters, answerListView } from './questions-list';
import { questionsStyles } from './questions-styles';
import { type AnswerTexts, answerTexts } from './questions-texts';
import { Resource } from './resource';
import { searchField } from './search-form';
import { SectionElement } from './section-element';

const PAGE_SIZE = 10;
const ROOMY = '(min-width: 40em)';

/**
 * `<cchc-questions unit="18586">`: what was asked and answered in public, to search as one types;
 * with `kind="feedback"` what became of feedback. What is asked for and what is open stand in the
 * page's address, so that it can be shared and left with "back".
 */
export class QuestionsElement extends SectionElement {
  static styles = questionsStyles;

  /** `feedback` for the results of feedback; questions otherwise. */
  @property() kind = '';
  @property() heading = '';
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;
  /** Code of the only field to show. */
  @property() field = '';
  /** Code of the only procedure to show questions about. */
  @property() procedure = '';
  /** Address of the site's page with `<cchc-ask>` or `<cchc-feedback>`. */
  @property({ attribute: 'ask-page' }) askPage = '';
  /** Address of the site's page with `<cchc-procedures>`; by default the portal's own. */
  @property({ attribute: 'procedures-page' }) proceduresPage = '';

  private readonly list = new Resource<AnswerList>(this, fetchJson);
  private readonly detail = new Resource<OpenedAnswer>(this, (url, signal) =>
    this.readDetail(url, signal),
  );
  /** Selector of what gets the focus as soon as it is there. */
  private wantedFocus = '';
  private readonly navigation = new ListNavigation(this, () => answerAddresses[this.caseKind], {
    ownsAddress: () => this.isFirstOf(this.siblings),
    onReturn: ({ key }) => {
      this.wantedFocus = `[data-key="${key}"]`;
    },
  });
  private openKey = '';

  private get caseKind(): IntakeKind {
    return this.kind === 'feedback' ? 'feedback' : 'question';
  }

  private get siblings(): string {
    const feedback = `${this.localName}[kind="feedback"]`;
    return this.caseKind === 'feedback' ? feedback : `${this.localName}:not([kind="feedback"])`;
  }

  private get texts(): AnswerTexts {
    return answerTexts[this.caseKind][this.language];
  }

  private get contentLang(): 'vi' | undefined {
    return this.language === 'vi' ? undefined : 'vi';
  }

  protected willUpdate(): void {
    const { opened, search } = this.navigation;
    const source = { kind: this.caseKind, unit: this.unit, locale: this.language };
    const key = opened?.key ?? '';
    if (key && key !== this.openKey) this.wantedFocus = '#title';
    this.openKey = key;
    if (key) {
      this.detail.open(answerUrl(this.apiBase, key, source));
      return;
    }
    this.list.open(
      answerListUrl(this.apiBase, {
        ...source,
        ...search,
        field: this.field || search.field,
        procedure: this.procedure || search.procedure,
        pageSize: allowedPageSize(this.pageSize, PAGE_SIZE),
      }),
    );
  }

  protected render(): TemplateResult {
    const { texts } = this;
    const tag = headingTag(this.sectionLevel);
    return html`<section part="section" aria-labelledby="heading" lang=${this.language}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || texts.heading}
      </${tag}>
      ${this.navigation.opened ? this.renderOpened(texts) : this.renderList(texts)}
      ${this.renderSend(texts)}
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

  private async readDetail(url: string, signal: AbortSignal): Promise<OpenedAnswer> {
    const { data } = await fetchJson<{ data: AnswerDetail }>(url, signal);
    const body = bodyElement(data.html, {
      firstHeading: this.sectionLevel + 3,
      portal: this.portal,
      texts: this.texts,
    });
    return { detail: data, body };
  }

  private readonly submit = (): void => {
    this.wantedFocus = '#count'; // also closes the keyboard of a phone
    this.navigation.submit();
    this.requestUpdate();
  };

  private readonly showPage = (page: number): void => {
    this.wantedFocus = '#count';
    this.navigation.change({ page });
  };

  private retry(resource: Resource<unknown>): void {
    this.wantedFocus = this.navigation.opened ? '#title' : '#heading'; // the button will be gone
    resource.retry();
  }

  private readonly procedureAddress = (code: string): string => {
    if (this.proceduresPage) {
      return withHash(this.proceduresPage, openHash({ code, caseKey: '', edition: '' }));
    }
    const address = new URL(`/cchc/procedures/${encodeURIComponent(code)}`, this.portal);
    if (this.unit) address.searchParams.set('unit', this.unit);
    if (this.language === 'en') address.searchParams.set('locale', 'en');
    return address.href;
  };

  private renderOpened(texts: AnswerTexts): TemplateResult {
    const { value, error, busy } = this.detail;
    return html`<p class="status" role="status">${busy ? texts.loading : ''}</p>
      ${keptNotice(this.detail, this.language)}
      ${answerView({
        opened: busy || error ? undefined : value,
        texts,
        level: this.sectionLevel + 1,
        lang: this.contentLang,
        problem: error ? problemNotice(error, texts, () => this.retry(this.detail)) : nothing,
        procedureAddress: this.procedureAddress,
        onBack: () => this.navigation.showList(),
      })}`;
  }

  private renderList(texts: AnswerTexts): TemplateResult {
    const { value, error, busy } = this.list;
    const { typed, search } = this.navigation;
    const onFilter = (change: Partial<AnswerSearch>) => this.navigation.change(change);
    return html`${keptNotice(this.list, this.language)}
      ${searchField({
        typed,
        texts,
        onType: (text) => this.navigation.type(text),
        onSubmit: this.submit,
        filters: answerFilters({
          kind: this.caseKind,
          search,
          facets: value?.meta.facets,
          fixed: { field: this.field, procedure: this.procedure },
          roomy: matchMedia(ROOMY).matches,
          texts,
          onFilter,
        }),
      })}
      <p id="count" class="count" role="status" tabindex="-1">
        ${error ? nothing : value && !busy ? answerCount(value, search.q, texts) : texts.loading}
      </p>
      ${this.renderFound(texts)}`;
  }

  private renderFound(texts: AnswerTexts): TemplateResult {
    const { value, error, busy } = this.list;
    if (error) return problemNotice(error, texts, () => this.retry(this.list));
    if (!value) return listSkeleton(allowedPageSize(this.pageSize, PAGE_SIZE));
    return answerListView({
      list: value,
      search: this.navigation.search,
      busy,
      texts,
      level: this.sectionLevel + 1,
      lang: this.contentLang,
      addressOf: (key) => withHash(location.href, answerHash(this.caseKind, key)),
      onOpen: () => this.navigation.markList(),
      onPage: this.showPage,
    });
  }

  private renderSend(texts: AnswerTexts): TemplateResult | typeof nothing {
    if (!this.askPage) return nothing;
    return html`<p class="send" part="send">
      <span>${texts.missing}</span> <a href=${this.askPage}>${texts.send}</a>
    </p>`;
  }
}
