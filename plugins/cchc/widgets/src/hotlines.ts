import { css, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { html } from 'lit/static-html.js';
import type { HotlineItem } from '../../shared/contracts';
import { apiUrl, fetchJson } from './api';
import { headingTag } from './heading';
import { hotlineTexts, type HotlineTexts } from './hotlines-texts';
import { dialNumber } from './procedure-answers';
import { keptNotice, problemNotice } from './problem';
import { Resource } from './resource';
import { SectionElement } from './section-element';
import { baseStyles } from './styles';

interface HotlineList {
  data: HotlineItem[];
  meta: { subjects: { subject: HotlineItem['subject']; label: string }[] };
}

const styles = css`
  .subject {
    margin: 1em 0 0.5em;
    font-size: 1.15em;
    line-height: 1.3;
  }
  ul {
    display: grid;
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: 0.35em;
  }
  .phone {
    display: inline-block;
    min-height: 44px;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 44px;
    white-space: nowrap;
  }
  .label {
    font-weight: 600;
  }
  .meta {
    color: var(--muted);
    font-size: 0.95em;
  }
`;

/**
 * `<cchc-hotlines unit="18586">`: whom to call, by the three subjects, the unit's own numbers before
 * those of the units above. `subject` names the only one to show.
 */
export class HotlinesElement extends SectionElement {
  static styles = [baseStyles, styles];

  @property() heading = '';
  /** The only subject to show: procedure, regulation, conduct. */
  @property() subject = '';

  private readonly list = new Resource<HotlineList>(this, fetchJson);

  protected willUpdate(): void {
    this.list.open(
      apiUrl(this.apiBase, '/hotlines', [
        ['unit', this.unit],
        ['filters[subject]', this.subject],
        ['pagination[pageSize]', '100'],
        ['locale', this.language],
      ]),
    );
  }

  protected render(): TemplateResult {
    const words = hotlineTexts[this.language];
    const tag = headingTag(this.sectionLevel);
    const { busy, value } = this.list;
    return html`<section part="section" aria-labelledby="heading" lang=${this.language}>
      <${tag} id="heading" class="heading" part="heading" tabindex="-1">
        ${this.heading || words.heading}
      </${tag}>
      <p class="status" role="status">${busy && !value ? words.loading : ''}</p>
      ${keptNotice(this.list, this.language)} ${this.renderFound(words)}
    </section>`;
  }

  private renderFound(words: HotlineTexts): TemplateResult | typeof nothing {
    const { value, error } = this.list;
    if (error) return problemNotice(error, words, () => this.retry());
    if (!value) return nothing;
    if (value.data.length === 0) return html`<p class="notice" part="notice">${words.empty}</p>`;
    const tag = headingTag(this.sectionLevel + 1);
    const groups = value.meta.subjects.map(({ subject, label }) => ({
      label,
      lines: value.data.filter((line) => line.subject === subject),
    }));
    return html`${groups.map(({ label, lines }) =>
      lines.length === 0
        ? nothing
        : html`<${tag} class="subject" part="title">${label}</${tag}>
            <ul role="list" part="list">${lines.map((line) => this.renderLine(line, words))}</ul>`,
    )}`;
  }

  private renderLine(line: HotlineItem, words: HotlineTexts): TemplateResult {
    const { phone, email, address, hours, officerTitle, unit } = line;
    // What officers wrote is Vietnamese, whatever the language of the page.
    const lang = this.language === 'vi' ? nothing : 'vi';
    const fact = (label: string, value: string | TemplateResult | null) =>
      value
        ? html`<p class="meta"><b>${label}</b> <span lang=${lang}>${value}</span></p>`
        : nothing;
    return html`<li>
      <p class="label" lang=${lang}>${line.label}</p>
      ${phone ? html`<a class="phone" href="tel:${dialNumber(phone)}">${phone}</a>` : nothing}
      <p class="meta" lang=${lang}>${[officerTitle, unit.name].filter(Boolean).join(' – ')}</p>
      ${fact(words.hours, hours)} ${fact(words.address, address)}
      ${fact(words.email, email ? html`<a href="mailto:${email}">${email}</a>` : null)}
    </li>`;
  }

  private retry(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus(); // the button will be gone
    this.list.retry();
  }
}
