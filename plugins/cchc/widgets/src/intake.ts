import { nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import { attach } from './attached';
import { filesField } from './attached-field';
import { AnswersOffered } from './answers-offered';
import { shownTime } from './date';
import type { Values } from './draft';
import { headingTag } from './heading';
import { type CaseKind, Refusal } from './intake-api';
import {
  firstOf,
  type Problems,
  problemsFrom,
  problemsIn,
  type Step,
  stepOf,
} from './intake-check';
import { type Failure, failureOf, IntakeSending, type Source } from './intake-sending';
import { contentStep, insecureView, personStep, type StepView } from './intake-steps';
import { intakeStyles } from './intake-styles';
import { type IntakeTexts, intakeTexts } from './intake-texts';
import { type Office, officeUrl, readOffice } from './office';
import { ProcedureChoice } from './procedure-choice';
import { ReceiptPage } from './receipt-page';
import { Resource } from './resource';
import { SectionElement } from './section-element';
import { guideView, signpostView } from './signpost';
import { type Guide, signpostTexts, type Way } from './signpost-texts';
import { canWork } from './work';
import { Written } from './written';

const WAYS: readonly Way[] = ['question', 'feedback', 'complaint', 'denunciation', 'emergency'];

type Place = 'choose' | Guide | Step | 'receipt';

/**
 * `<cchc-feedback unit="18586">`: the way of a citizen's matter to the office: a signpost, what it is
 * about, who sends it, and the page with number and code. What is typed stays on this device until
 * it is sent.
 */
export class FeedbackElement extends SectionElement {
  static styles = intakeStyles;

  @property() heading = '';
  /** Address of the site's page with `<cchc-track>`; by default the page of the form. */
  @property({ attribute: 'track-page' }) trackPage = '';

  @state() private place: Place = 'choose';
  @state() private problems: Problems = {};
  @state() private failure: Failure | undefined;
  /** What goes along; only as long as the page is open. */
  @state() private files: readonly File[] = [];
  /** What is said about the draft. */
  @state() private said = '';

  protected readonly mainKind: CaseKind = 'feedback';
  private kind: CaseKind = 'feedback';
  private wantedFocus = '';
  private readonly written = new Written();
  private readonly office = new Resource<Office>(this, (_url, signal) =>
    readOffice(this.source, signal),
  );
  private readonly sending = new IntakeSending(this, () => this.source);
  private readonly procedure = new ProcedureChoice(this);
  private readonly offered = new AnswersOffered(this, () => intakeTexts[this.language]);
  private readonly receipt = new ReceiptPage(this, () => this.go('choose'));

  private get source(): Source {
    return { api: this.apiBase, unit: this.unit, locale: this.language, kind: this.kind };
  }

  private get level(): number {
    return this.sectionLevel + 1;
  }

  disconnectedCallback(): void {
    this.sending.stop();
    super.disconnectedCallback();
  }

  protected render(): TemplateResult {
    const words = intakeTexts[this.language];
    const tag = headingTag(this.sectionLevel);
    return html`<section part="section" aria-labelledby="heading" lang=${this.language}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || words.heading[this.mainKind]}
      </${tag}>
      ${this.renderPlace(words)}
    </section>`;
  }

  protected updated(): void {
    if (!this.wantedFocus) return;
    this.renderRoot.querySelector<HTMLElement>(this.wantedFocus)?.focus();
    this.wantedFocus = '';
  }

  private renderPlace(words: IntakeTexts): TemplateResult | typeof nothing {
    const { place, level } = this;
    if (place === 'receipt') return this.receipt.render(this.language, this.trackPage, level);
    if (place === 'choose') return this.renderSignpost(words);
    if (place === 'content' || place === 'person') return this.renderForm(place, words);
    const onBack = () => this.go('choose');
    return guideView({ guide: place, words: signpostTexts[this.language], level, onBack });
  }

  private renderSignpost(words: IntakeTexts): TemplateResult {
    const tag = headingTag(this.level);
    const guideWords = signpostTexts[this.language];
    return html`<${tag} id="step" class="step" part="title" tabindex="-1">
        ${words.step(1, guideWords.ask)}
      </${tag}>
      ${signpostView(WAYS, guideWords, this.choose)}`;
  }

  private renderForm(step: Step, words: IntakeTexts): TemplateResult {
    const { name, phone } = this.office.value ?? { name: '', phone: '' };
    if (!canWork()) return insecureView({ words }, phone);
    return html`${name ? html`<p class="to">${words.to(name)}</p>` : nothing}
      ${step === 'content' ? this.renderContent(words) : this.renderPerson(words)}
      <div class="draft">
        <p role="status">${this.said || words.draftKept}</p>
        <button type="button" part="button" @click=${this.dropDraft}>${words.dropDraft}</button>
      </div>`;
  }

  private view(words: IntakeTexts): Omit<StepView, 'onBack' | 'onSubmit'> {
    const { problems, kind, sending, level } = this;
    const { values } = this.written;
    const failure = this.failureToShow(words);
    return { values, problems, kind, failure, sending, level, words, onChange: this.change };
  }

  /** A portal that takes nothing in is told before the citizen has written everything. */
  private failureToShow(words: IntakeTexts): Failure | undefined {
    const { trouble } = this.sending;
    const isRefused = this.place === 'content' && trouble instanceof Refusal;
    const failure = this.failure ?? (isRefused ? failureOf(trouble, words) : undefined);
    return failure && { ...failure, phone: failure.phone || (this.office.value?.phone ?? '') };
  }

  private renderContent(words: IntakeTexts): TemplateResult {
    const view = { ...this.view(words), onBack: this.leave, onSubmit: this.toPerson };
    const files = filesField({
      ...{ files: this.files, words, note: words.filesKept, problem: this.problems.files },
      onAdd: (chosen) => {
        const { files, problem } = attach(chosen, this.files, words);
        this.changeFiles(files, problem);
      },
      onRemove: (file) => this.changeFiles(this.files.filter((one) => one !== file)),
    });
    return contentStep(view, this.procedure.render(view, this.source), files);
  }

  private renderPerson(words: IntakeTexts): TemplateResult {
    const onBack = () => this.go('content');
    const view = { ...this.view(words), onBack, onSubmit: () => void this.send() };
    return personStep(view, this.offered.render(words, this.level + 1));
  }

  private go(place: Place): void {
    this.place = place;
    this.failure = undefined;
    this.wantedFocus = '#step';
  }

  private readonly choose = (way: Way): void => {
    if (way !== 'question' && way !== 'feedback') {
      this.go(way);
      return;
    }
    if (way !== this.kind) this.files = [];
    this.kind = way;
    this.problems = {};
    const since = this.written.open(way, this.unit);
    this.said = since ? intakeTexts[this.language].draftFound(shownTime(since)) : '';
    if (this.unit) this.office.open(officeUrl(this.source));
    this.go('content');
  };

  private readonly change = (change: Partial<Values>): void => {
    this.written.change(change);
    this.said = '';
    // Not again with every letter: the next step tries again, and says what is wrong.
    if (!this.sending.trouble) this.sending.begin();
    this.requestUpdate();
  };

  private changeFiles(files: readonly File[], problem = ''): void {
    this.files = files;
    this.problems = { ...this.problems, files: problem };
    this.change({});
    this.wantedFocus = '#files';
  }

  private readonly dropDraft = (): void => {
    this.written.drop();
    this.files = [];
    this.problems = {};
    this.said = intakeTexts[this.language].draftDropped;
    this.go('content');
  };

  private readonly leave = (): void => {
    this.sending.stop();
    this.go('choose');
  };

  private readonly toPerson = (): void => {
    if (!this.isRight('content')) return;
    this.sending.begin();
    if (this.kind === 'question') this.offered.look(this.source, this.written.values);
    this.go('person');
  };

  private isRight(step: Step): boolean {
    const words = intakeTexts[this.language];
    const problems = problemsIn(step, this.kind, this.written.values, words);
    this.showProblems(problems);
    return Object.keys(problems).length === 0;
  }

  private showProblems(problems: Problems): void {
    this.problems = problems;
    const first = firstOf(problems, this.kind);
    if (!first) return;
    this.place = stepOf(first);
    this.wantedFocus = `#${first}`;
  }

  private async send(): Promise<void> {
    if (this.sending.busy || !this.isRight('person')) return;
    this.failure = undefined;
    try {
      const receipt = await this.sending.send(
        this.written.values,
        this.files,
        this.written.attempt(),
      );
      this.written.drop();
      this.files = [];
      this.receipt.show(receipt);
      this.go('receipt');
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const words = intakeTexts[this.language];
    const problems = error instanceof Refusal ? problemsFrom(error.fields) : {};
    // The name was used for something else.
    if (error instanceof Refusal && error.status === 422) this.written.forgetAttempt();
    const failure = failureOf(error, words);
    const isMarked = Object.keys(problems).length > 0;
    this.failure = isMarked ? { ...failure, text: words.wrong } : failure;
    this.showProblems(problems);
  }
}

/** `<cchc-ask unit="18586">`: the same way, for who comes to ask. */
export class AskElement extends FeedbackElement {
  protected readonly mainKind: CaseKind = 'question';
}
