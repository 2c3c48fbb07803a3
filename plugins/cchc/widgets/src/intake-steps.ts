import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { headingTag } from './heading';
import type { CaseKind } from './intake-api';
import { type FormView, inputField, subjectField, trap } from './intake-fields';
import { failureOf, type Failure, type IntakeSending } from './intake-sending';
import { dialNumber } from './procedure-answers';

export interface StepView extends FormView {
  kind: CaseKind;
  level: number;
  failure: Failure | undefined;
  sending: IntakeSending;
  onBack: () => void;
  onSubmit: () => void;
}

/** Whom to call instead; nothing where no number is known. */
export const callLink = (phone: string, view: Pick<StepView, 'words'>) =>
  phone
    ? html`<p><a href="tel:${dialNumber(phone)}">${view.words.callOffice(phone)}</a></p>`
    : nothing;

const alert = ({ text, phone }: Failure, view: StepView) =>
  html`<div class="alert" role="alert">
    <p>${text}</p>
    ${callLink(phone, view)}
  </div>`;

const form = (view: StepView, title: string, fields: unknown, buttons: unknown) => {
  const tag = headingTag(view.level);
  const submit = (event: Event) => {
    event.preventDefault();
    view.onSubmit();
  };
  return html`<${tag} id="step" class="step" part="title" tabindex="-1">${title}</${tag}>
    <form novalidate part="form" @submit=${submit}>
      ${fields}${view.failure ? alert(view.failure, view) : nothing}
      <div class="actions">
        ${buttons}
        <button type="button" part="button" @click=${view.onBack}>${view.words.goBack}</button>
      </div>
    </form>`;
};

/** What it is about. */
export function contentStep(
  view: StepView,
  procedure: TemplateResult,
  files: TemplateResult,
): TemplateResult {
  const { words, kind } = view;
  const fields = html`${kind === 'feedback' ? subjectField(view) : procedure}
  ${inputField('title', view)} ${inputField('content', view, { rows: 8 })} ${files} ${trap(view)}`;
  const next = html`<button class="main" part="button">${words.next}</button>`;
  return form(view, words.step(2, words.content[kind]), fields, next);
}

const privacy = ({ sending, words }: StepView) => {
  const { notice, trouble } = sending;
  if (notice) {
    // No box to tick: the office needs no consent for its duty, and a box would pretend otherwise.
    return html`<div id="notice" class="privacy" tabindex="-1">
      <p><b>${words.noticeTitle}</b></p>
      <p>${notice.text}</p>
    </div>`;
  }
  if (!trouble) return html`<p class="privacy" role="status">${words.noticeLoading}</p>`;
  return html`<div class="alert" role="alert">
    <p>${failureOf(trouble, words).text}</p>
    <button type="button" part="button" @click=${() => sending.begin()}>${words.retry}</button>
  </div>`;
};

/** Who sends it, what happens to these data, and the sending; `aside` stands before all. */
export function personStep(view: StepView, aside: unknown): TemplateResult {
  const { words, sending, failure } = view;
  const { busy, notice } = sending;
  const fields = html`${aside}${inputField('fullName', view, { autocomplete: 'name' })}
    ${inputField('address', view, { autocomplete: 'street-address' })}
    <p id="contact" class="group">${words.contact}</p>
    <p class="hint">${words.contactHint}</p>
    <div role="group" aria-labelledby="contact">
      ${inputField('phone', view, { kind: 'tel', autocomplete: 'tel' })}
      ${inputField('email', view, { kind: 'email', autocomplete: 'email' })}
      ${inputField('postalAddress', view)}
    </div>
    ${privacy(view)}
    <p class="hint" role="status">${busy ? words[busy] : ''}</p>`;
  // Nothing is sent before the notice has been shown.
  const send = notice
    ? html`<button class="main" part="button" ?disabled=${busy !== ''}>
        ${failure ? words.resend : words.send}
      </button>`
    : nothing;
  return form(view, words.step(3, words.person), fields, send);
}

/** Where the page, or the browser, is too insecure to send anything. */
export function insecureView(view: Pick<StepView, 'words'>, phone: string): TemplateResult {
  const { protocol, href } = location;
  const secure = href.replace(/^http:/, 'https:');
  return html`<div class="alert" role="alert">
    <p>${view.words.insecure}</p>
    ${protocol === 'http:' ? html`<p><a href=${secure}>${view.words.openSecure}</a></p>` : nothing}
    ${callLink(phone, view)}
  </div>`;
}
