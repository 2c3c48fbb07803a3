import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { type AttachedView, filesField } from './attached-field';
import { shownTime, vietnameseDate } from './date';
import { headingTag } from './heading';
import type { CitizenAction, Tracked } from './intake-api';
import { problemLine } from './intake-fields';
import { answerFiles, type AnswerFilesView } from './track-files';
import type { TrackTexts } from './track-texts';

const moment = (iso: string) => shownTime(new Date(iso));

const facts = ({ kind, number, unit, receivedAt, dueOn }: Tracked, words: TrackTexts) => {
  const lines = [
    [words.number, `${number} (${words.kind[kind]})`],
    [words.unit, unit.name],
    [words.received, moment(receivedAt)],
    [words.due, dueOn ? vietnameseDate(dueOn) : ''],
  ];
  return html`<dl class="facts">
    ${lines.map(([label, value]) =>
      value
        ? html`<div>
            <dt>${label}</dt>
            <dd lang=${label === words.unit ? 'vi' : nothing}>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
};

const whyDue = ({ dueExplanation }: Tracked, words: TrackTexts) =>
  dueExplanation.length === 0
    ? nothing
    : html`<details>
        <summary>${words.why}</summary>
        <ul lang="vi">
          ${dueExplanation.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>`;

/** How a case stands: its state first, then the answer, then everything else. */
export function caseView(
  found: Tracked,
  words: TrackTexts,
  level: number,
  files: AnswerFilesView,
): TemplateResult {
  const tag = headingTag(level);
  const { answer, history } = found;
  return html`<${tag} id="state" class="step" part="title" tabindex="-1">
      ${words.state}: <span class="state">${found.label}</span>
    </${tag}>
    ${facts(found, words)} ${whyDue(found, words)}
    ${
      answer
        ? html`<${tag} class="part">${words.answer}</${tag}>
          <div class="answer">
            <p class="written" lang="vi">${answer.text}</p>
            <p class="hint">${words.answered(moment(answer.answeredAt))}</p>
            ${answerFiles(answer.files, files)}
          </div>`
        : nothing
    }
    <${tag} class="part">${words.history}</${tag}>
    <ol class="history" role="list">
      ${history.map(
        ({ at, label, note, noteLang }) =>
          html`<li>
            <b>${label}</b> <span class="hint">${moment(at)}</span>
            ${note ? html`<p class="written" lang=${noteLang ?? 'vi'}>${note}</p>` : nothing}
          </li>`,
      )}
    </ol>`;
}

export interface ActionView {
  action: CitizenAction;
  words: TrackTexts;
  level: number;
  problem: string;
  busy: boolean;
  /** What goes along with a reply, and how it is chosen. */
  attached: Omit<AttachedView, 'words'>;
  /** With what was chosen or written. */
  onSend: (said: { rating: number; text: string }) => void;
  onCancel: () => void;
}

const ratings = ({ words, problem }: ActionView) =>
  html`<fieldset class="field" aria-describedby=${problem ? 'said-problem' : nothing}>
    <legend class="hidden">${words.actions.rate.title}</legend>
    ${words.ratings.map(
      (name, index) =>
        html`<label class="choice">
          <input
            id=${index === 0 ? 'said' : nothing}
            type="radio"
            name="rating"
            value=${index + 1}
          />
          <span>${index + 1} – ${name}</span>
        </label>`,
    )}
    ${problemLine('said-problem', problem)}
  </fieldset>`;

const textField = ({ action, words, problem }: ActionView) =>
  html`<div class="field">
    <textarea
      id="said"
      part="input"
      rows="5"
      aria-label=${words.actions[action].title}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${problem ? 'action-hint said-problem' : 'action-hint'}
    ></textarea>
    ${problemLine('said-problem', problem)}
  </div>`;

/** What a citizen does with her case, and the question back before what cannot be undone. */
export function actionView(view: ActionView): TemplateResult {
  const { action, words, level, busy, problem } = view;
  const tag = headingTag(level);
  const { title, hint, send } = words.actions[action];
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement; // it listens on the form
    const rating = form.querySelector<HTMLInputElement>('input:checked')?.value;
    const text = form.querySelector('textarea')?.value ?? '';
    view.onSend({ rating: Number(rating ?? 0), text });
  };
  const field =
    action === 'withdraw' ? nothing : action === 'rate' ? ratings(view) : textField(view);
  return html`<form class="act" part="form" novalidate @submit=${submit}>
    <${tag} id="act" class="part" tabindex="-1">${title}</${tag}>
    <p id="action-hint" class="hint">${hint}</p>
    ${field}
    ${action === 'reply' ? filesField({ ...view.attached, words }) : nothing}
    ${action === 'withdraw' && problem ? html`<p id="said" class="alert" role="alert" tabindex="-1">${problem}</p>` : nothing}
    <div class="actions">
      <button class="main" part="button" ?disabled=${busy}>${send}</button>
      <button type="button" part="button" @click=${view.onCancel}>
        ${action === 'withdraw' ? words.keep : words.cancel}
      </button>
    </div>
  </form>`;
}
