import { html, nothing, type TemplateResult } from 'lit';
import type { Field, Values } from './draft';
import type { Problems } from './intake-check';
import type { IntakeTexts } from './intake-texts';

export interface FormView {
  values: Values;
  problems: Problems;
  words: IntakeTexts;
  onChange: (change: Partial<Values>) => void;
}

export const problemLine = (id: string, problem: string | undefined) =>
  problem ? html`<p id=${id} class="problem"><b aria-hidden="true">!</b> ${problem}</p>` : nothing;

/** Ids of what belongs to a field, for `aria-describedby`; nothing where there is none. */
export const describedBy = (name: string, hint: boolean, problem: boolean) =>
  [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || nothing;

/** What stands in the field of ours that sent this event. */
export const typedIn = ({ target }: Event): string =>
  (target as HTMLInputElement | HTMLTextAreaElement).value; // the listener stands on the field

interface Input {
  kind?: 'text' | 'tel' | 'email';
  /** Lines of a text of several. */
  rows?: number;
  /** What a browser may fill in by itself. */
  autocomplete?: string;
}

/** One field with its label, hint and problem. */
export function inputField(
  name: Field,
  view: FormView,
  { kind = 'text', rows, autocomplete = 'off' }: Input = {},
): TemplateResult {
  const { values, problems, words, onChange } = view;
  const { label, hint } = words.fields[name] ?? { label: name };
  const problem = problems[name];
  const described = describedBy(name, Boolean(hint), Boolean(problem));
  const type = (event: Event) => onChange({ [name]: typedIn(event) });
  const field = rows
    ? html`<textarea
        id=${name}
        part="input"
        rows=${rows}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${described}
        .value=${values[name]}
        @input=${type}
      ></textarea>`
    : html`<input
        id=${name}
        part="input"
        type=${kind}
        autocomplete=${autocomplete}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${described}
        .value=${values[name]}
        @input=${type}
      />`;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p id="${name}-hint" class="hint">${hint}</p>` : nothing} ${field}
    ${problemLine(`${name}-problem`, problem)}
  </div>`;
}

/** The subjects of feedback, none of them chosen beforehand. */
export function subjectField({ values, problems, words, onChange }: FormView): TemplateResult {
  const problem = problems.subject;
  return html`<fieldset
    class="field"
    aria-describedby=${describedBy('subject', false, Boolean(problem))}
  >
    <legend>${words.fields.subject?.label}</legend>
    ${Object.entries(words.subjects).map(
      ([value, name], index) =>
        html`<label class="choice">
          <input
            id=${index === 0 ? 'subject' : nothing}
            type="radio"
            name="subject"
            value=${value}
            .checked=${values.subject === value}
            @change=${() => onChange({ subject: value })}
          />
          <span>${name}</span>
        </label>`,
    )}
    ${problemLine('subject-problem', problem)}
  </fieldset>`;
}

/** No person sees it, nor does a screen reader; who fills it in is a machine. */
export const trap = ({ values, onChange }: FormView): TemplateResult =>
  html`<div class="trap" aria-hidden="true">
    <label for="website">Website</label>
    <input
      id="website"
      name="website"
      tabindex="-1"
      autocomplete="off"
      .value=${values.website}
      @input=${(event: Event) => onChange({ website: typedIn(event) })}
    />
  </div>`;
