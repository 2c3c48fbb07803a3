import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { headingTag } from './heading';
import type { Receipt } from './intake-api';
import { problemLine } from './intake-fields';
import { receiptLines } from './receipt-text';
import type { ReceiptTexts } from './receipt-texts';
import type { Locale } from './texts';

export interface ReceiptView {
  receipt: Receipt;
  words: ReceiptTexts;
  locale: Locale;
  level: number;
  address: string;
  isSaved: boolean;
  problem: string;
  said: string;
  onCopy: () => void;
  onPrint: () => void;
  onDownload: () => void;
  onSaved: (saved: boolean) => void;
  onFinish: () => void;
}

const whyDue = ({ dueExplanation }: Receipt, words: ReceiptTexts) =>
  dueExplanation.length === 0
    ? nothing
    : html`<p class="why">${words.why}:</p>
        <ul class="why" lang="vi">
          ${dueExplanation.map((line) => html`<li>${line}</li>`)}
        </ul>`;

/** Number and code, shown this once, with every way to keep them. */
export function receiptView(view: ReceiptView): TemplateResult {
  const { receipt, words, level, address, isSaved, problem, said } = view;
  const tag = headingTag(level);
  const [number, code, ...rest] = receiptLines(receipt, words, address);
  const tick = (event: Event) => view.onSaved((event.target as HTMLInputElement).checked); // our own
  return html`<div class="receipt">
    <${tag} id="step" class="step" part="title" tabindex="-1">${words.title}</${tag}>
    <p class="warning">${words.once}</p>
    <dl class="numbers">
      ${[code, number].map(
        (line) =>
          line &&
          html`<div>
            <dt>${line[0]}</dt>
            <dd id=${line === code ? 'code' : nothing}>${line[1]}</dd>
          </div>`,
      )}
    </dl>
    <div class="actions">
      <button type="button" part="button" @click=${view.onCopy}>${words.copy}</button>
      <button type="button" part="button" @click=${view.onPrint}>${words.print}</button>
      <button type="button" part="button" @click=${view.onDownload}>${words.download}</button>
    </div>
    <p class="hint" role="status">${said}</p>
    <dl class="facts">
      ${rest.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${whyDue(receipt, words)}
    <p>${words.secret}</p>
    <label class="choice">
      <input
        id="saved"
        type="checkbox"
        .checked=${isSaved}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? 'saved-problem' : nothing}
        @change=${tick}
      />
      <b>${words.saved}</b>
    </label>
    ${problemLine('saved-problem', problem)}
    <button type="button" class="main" part="button" @click=${view.onFinish}>${words.finish}</button>
  </div>`;
}

/** The receipt on paper. */
export function receiptSheet({
  receipt,
  words,
  locale,
  address,
}: Pick<ReceiptView, 'receipt' | 'words' | 'locale' | 'address'>): TemplateResult {
  const [number, code, ...lines] = receiptLines(receipt, words, address);
  return html`<main lang=${locale}>
    <header>
      <div>
        <p class="kind">${words.sheet}</p>
        <h1>${number?.[1]}</h1>
        <p class="case">${code?.join(': ')}</p>
      </div>
    </header>
    <dl>
      ${lines.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <ul lang="vi">
      ${receipt.dueExplanation.map((line) => html`<li>${line}</li>`)}
    </ul>
    <footer><p>${words.secret}</p></footer>
  </main>`;
}
