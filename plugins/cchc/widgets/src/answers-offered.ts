import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html } from 'lit/static-html.js';
import type { SearchGroup } from '../../shared/contracts';
import { apiUrl } from './api';
import { headingTag } from './heading';
import { askOnce } from './intake-api';
import type { IntakeTexts } from './intake-texts';
import { LONGEST_QUESTION } from './procedure-address';
import { Resource } from './resource';

interface Found {
  data: SearchGroup[];
}

/** Answers to questions like the one that a citizen is about to send; silence where there are none. */
export class AnswersOffered {
  private readonly found: Resource<Found>;

  constructor(host: ReactiveControllerHost) {
    // What is asked for here is not kept in the browser.
    this.found = new Resource<Found>(host, (url) => askOnce<Found>(url));
  }

  look({ api, unit, locale }: { api: string; unit: string; locale: string }, title: string): void {
    this.found.open(
      apiUrl(api, '/search', [
        ['unit', unit],
        ['q', title.slice(0, LONGEST_QUESTION)],
        ['filters[type]', 'question'],
        ['locale', locale],
      ]),
    );
  }

  render(words: IntakeTexts, level: number): TemplateResult | typeof nothing {
    const { value, error } = this.found;
    // Asked for one type, so there is one group at most.
    const hits = error ? [] : (value?.data[0]?.hits ?? []);
    if (hits.length === 0) return nothing;
    const tag = headingTag(level);
    return html`<aside class="privacy" aria-labelledby="answered">
      <${tag} id="answered" class="group">${words.answered}</${tag}>
      <ul class="suggested" role="list" lang="vi">
        ${hits.map(
          // The server escapes all of an excerpt but its marks.
          ({ title, excerpt }) => html`<li><b>${title}</b><br />${unsafeHTML(excerpt)}</li>`,
        )}
      </ul>
    </aside>`;
  }
}
