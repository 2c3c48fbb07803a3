import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { headingTag } from './heading';
import type { Guide, SignpostTexts, Way } from './signpost-texts';

/** Plain choices, so that everything goes where the law wants it. */
export function signpostView(
  ways: readonly Way[],
  { choices }: SignpostTexts,
  onChoose: (way: Way) => void,
): TemplateResult {
  return html`<ul class="ways" role="list">
    ${ways.map(
      (way) =>
        html`<li>
          <button class="way" part="button" data-way=${way} @click=${() => onChoose(way)}>
            <b>${choices[way].name}</b>
            <span>${choices[way].hint}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

const numbersOf = ({ numbers }: SignpostTexts) =>
  html`<ul class="numbers" role="list">
    ${numbers.map(
      ([number, whom]) =>
        html`<li><a class="phone" href="tel:${number}">${number}</a> <span>${whom}</span></li>`,
    )}
  </ul>`;

export interface GuideView {
  guide: Guide;
  words: SignpostTexts;
  level: number;
  onBack: () => void;
}

/** What to do instead of sending something here. */
export function guideView({ guide, words, level, onBack }: GuideView): TemplateResult {
  const tag = headingTag(level);
  const { lead, steps, warning } = words.guides[guide];
  return html`<div class="guide">
    <${tag} id="step" class="step" part="title" tabindex="-1">
      ${words.choices[guide].name}
    </${tag}>
    <p class="lead">${lead}</p>
    ${guide === 'emergency' ? numbersOf(words) : nothing}
    ${
      steps.length > 0
        ? html`<ol>
            ${steps.map((step) => html`<li>${step}</li>`)}
          </ol>`
        : nothing
    }
    ${warning ? html`<p class="warning">${warning}</p>` : nothing}
    <button part="button" @click=${onBack}>${words.otherWay}</button>
  </div>`;
}
