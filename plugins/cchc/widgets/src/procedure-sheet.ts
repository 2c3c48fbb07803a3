import { html, nothing, svg, type TemplateResult } from 'lit';
import { checklistFacts, countsText, groupName } from './checklist';
import { vietnameseDate } from './date';
import type { ProcedurePaper } from './procedure-api';
import { groupsFor, type PaperGroup } from './procedure-cases';
import type { ProcedureView } from './procedure-view';
import { qrShape } from '../../shared/qr';

type Part = TemplateResult | typeof nothing;
type SheetView = Pick<
  ProcedureView,
  'detail' | 'cases' | 'caseKey' | 'words' | 'locale' | 'lang' | 'portal' | 'now'
>;

function paper(item: ProcedurePaper, { words }: SheetView): TemplateResult {
  if (item.isRemark) return html`<li class="remark"><b>${words.remark}</b> ${item.name}</li>`;
  const counts = countsText(item, words);
  return html`<li class="paper">
    <span class="tick" aria-hidden="true"></span>
    <div>
      <p>${item.name}</p>
      ${counts ? html`<p class="counts">${counts}</p>` : nothing}
      ${item.form ? html`<p class="counts">${words.form} ${item.form.name}</p>` : nothing}
    </div>
  </li>`;
}

function papers(group: PaperGroup, view: SheetView): TemplateResult {
  const chosen = group.key === view.caseKey;
  const name = chosen ? null : groupName(group, view.cases, view.words);
  return html`${name ? html`<h3>${name}</h3>` : nothing}
    <ul role="list">
      ${group.papers.map((item) => paper(item, view))}
    </ul>`;
}

function code(address: string, { words }: SheetView): Part {
  const shape = qrShape(address);
  if (!shape) return nothing;
  const { size, path } = shape;
  // Black on white, whatever the page looks like.
  const picture = svg`<path fill="#fff" d="M0 0h${size}v${size}H0z"></path>
    <path fill="#000" d=${path}></path>`;
  return html`<figure>
    <svg
      class="qr"
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${words.qr}
      shape-rendering="crispEdges"
    >
      ${picture}
    </svg>
    <figcaption>${words.qr}</figcaption>
  </figure>`;
}

/**
 * The sheet that a citizen takes along: where, how long, how much, and the papers of the chosen
 * case with boxes to tick. Null where there is nothing to prepare.
 */
export function sheetView(view: SheetView, address: string): TemplateResult | null {
  const { detail, cases, caseKey, words, locale, lang, portal, now } = view;
  if (cases.groups.length === 0 || detail.lifecycle !== 'in-force') return null;
  const chosen = cases.choices.find(({ key }) => key === caseKey);
  return html`<main lang=${locale}>
    <header>
      <div>
        <p class="kind">${words.sheet}</p>
        <h1 lang=${lang}>${detail.name}</h1>
        <p>${words.code} ${detail.code}</p>
        ${chosen?.name ? html`<p class="case">${words.sheetCase(chosen.name)}</p>` : nothing}
      </div>
      ${code(address, view)}
    </header>
    <dl>
      ${checklistFacts(detail, words, portal).map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <h2>${words.sheetPapers}</h2>
    <p>${words.sheetHint}</p>
    ${groupsFor(cases, caseKey).map((group) => papers(group, view))}
    <footer>
      <p>
        ${words.updated(vietnameseDate(detail.editionInfo.publishedAt), detail.editionInfo.number)}
        ${words.sheetDay(vietnameseDate(now.toISOString()))}
      </p>
      <p class="address">${address}</p>
    </footer>
  </main>`;
}
