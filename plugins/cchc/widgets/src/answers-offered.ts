import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { QuestionDetail, QuestionItem } from '../../shared/contracts';
import { answersAlike } from './answers-alike';
import { apiUrl } from './api';
import { bodyElement } from './body';
import type { Values } from './draft';
import { headingTag } from './heading';
import { askOnce } from './intake-api';
import type { IntakeTexts } from './intake-texts';
import { Resource } from './resource';

/** As many as the portal gives at once. */
const LOOKED_THROUGH = '100';

interface Source {
  api: string;
  unit: string;
  locale: string;
}

interface Answer {
  slug: string;
  body: HTMLElement;
}

/**
 * Answers to questions like the one that a citizen is about to send; silence where there are none.
 * Her words stay on the device: the portal is asked for the answers about her procedure, or for the
 * unit's newest, and they are compared here. An address would end in logs.
 */
export class AnswersOffered {
  private readonly found: Resource<{ data: QuestionItem[] }>;
  private readonly opened: Resource<Answer>;
  private source: Source = { api: '', unit: '', locale: '' };
  private asked: Pick<Values, 'title' | 'procedure'> = { title: '', procedure: '' };

  constructor(
    host: ReactiveControllerHost,
    private readonly texts: () => IntakeTexts,
  ) {
    this.found = new Resource(host, (url) => askOnce(url));
    this.opened = new Resource(host, (url) => this.readAnswer(url));
  }

  look(source: Source, { title, procedure }: Values): void {
    this.source = source;
    this.asked = { title, procedure };
    this.found.open(
      apiUrl(source.api, '/questions', [
        ['unit', source.unit],
        ['filters[procedure]', procedure],
        ['pagination[pageSize]', LOOKED_THROUGH],
        ['locale', source.locale],
      ]),
    );
  }

  render(words: IntakeTexts, level: number): TemplateResult | typeof nothing {
    const { value, error } = this.found;
    const { title, procedure } = this.asked;
    const alike = answersAlike(error ? [] : (value?.data ?? []), title, procedure !== '');
    if (alike.length === 0) return nothing;
    const tag = headingTag(level);
    return html`<aside class="privacy" aria-labelledby="answered">
      <${tag} id="answered" class="group">${words.answered}</${tag}>
      ${alike.map((one) => this.renderOne(one))}
    </aside>`;
  }

  private renderOne({ slug, title }: QuestionItem): TemplateResult {
    const { value } = this.opened;
    const toggle = (event: Event) => {
      // Only our own <details> sends this event.
      if ((event.target as HTMLDetailsElement).open) this.open(slug);
    };
    return html`<details class="offered" @toggle=${toggle}>
      <summary lang="vi">${title}</summary>
      <div lang="vi">${value?.slug === slug ? value.body : nothing}</div>
    </details>`;
  }

  private open(slug: string): void {
    const { api, unit, locale } = this.source;
    this.opened.open(
      apiUrl(api, `/questions/${encodeURIComponent(slug)}`, [
        ['unit', unit],
        ['locale', locale],
      ]),
    );
  }

  private async readAnswer(url: string): Promise<Answer> {
    const { data } = await askOnce<{ data: QuestionDetail }>(url);
    const portal = new URL(this.source.api, document.baseURI).href;
    const body = bodyElement(data.html, { firstHeading: 6, portal, texts: this.texts() });
    return { slug: data.slug, body };
  }
}
