import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { CountedTable } from '../../shared/contracts/report';
import type { ReportDetail } from '../../shared/contracts/report-public';
import { numbered } from '../../shared/report/numbering';
import { textParts } from '../../shared/report/words';
import { headingTag } from './heading';
import { reportMeta } from './reports-list';
import { countedTable, singlesTable } from './reports-tables';
import type { ReportTexts } from './reports-texts';
import type { Locale } from './texts';

export interface ReportView {
  report: ReportDetail | undefined;
  texts: ReportTexts;
  locale: Locale;
  level: number;
  lang: 'vi' | undefined;
  /** Stands in place of the report while there is an error. */
  problem: TemplateResult | typeof nothing;
  onBack: () => void;
}

const skeleton = html`<div class="skeleton" aria-hidden="true">
  ${Array.from({ length: 6 }, () => html`<i></i>`)}
</div>`;

function figures(tables: readonly CountedTable[], view: ReportView) {
  const singles = tables.filter(({ columns }) => columns.length === 0);
  return html`${singles.length > 0 ? singlesTable(singles, view) : nothing}
  ${tables.filter(({ columns }) => columns.length > 0).map((table) => countedTable(table, view))}`;
}

type Section = ReportDetail['sections'][number];

function section(part: Section, number: string, report: ReportDetail, view: ReportView) {
  const tag = headingTag(view.level + part.level);
  const lang = view.lang ?? nothing;
  const tables = report.tables.filter(({ counter }) => part.counters.includes(counter));
  // An opening says what it says without a heading.
  const heading =
    part.level === 0
      ? nothing
      : html`<${tag} class="part" part="section-title" lang=${lang}>${number} ${part.title}</${tag}>`;
  return html`${heading}
  ${textParts(part.text).map((one) =>
    typeof one === 'string'
      ? html`<p class="text" lang=${lang}>${one}</p>`
      : html`<ul class="text" lang=${lang}>
          ${one.map((item) => html`<li>${item}</li>`)}
        </ul>`,
  )}
  ${figures(tables, view)}`;
}

function opened(report: ReportDetail, view: ReportView): TemplateResult {
  const tag = headingTag(view.level);
  return html`<${tag} id="title" class="item-title" part="item-title" tabindex="-1"
      lang=${view.lang ?? nothing}>${report.title}</${tag}>
    ${reportMeta(report, view.texts)}
    ${numbered(report.sections).map((one) => section(one.section, one.number, report, view))}`;
}

/** One report with the way back to the list. */
export function reportView(view: ReportView): TemplateResult {
  const { report, problem } = view;
  return html`<button class="back" part="button back" @click=${view.onBack}>
      <span aria-hidden="true">←</span> ${view.texts.back}
    </button>
    <article class="item" part="item" aria-busy=${report || problem !== nothing ? 'false' : 'true'}>
      ${problem !== nothing ? problem : report ? opened(report, view) : skeleton}
    </article>`;
}
