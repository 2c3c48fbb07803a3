import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { countPapers, countsText, groupName } from './checklist';
import { webAddress } from './procedure-answers';
import type { ProcedurePaper } from './procedure-api';
import { groupsFor, type PaperGroup } from './procedure-cases';
import { tagBelow, type ProcedureView } from './procedure-view';

function form({ form: sheet }: ProcedurePaper, { words, portal, lang }: ProcedureView) {
  if (!sheet) return nothing;
  const address = webAddress(sheet.url, portal);
  const name = html`<span lang=${lang}>${sheet.name}</span>`;
  return html`<p class="form">
    ${words.form} ${address ? html`<a href=${address}>${name}</a>` : name}
  </p>`;
}

function paper(row: ProcedurePaper, view: ProcedureView): TemplateResult {
  const { words, lang } = view;
  if (row.isRemark) {
    return html`<li class="remark">
      <p class="lines"><b>${words.remark}</b> <span lang=${lang}>${row.name}</span></p>
      ${form(row, view)}
    </li>`;
  }
  const counts = countsText(row, words);
  return html`<li class="paper">
    <p class="lines" lang=${lang}>${row.name}</p>
    ${counts ? html`<p class="counts">${counts}</p>` : nothing} ${form(row, view)}
  </li>`;
}

function choice(view: ProcedureView): TemplateResult | typeof nothing {
  const { cases, words, lang, caseKey } = view;
  if (cases.choices.length === 0) return nothing;
  const chosen = cases.choices.some(({ key }) => key === caseKey) ? caseKey : '';
  const radio = (key: string, name: string | null, language: typeof lang) =>
    html`<label class="case">
      <input
        type="radio"
        name="case"
        value=${key}
        .checked=${key === chosen}
        @change=${() => view.onCase(key)}
      />
      <span lang=${language}>${name}</span>
    </label>`;
  return html`<fieldset class="cases">
    <legend>${words.yourCase}</legend>
    ${cases.choices.map(({ key, name }) => radio(key, name, lang))}
    ${radio('', words.allCases, nothing)}
  </fieldset>`;
}

function group(papers: PaperGroup, view: ProcedureView): TemplateResult {
  const tag = tagBelow(view, 2);
  const name = groupName(papers, view.cases, view.words);
  return html`${name ? html`<${tag} class="group" lang=${view.lang}>${name}</${tag}>` : nothing}
    <ul class="papers" role="list">
      ${papers.papers.map((row) => paper(row, view))}
    </ul>`;
}

/** While several cases stand below each other, their papers are no number for anybody. */
function summary({ cases, caseKey, words }: ProcedureView, groups: PaperGroup[]) {
  const undecided = cases.choices.length > 0 && !cases.choices.some(({ key }) => key === caseKey);
  if (undecided) return words.chooseCase;
  const count = countPapers(groups);
  return count > 0 ? words.papersOf(count) : nothing;
}

/** Which papers for my case, and the button that prints them. */
export function papersView(view: ProcedureView): TemplateResult | typeof nothing {
  const { detail, cases, caseKey, words } = view;
  if (cases.groups.length === 0) return nothing;
  const tag = tagBelow(view, 1);
  const groups = groupsFor(cases, caseKey);
  return html`<div class="part" part="papers">
    <${tag} id="papers" class="part-title">${words.papers}</${tag}>
    ${choice(view)}
    <p class="counted" role="status">${summary(view, groups)}</p>
    ${groups.map((papers) => group(papers, view))}
    ${
      detail.lifecycle === 'in-force'
        ? html`<button class="print" part="button" @click=${view.onPrint}>${words.print}</button>`
        : nothing
    }
  </div>`;
}
