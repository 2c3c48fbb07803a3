import { nothing, type TemplateResult } from 'lit';
import { html, type StaticValue } from 'lit/static-html.js';
import { vietnameseDate } from './date';
import { headingTag } from './heading';
import type { EditionSummary, ProcedureDetail } from './procedure-api';
import type { CaseChoice } from './procedure-cases';
import { factsView } from './procedure-facts';
import { noticesView } from './procedure-notices';
import { papersView } from './procedure-papers';
import { partsView } from './procedure-parts';
import type { ProcedureTexts } from './procedure-texts';
import type { Locale } from './texts';

/** A procedure as it came, with its rich text made into elements. */
export interface ReadProcedure {
  detail: ProcedureDetail;
  /** By the key of the step; a step without text has none. */
  steps: Map<string, HTMLElement>;
  requirements: HTMLElement | undefined;
  cases: CaseChoice;
}

export interface ProcedureView extends ReadProcedure {
  /** The code in the address, which may be that of a procedure that was replaced. */
  asked: string;
  words: ProcedureTexts;
  locale: Locale;
  /** Language of the content where it is not that of the words around it. */
  lang: 'vi' | typeof nothing;
  /** Of the title; the parts are one below it. */
  level: number;
  portal: string;
  now: Date;
  caseKey: string;
  addressOf: (code: string, edition?: number) => string;
  onOpen: () => void;
  onCase: (key: string) => void;
  onPrint: () => void;
  history: { value: EditionSummary[] | undefined; error: unknown };
  onHistory: () => void;
}

/** The tag of a heading so many levels below the procedure's title. */
export const tagBelow = (view: ProcedureView, steps: number): StaticValue =>
  headingTag(view.level + steps);

/** The badge that says how far a procedure can be done online. */
export function serviceBadge({
  detail,
  words,
}: Pick<ProcedureView, 'detail' | 'words'>): TemplateResult | typeof nothing {
  const level = detail.local?.serviceLevel ?? detail.serviceLevel;
  return level ? html`<span class="badge ${level}">${words.service[level]}</span>` : nothing;
}

function head(view: ProcedureView): TemplateResult {
  const { detail, words, lang } = view;
  const tag = tagBelow(view, 0);
  return html`<${tag} id="title" class="item-title" part="item-title" tabindex="-1" lang=${lang}>
      ${detail.name}
    </${tag}>
    <p class="meta" part="meta">
      <span>${words.code} ${detail.code}</span>
      ${detail.field ? html`<span lang=${lang}>${detail.field.name}</span>` : nothing}
      ${serviceBadge(view)}
    </p>
    ${detail.description ? html`<p class="lines" lang=${lang}>${detail.description}</p>` : nothing}`;
}

function foot({ detail, words }: ProcedureView): TemplateResult {
  const { number, publishedAt } = detail.editionInfo;
  return html`<p class="foot">${words.updated(vietnameseDate(publishedAt), number)}</p>`;
}

/** Everything about one procedure; what a citizen needs comes first. */
export function procedureView(view: ProcedureView): TemplateResult {
  return html`${noticesView(view)} ${head(view)} ${factsView(view)} ${papersView(view)}
  ${partsView(view)} ${foot(view)}`;
}
