import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CountedTable } from '../../shared/contracts/report';
import { barLength, barsOf, CHART, shownDifference, shownNumber } from '../../shared/report/chart';
import type { ReportTexts } from './reports-texts';
import type { Locale } from './texts';

interface Words {
  texts: ReportTexts;
  locale: Locale;
  /** Language of the report where it is not that of the page around it. */
  lang: 'vi' | undefined;
}

/** Bars for the eye: what they say stands in the table beside them. */
function chart(table: CountedTable, { texts, locale }: Words): TemplateResult | typeof nothing {
  const bars = barsOf(table, locale);
  if (bars.length === 0) return nothing;
  return html`<div class="chart" part="chart" aria-hidden="true">
    <p class="legend">
      <i class="now"></i>${texts.now}
      ${
        bars.some(({ before }) => before !== null)
          ? html`<i class="before"></i>${texts.before}`
          : nothing
      }
    </p>
    <svg viewBox="0 0 ${CHART.width} ${bars.length * CHART.row}" focusable="false">
      ${bars.map(
        ({ label, now, before, shown }, index) =>
          svg`<g transform="translate(0 ${index * CHART.row})">
            <text y="12">${label}</text>
            ${
              now === null
                ? nothing
                : svg`<rect class="now" y="17" height="11" width=${barLength(now)} />`
            }
            <text class="value" x=${barLength(now ?? 0) + 5} y="27">${shown}</text>
            ${
              before === null
                ? nothing
                : svg`<rect class="before" y="29" height="6" width=${barLength(before)} />`
            }
          </g>`,
      )}
    </svg>
  </div>`;
}

const heads = ({ texts }: Words) =>
  [texts.now, texts.before, texts.difference].map(
    (name) => html`<th scope="col" class="number">${name}</th>`,
  );

const numbers = (value: number | null, before: number | null, { locale }: Words) =>
  [
    shownNumber(value, locale),
    shownNumber(before, locale),
    shownDifference({ value, before }, locale),
  ].map((text) => html`<td class="number">${text}</td>`);

const region = (name: string, lang: string | undefined, table: TemplateResult) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${name} lang=${lang ?? nothing}>
    ${table}
  </div>`;

/** Says what the dots are, below a table that has some. */
const unknown = (numbersShown: readonly (number | null)[], { texts, locale }: Words) =>
  numbersShown.includes(null) ? html`<p class="note" lang=${locale}>${texts.unknown}</p>` : nothing;

/** Numbers that are split up by nothing, below each other. */
export function singlesTable(tables: readonly CountedTable[], words: Words): TemplateResult {
  const { texts, lang } = words;
  return html`${region(
    texts.figures,
    lang,
    html`<table part="table">
      <thead>
        <tr>
          <th scope="col">${texts.figure}</th>
          ${heads(words)}
        </tr>
      </thead>
      <tbody>
        ${tables.map(
          ({ title, measure, definition, total, totalBefore }) =>
            html`<tr>
              <th scope="row">
                ${measure ? `${title} (${measure})` : title}
                ${definition ? html`<small>${definition}</small>` : nothing}
              </th>
              ${numbers(total, totalBefore, words)}
            </tr>`,
        )}
      </tbody>
    </table>`,
  )}
  ${unknown(
    tables.flatMap(({ total, totalBefore }) => [total, totalBefore]),
    words,
  )}`;
}

/** A table with the chart of its largest rows beside it. */
export function countedTable(table: CountedTable, words: Words): TemplateResult {
  const { texts, lang } = words;
  const { title, measure, definition, columns, rows, total, totalBefore } = table;
  const name = measure ? `${title} (${measure})` : title;
  return html`<figure class="counted" part="figure">
    ${chart(table, words)}
    ${region(
      name,
      lang,
      html`<table part="table">
        <caption>
          ${name}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)} ${heads(words)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ labels, value, before }) =>
              html`<tr>
                ${columns.map((_, index) =>
                  index === 0
                    ? html`<th scope="row">${labels[index]}</th>`
                    : html`<td>${labels[index]}</td>`,
                )}
                ${numbers(value, before, words)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan=${columns.length}>${texts.total}</th>
            ${numbers(total, totalBefore, words)}
          </tr>
        </tfoot>
      </table>`,
    )}
    ${unknown([total, totalBefore, ...rows.flatMap(({ value, before }) => [value, before])], words)}
    ${definition ? html`<figcaption lang=${lang ?? nothing}>${definition}</figcaption>` : nothing}
  </figure>`;
}
