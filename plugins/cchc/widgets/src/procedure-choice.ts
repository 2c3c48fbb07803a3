import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { z } from 'zod';
import type { suggestion } from '../../shared/contracts';
import { apiUrl } from './api';
import { askOnce } from './intake-api';
import { describedBy, type FormView, typedIn } from './intake-fields';
import { LONGEST_QUESTION } from './procedure-address';
import { Resource } from './resource';

const TYPING_PAUSE = 300;
/** More than these fill the whole screen of a phone. */
const MOST = 5;

interface Suggested {
  data: z.infer<typeof suggestion>[];
}

/** Which procedure a question is about, chosen among what the portal suggests. */
export class ProcedureChoice {
  private readonly found: Resource<Suggested>;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private typed = '';

  constructor(private readonly host: ReactiveControllerHost) {
    // What is typed here is not kept in the browser.
    this.found = new Resource<Suggested>(host, (url) => askOnce<Suggested>(url));
  }

  render(view: FormView, source: { api: string; unit: string; locale: string }): TemplateResult {
    const { values, words, onChange } = view;
    const { label, hint } = words.fields.procedure ?? { label: '' };
    if (values.procedure) {
      return html`<div class="field">
        <p><b>${words.chosenProcedure}</b> <span lang="vi">${values.procedureName}</span></p>
        <button
          id="procedure"
          type="button"
          part="button"
          @click=${() => onChange({ procedure: '', procedureName: '' })}
        >
          ${words.changeProcedure}
        </button>
      </div>`;
    }
    const type = (event: Event) => this.ask(typedIn(event), source);
    const found = this.typed ? this.found.value?.data.slice(0, MOST) : undefined;
    return html`<div class="field">
      <label for="procedure">${label} <span class="optional">${words.optional}</span></label>
      <p id="procedure-hint" class="hint">${hint}</p>
      <input
        id="procedure"
        part="input"
        type="text"
        autocomplete="off"
        maxlength=${LONGEST_QUESTION}
        aria-describedby=${describedBy('procedure', true, false)}
        .value=${this.typed}
        @input=${type}
      />
      <p class="hint" role="status">${found ? words.suggested(found.length) : ''}</p>
      ${found?.length ? this.renderFound(found, onChange) : nothing}
    </div>`;
  }

  private renderFound(found: Suggested['data'], onChange: FormView['onChange']) {
    return html`<ul class="suggested" role="list">
      ${found.map(({ text, code }) =>
        code
          ? html`<li>
              <button
                type="button"
                part="button"
                lang="vi"
                @click=${() => {
                  this.typed = '';
                  onChange({ procedure: code, procedureName: text });
                }}
              >
                ${text}
              </button>
            </li>`
          : nothing,
      )}
    </ul>`;
  }

  private ask(typed: string, { api, unit, locale }: { api: string; unit: string; locale: string }) {
    this.typed = typed;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      const q = typed.trim();
      if (q) {
        this.found.open(
          apiUrl(api, '/suggest', [
            ['unit', unit],
            ['q', q],
            ['locale', locale],
          ]),
        );
      } else this.host.requestUpdate();
    }, TYPING_PAUSE);
  }
}
