import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { vietnameseDate } from './date';
import type { EditionSummary } from './procedure-api';
import type { ProcedureView } from './procedure-view';

function edition(row: EditionSummary, view: ProcedureView): TemplateResult {
  const { detail, words, lang } = view;
  const from = vietnameseDate(row.effectiveFrom);
  const time = row.effectiveTo
    ? words.between(from, vietnameseDate(row.effectiveTo))
    : words.since(from);
  const isShown = row.number === detail.edition;
  return html`<li>
    <p>
      <b>${words.edition(row.number)}</b>, ${time}${isShown ? html` (${words.shown})` : nothing}
    </p>
    ${row.changeNote ? html`<p class="lines" lang=${lang}>${row.changeNote}</p>` : nothing}
    ${row.decision ? html`<p class="aside">${words.decision}: ${row.decision.number}</p>` : nothing}
    ${
      isShown
        ? nothing
        : html`<p>
            <a
              href=${view.addressOf(detail.code, row.effectiveTo ? row.number : undefined)}
              aria-label="${words.see}: ${words.edition(row.number)}"
              @click=${view.onOpen}
              >${words.see}</a
            >
          </p>`
    }
  </li>`;
}

function content(view: ProcedureView): TemplateResult {
  const { words, history } = view;
  if (history.error) {
    return html`<div role="alert">
      <p>${words.historyFailed}</p>
      <button part="button" @click=${view.onHistory}>${words.retry}</button>
    </div>`;
  }
  if (!history.value) return html`<p role="status">${words.loading}</p>`;
  return html`<ul class="editions" role="list">
    ${history.value.map((row) => edition(row, view))}
  </ul>`;
}

/** The editions, asked for only when somebody opens them. */
export function historyView(view: ProcedureView): TemplateResult {
  const toggle = (event: Event) => {
    // Only our own <details> sends this event.
    if ((event.target as HTMLDetailsElement).open) view.onHistory();
  };
  return html`<details class="part history" part="history" @toggle=${toggle}>
    <summary>${view.words.history}</summary>
    ${content(view)}
  </details>`;
}
