import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { fetchJson } from './api';
import { bodyElement } from './body';
import { PrintSheet } from './print-sheet';
import { openHash, pageAddress, withHash, type OpenProcedure } from './procedure-address';
import {
  historyUrl,
  procedureUrl,
  type EditionSummary,
  type ProcedureDetail,
} from './procedure-api';
import { caseChoice } from './procedure-cases';
import { ProcedureNavigation } from './procedure-navigation';
import { sheetView } from './procedure-sheet';
import { procedureStyles } from './procedure-styles';
import { procedureTexts } from './procedure-texts';
import { procedureView, type ProcedureView, type ReadProcedure } from './procedure-view';
import { keptNotice, problemNotice } from './problem';
import { Resource } from './resource';
import { SectionElement } from './section-element';

const LIST = 'cchc-procedures';
const ADDRESS_OWNERS = `${LIST}, cchc-procedure`;

/**
 * `<cchc-procedure code="1.001193" unit="18586">`: one procedure as a citizen of that unit needs
 * it, with the papers of her case to print. Also stands inside `<cchc-procedures>`.
 */
export class ProcedureElement extends SectionElement {
  static styles = procedureStyles;

  @property() code = '';
  /** Number of an older edition. */
  @property() edition = '';
  /** Address of a procedure's own page: its code takes the place of `{code}`, else it is added. */
  @property({ attribute: 'href-base' }) hrefBase = '';

  private readonly item = new Resource<ReadProcedure>(this, (url, signal) =>
    this.readProcedure(url, signal),
  );
  private readonly editions = new Resource<{ data: EditionSummary[] }>(this, fetchJson);
  private readonly navigation = new ProcedureNavigation(this, {
    ownsAddress: () => this.isInList || this.isFirstOf(ADDRESS_OWNERS),
    onMove: () => {
      this.wantsFocus = true;
    },
  });
  private readonly sheet = new PrintSheet(this, () => {
    const view = this.view();
    return view && sheetView(view, this.ownAddress);
  });
  private wantsFocus = false;

  protected willUpdate(): void {
    const { code, edition } = this.shown;
    if (!code) return;
    const { unit, language: locale } = this;
    this.item.open(procedureUrl(this.apiBase, { code, edition, unit, locale }));
  }

  protected render(): TemplateResult {
    const words = procedureTexts[this.language];
    const view = this.view();
    const { error, busy } = this.item;
    return html`<section
      part="section"
      lang=${this.language}
      aria-labelledby=${view ? 'title' : nothing}
      aria-busy=${busy ? 'true' : 'false'}
    >
      <p class="status" role="status">${busy ? words.loading : nothing}</p>
      ${keptNotice(this.item, this.language)}
      ${
        error
          ? html`<div id="problem" tabindex="-1">
              ${problemNotice(error, words, () => this.retry())}
            </div>`
          : view
            ? procedureView(view)
            : this.renderWaiting()
      }
    </section>`;
  }

  /** A page may say the most important itself, until the first procedure has come. */
  private renderWaiting(): TemplateResult {
    const skeleton = html`<div class="skeleton" aria-hidden="true">
      <i class="tall"></i><i></i><i></i><i class="box-to-be"></i><i></i>
    </div>`;
    return this.item.value ? skeleton : html`<slot>${skeleton}</slot>`;
  }

  protected updated(): void {
    if (!this.wantsFocus || this.item.busy) return;
    this.wantsFocus = false;
    this.renderRoot.querySelector<HTMLElement>('#title, #problem')?.focus();
    // The list's way back stands above the title and should stay in sight.
    const list = this.isInList ? (this.getRootNode() as ShadowRoot) : this.renderRoot;
    list.querySelector('section')?.scrollIntoView();
  }

  private get isInList(): boolean {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && root.host.localName === LIST;
  }

  private get shown(): OpenProcedure {
    return this.navigation.shown({ code: this.code, edition: this.edition });
  }

  /** The page's address as it leads back to this procedure and case. */
  private get ownAddress(): string {
    const { opened } = this.navigation;
    return withHash(location.href, opened ? openHash(opened) : '');
  }

  private view(): ProcedureView | null {
    const { value, busy, error } = this.item;
    if (!value || busy || error) return null;
    const { shown, language } = this;
    return {
      ...value,
      asked: shown.code,
      caseKey: shown.caseKey,
      words: procedureTexts[language],
      locale: language,
      lang: language === 'vi' ? nothing : 'vi',
      level: this.sectionLevel,
      portal: this.portal,
      now: new Date(),
      addressOf: this.addressOf,
      onOpen: this.navigation.markOwn,
      onCase: (key) => this.navigation.chooseCase(shown, key),
      onPrint: () => this.sheet.print(),
      history: { value: this.editions.value?.data, error: this.editions.error },
      onHistory: () => this.openHistory(value.detail.code),
    };
  }

  private readonly addressOf = (code: string, edition?: number): string => {
    if (this.hrefBase && edition === undefined && code !== this.shown.code) {
      return pageAddress(this.hrefBase, code);
    }
    const chosen = edition === undefined ? '' : String(edition);
    return withHash(location.href, openHash({ code, caseKey: '', edition: chosen }));
  };

  private openHistory(code: string): void {
    if (this.editions.error) this.editions.retry();
    else this.editions.open(historyUrl(this.apiBase, { code, locale: this.language }));
  }

  private retry(): void {
    this.wantsFocus = true; // the button will be gone
    this.item.retry();
  }

  private async readProcedure(url: string, signal: AbortSignal): Promise<ReadProcedure> {
    const { data } = await fetchJson<{ data: ProcedureDetail }>(url, signal);
    const richText = (text: string, below: number) =>
      bodyElement(text, {
        firstHeading: this.sectionLevel + below,
        portal: this.portal,
        texts: procedureTexts[this.language],
      });
    const written = data.steps.filter((step) => step.html.trim());
    return {
      detail: data,
      steps: new Map(written.map((step) => [step.key, richText(step.html, 3)])),
      requirements: data.requirements?.trim() ? richText(data.requirements, 2) : undefined,
      cases: caseChoice(data.cases),
    };
  }
}
