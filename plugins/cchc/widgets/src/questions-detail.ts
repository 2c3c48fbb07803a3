import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { headingTag } from './heading';
import { answerMeta } from './questions-list';
import type { AnswerDetail } from './questions-api';
import type { AnswerTexts } from './questions-texts';

export interface OpenedAnswer {
  detail: AnswerDetail;
  body: HTMLElement;
}

export interface AnswerView {
  opened: OpenedAnswer | undefined;
  texts: AnswerTexts;
  level: number;
  lang: 'vi' | undefined;
  /** Stands in place of the answer while there is an error. */
  problem: TemplateResult | typeof nothing;
  procedureAddress: (code: string) => string;
  onBack: () => void;
}

const skeleton = html`<div class="skeleton" aria-hidden="true">
  ${Array.from({ length: 6 }, () => html`<i></i>`)}
</div>`;

function answer({ detail, body }: OpenedAnswer, view: AnswerView): TemplateResult {
  const { texts, level } = view;
  const lang = view.lang ?? nothing;
  const tag = headingTag(level);
  const part = headingTag(level + 1);
  const { procedure, files = [] } = detail;
  return html`<${tag} id="title" class="item-title" part="item-title" tabindex="-1" lang=${lang}>
      ${detail.title}
    </${tag}>
    ${answerMeta(detail, texts)}
    ${detail.needsReview ? html`<p class="kept" part="notice">${texts.reviewNote}</p>` : nothing}
    <${part} class="part">${texts.asked}</${part}>
    <p class="asked" part="question" lang=${lang}>${detail.content}</p>
    <${part} class="part">${texts.answer}</${part}>
    <div lang=${lang}>${body}</div>
    ${
      files.length > 0
        ? html`<p><b>${texts.files}</b></p>
            <ul lang=${lang}>
              ${files.map(({ name, url }) => html`<li><a href=${url}>${name}</a></li>`)}
            </ul>`
        : nothing
    }
    ${
      procedure
        ? html`<p class="about">
            <b>${texts.about}</b>
            <a href=${view.procedureAddress(procedure.code)} lang=${lang}>${procedure.name}</a>
          </p>`
        : nothing
    }`;
}

/** One answer with the way back to the list. */
export function answerView(view: AnswerView): TemplateResult {
  const { opened, problem } = view;
  return html`<button class="back" part="button back" @click=${view.onBack}>
      <span aria-hidden="true">←</span> ${view.texts.back}
    </button>
    <article class="item" part="item" aria-busy=${opened || problem !== nothing ? 'false' : 'true'}>
      ${problem !== nothing ? problem : opened ? answer(opened, view) : skeleton}
    </article>`;
}
