import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { vietnameseDate } from './date';
import { isOther, recentChange } from './procedure-answers';
import { tagBelow, type ProcedureView } from './procedure-view';

type Part = TemplateResult | typeof nothing;

function box(view: ProcedureView, kind: string, title: string, content: unknown): TemplateResult {
  const tag = tagBelow(view, 1);
  return html`<div class="note ${kind}" part="notice">
    <${tag} class="note-title">${title}</${tag}>
    ${content}
  </div>`;
}

function ended(view: ProcedureView): Part {
  const { detail, words, lang } = view;
  const { lifecycle, notice, successor } = detail;
  if (lifecycle === 'in-force') return nothing;
  const next =
    successor &&
    html`<p>
      ${words.successor}
      <a href=${view.addressOf(successor.code)} @click=${view.onOpen} lang=${lang}
        >${successor.name}</a
      >
    </p>`;
  return box(
    view,
    'warning',
    words.lifecycle(lifecycle),
    html`${notice ? html`<p class="lines" lang=${lang}>${notice}</p>` : nothing} ${next}
      <p>${words.doNotUse}</p>`,
  );
}

function older(view: ProcedureView): Part {
  const { detail, words } = view;
  const { number, effectiveFrom, effectiveTo } = detail.editionInfo;
  if (!effectiveTo || detail.lifecycle !== 'in-force') return nothing;
  return box(
    view,
    'warning',
    words.oldEdition(number),
    html`<p>
      ${words.oldEditionUntil(vietnameseDate(effectiveFrom), vietnameseDate(effectiveTo))}
      <a href=${view.addressOf(detail.code)} @click=${view.onOpen}>${words.currentEdition}</a>
    </p>`,
  );
}

function changed(view: ProcedureView): Part {
  const { detail, words, lang } = view;
  const change = recentChange(detail, view.now);
  if (!change) return nothing;
  return box(
    view,
    'news',
    change.isFirst ? words.isNew : words.changed,
    html`<p class="lines" lang=${lang}>${change.note}</p>
      <p>${words.appliedSince(vietnameseDate(change.since))}</p>`,
  );
}

/** What a reader has to know before reading: no longer in force, an older text, a recent change. */
export function noticesView(view: ProcedureView): TemplateResult {
  const { asked, detail, words } = view;
  const moved = isOther(asked, detail.code)
    ? html`<p class="note news" part="notice">${words.cameFrom(asked)}</p>`
    : nothing;
  return html`${moved} ${ended(view)} ${older(view)} ${changed(view)}`;
}
