import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html } from 'lit/static-html.js';
import type { ReportKind } from '../../shared/contracts/report';
import type { ReportItem } from '../../shared/contracts/report-public';
import { toVietnamIso } from '../../shared/time';
import { vietnameseDate } from './date';
import { headingTag } from './heading';
import { paging } from './paging';
import type { ReportSearch } from './reports-address';
import type { ReportList } from './reports-api';
import type { ReportTexts } from './reports-texts';
import { type Option, selectFilter, withChosen } from './search-form';

const YEARS_BACK = 6;

/** Unit, period and days of a report. */
export function reportMeta(report: ReportItem, texts: ReportTexts): TemplateResult {
  const { unit, periodName, firstDay, lastDay, publishedAt } = report;
  return html`<p class="meta" part="meta">
    <span>${unit.name}</span> <span>${periodName}</span>
    <span>${texts.days(vietnameseDate(firstDay), vietnameseDate(lastDay))}</span>
    <span>${texts.publishedOn(vietnameseDate(publishedAt))}</span>
  </p>`;
}

export interface ReportListView {
  list: ReportList;
  busy: boolean;
  texts: ReportTexts;
  /** Of the headings below the widget's own. */
  level: number;
  lang: 'vi' | undefined;
  addressOf: (slug: string) => string;
  onOpen: () => void;
  onPage: (page: number) => void;
}

function card(report: ReportItem, view: ReportListView): TemplateResult {
  const tag = headingTag(view.level);
  return html`<li>
    <article class="card" part="card">
      <${tag} class="title" part="title">
        <a href=${view.addressOf(report.slug)} data-key=${report.slug} @click=${view.onOpen}
          lang=${view.lang ?? nothing}>${report.title}</a>
      </${tag}>
      ${reportMeta(report, view.texts)}
    </article>
  </li>`;
}

export function reportListView(view: ReportListView): TemplateResult | typeof nothing {
  const { list, busy, texts } = view;
  if (list.data.length === 0) return nothing;
  return html`<ul
      class=${busy ? 'cards busy' : 'cards'}
      part="list"
      role="list"
      aria-busy=${busy ? 'true' : 'false'}
    >
      ${repeat(
        list.data,
        ({ slug }) => slug,
        (report) => card(report, view),
      )}
    </ul>
    ${paging(list.meta.pagination, texts, view.onPage)}`;
}

/** The line that says how much was found; read out whenever it changes. */
export function reportCount(
  { meta }: ReportList,
  search: ReportSearch,
  texts: ReportTexts,
): string {
  const { total, page, pageCount } = meta.pagination;
  if (total === 0) return search.kind || search.year ? texts.noneFound : texts.none;
  return pageCount > 1
    ? `${texts.found(total)} ${texts.page(page, pageCount)}`
    : texts.found(total);
}

/** By kind and by year. */
export function reportFilters(
  search: ReportSearch,
  fixedKind: string,
  texts: ReportTexts,
  onFilter: (change: Partial<ReportSearch>) => void,
): TemplateResult {
  const thisYear = Number(toVietnamIso(new Date()).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  const kinds = Object.keys(texts.kinds) as ReportKind[]; // the keys are written there
  const select = (id: 'kind' | 'year', options: Option[]) =>
    selectFilter({
      ...{ id, label: texts[id], all: texts.all, chosen: search[id] },
      options: withChosen(options, search[id], search[id]),
      onChoose: (value) => onFilter({ [id]: value }),
    });
  return html`<div class="selects choose" part="filters" role="group" aria-label=${texts.filters}>
    ${
      fixedKind
        ? nothing
        : select(
            'kind',
            kinds.map((value) => ({ value, name: texts.kinds[value] })),
          )
    }
    ${select(
      'year',
      years.map((value) => ({ value, name: value })),
    )}
  </div>`;
}
