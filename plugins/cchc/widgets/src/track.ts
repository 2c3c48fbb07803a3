import { nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { apiUrl } from './api';
import { attach } from './attached';
import { headingTag } from './heading';
import { askOnce, type CitizenAction, randomKey, Refusal, type Tracked } from './intake-api';
import { describedBy, problemLine } from './intake-fields';
import { callLink } from './intake-steps';
import { intakeTexts } from './intake-texts';
import { type Office, officeUrl, readOffice } from './office';
import { Resource } from './resource';
import { SectionElement } from './section-element';
import { problemOfSaid } from './track-check';
import { type AnswerFile, type AnswerFilesView, fetchAnswerFile } from './track-files';
import { trackStyles } from './track-styles';
import { type TrackTexts, trackTexts } from './track-texts';
import { actionView, caseView } from './track-view';

/** What the portal said for readers; empty where it said nothing, or something broke. */
const toldBy = (error: unknown): string =>
  error instanceof Refusal && (error.status < 500 || error.status === 503)
    ? (error.fields[0]?.message ?? error.message)
    : '';

/**
 * `<cchc-track unit="18586">`: how a case stands, for who has its code. The code is kept nowhere but
 * in this element while its page is open.
 */
export class TrackElement extends SectionElement {
  static styles = trackStyles;

  @property() heading = '';

  @state() private found: Tracked | undefined;
  @state() private acting: CitizenAction | undefined;
  @state() private problem = '';
  @state() private busy = false;
  /** What was just done, for all to hear. */
  @state() private said = '';
  /** What goes along with a reply. */
  @state() private files: readonly File[] = [];
  @state() private fileProblem = '';
  /** What was tried last, and what that attempt is called: sent again, it is done once. */
  private attempt = { what: '', key: '' };
  /** Asked for only when something does not go well. */
  private readonly office = new Resource<Office>(this, (_url, signal) =>
    readOffice(this.asked, signal),
  );
  private code = '';
  private wantedFocus = '';

  private get asked() {
    return { api: this.apiBase, unit: this.unit, locale: this.language };
  }

  protected render(): TemplateResult {
    const words = trackTexts[this.language];
    const tag = headingTag(this.sectionLevel);
    return html`<section part="section" aria-labelledby="heading" lang=${this.language}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || words.heading}
      </${tag}>
      <p class="said" role="status">${this.said}</p>
      ${this.found ? this.renderCase(this.found, words) : this.renderForm(words)}
    </section>`;
  }

  protected updated(): void {
    if (!this.wantedFocus) return;
    this.renderRoot.querySelector<HTMLElement>(this.wantedFocus)?.focus();
    this.wantedFocus = '';
  }

  private renderForm(words: TrackTexts): TemplateResult {
    const { problem } = this;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.look(this.renderRoot.querySelector('input')?.value.trim() ?? '', words);
    };
    // The field has no name: a browser could neither send it by itself nor keep it for the next one.
    return html`<form novalidate part="form" @submit=${submit}>
      <div class="field">
        <label for="code">${words.code}</label>
        <p id="code-hint" class="hint">${words.codeHint}</p>
        <input
          id="code"
          part="input"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="60"
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${describedBy('code', true, Boolean(problem))}
        />
        ${problemLine('code-problem', problem)} ${this.renderCall()}
      </div>
      <button class="main" part="button" ?disabled=${this.busy}>${words.look}</button>
    </form>`;
  }

  private renderCall() {
    const phone = this.problem ? (this.office.value?.phone ?? '') : '';
    return callLink(phone, { words: intakeTexts[this.language] });
  }

  private renderCase(found: Tracked, words: TrackTexts): TemplateResult {
    const level = this.sectionLevel + 1;
    return html`${caseView(found, words, level, this.answerFiles(words))}
      ${this.acting ? this.renderAction(this.acting, words) : this.renderChoices(found, words)}
      <div class="actions">
        <button part="button" @click=${this.leave}>${words.other}</button>
      </div>`;
  }

  private answerFiles(words: TrackTexts): AnswerFilesView {
    const { busy, fileProblem } = this;
    return {
      ...{ words, busy, problem: this.acting ? '' : fileProblem },
      onFetch: (file) => void this.fetchFile(file, words),
    };
  }

  private async fetchFile({ position }: AnswerFile, words: TrackTexts): Promise<void> {
    this.busy = true;
    this.fileProblem = '';
    try {
      await fetchAnswerFile(this.apiBase, this.language, { trackingCode: this.code, position });
    } catch (error) {
      this.fileProblem = toldBy(error) || words.fetchFailed;
    } finally {
      this.busy = false;
    }
  }

  private renderChoices({ allowed }: Tracked, words: TrackTexts) {
    if (allowed.length === 0) return nothing;
    const tag = headingTag(this.sectionLevel + 1);
    return html`<${tag} class="part">${words.next}</${tag}>
      <div class="actions">
        ${allowed.map(
          (action) =>
            html`<button part="button" data-action=${action} @click=${() => this.open(action)}>
              ${words.actions[action].open}
            </button>`,
        )}
      </div>`;
  }

  private renderAction(action: CitizenAction, words: TrackTexts): TemplateResult {
    const { problem, busy } = this;
    return actionView({
      ...{ action, words, problem, busy, level: this.sectionLevel + 1 },
      attached: {
        ...{ files: this.files, problem: this.fileProblem },
        onAdd: (chosen) => {
          const { files, problem: why } = attach(chosen, this.files, words);
          this.changeFiles(files, why);
        },
        onRemove: (file) => this.changeFiles(this.files.filter((one) => one !== file)),
      },
      onSend: (said) => void this.act(action, said, words),
      onCancel: () => {
        this.acting = undefined;
        this.problem = '';
        this.wantedFocus = `[data-action="${action}"]`;
      },
    });
  }

  private changeFiles(files: readonly File[], problem = ''): void {
    this.files = files;
    this.fileProblem = problem;
    this.wantedFocus = '#files';
  }

  private open(action: CitizenAction): void {
    this.acting = action;
    this.problem = '';
    this.files = [];
    this.fileProblem = '';
    this.said = '';
    this.wantedFocus = '#act';
  }

  private readonly leave = (): void => {
    this.code = '';
    this.found = undefined;
    this.acting = undefined;
    this.files = [];
    this.fileProblem = '';
    this.problem = '';
    this.said = '';
    this.wantedFocus = '#code';
  };

  private async look(code: string, words: TrackTexts): Promise<void> {
    this.code = code;
    if (code) await this.ask('track', {}, words);
    else this.fail(words.codeMissing, '#code');
  }

  private async act(
    action: CitizenAction,
    said: { rating: number; text: string },
    words: TrackTexts,
  ): Promise<void> {
    const problem = problemOfSaid(action, said, words);
    if (problem) {
      this.fail(problem, '#said');
      return;
    }
    const { rating, text } = said;
    const more = {
      reply: { content: text },
      withdraw: {},
      rate: { rating },
      reopen: { reason: text },
    };
    await this.ask(action, more[action], words);
  }

  /** Shows how the case stands after it, or beside the field why not. */
  private async ask(verb: CitizenAction | 'track', more: object, words: TrackTexts): Promise<void> {
    if (this.busy) return;
    const isTracking = verb === 'track';
    this.busy = true;
    this.problem = '';
    this.said = isTracking ? words.looking : words.working;
    try {
      const url = apiUrl(this.apiBase, `/cases/${verb}`, [['locale', this.language]]);
      const body = { trackingCode: this.code, ...more };
      const files = verb === 'reply' ? this.files : [];
      const key = isTracking ? '' : this.keyOf(JSON.stringify([verb, body]), files);
      const { data } = await askOnce<{ data: Tracked }>(url, { body, files, key });
      this.attempt = { what: '', key: '' };
      this.found = data;
      this.acting = undefined;
      this.files = [];
      this.fileProblem = '';
      this.said = isTracking ? '' : words.done[verb];
      this.wantedFocus = '#state';
    } catch (error) {
      this.said = '';
      if (error instanceof Refusal && error.fields.some(({ path }) => path === 'files')) {
        this.fileProblem = error.message;
        this.wantedFocus = '#files';
      } else {
        if (this.unit) this.office.open(officeUrl(this.asked));
        this.fail(toldBy(error) || words.failed, isTracking ? '#code' : '#said');
      }
    } finally {
      this.busy = false;
    }
  }

  /** Other words or other files are another attempt. */
  private keyOf(words: string, files: readonly File[]): string {
    const brought = files.map(({ name, size, lastModified }) => [name, size, lastModified]);
    const what = words + JSON.stringify(brought);
    if (this.attempt.what !== what) this.attempt = { what, key: randomKey() };
    return this.attempt.key;
  }

  private fail(problem: string, focus: string): void {
    this.problem = problem;
    this.wantedFocus = focus;
  }
}
