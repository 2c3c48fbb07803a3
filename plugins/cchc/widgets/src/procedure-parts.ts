import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { vietnameseDate } from './date';
import { webAddress } from './procedure-answers';
import type { Channel, ProcedureDetail, ProcedureMethod } from './procedure-api';
import { historyView } from './procedure-history';
import { tagBelow, type ProcedureView } from './procedure-view';

type Part = TemplateResult | typeof nothing;

const CHANNELS: Channel[] = ['in-person', 'online', 'postal'];
const RELATIONS: ProcedureDetail['related'][number]['type'][] = [
  'includes',
  'prerequisite',
  'replaces',
  'see-also',
];

function part(view: ProcedureView, title: string, content: unknown): TemplateResult {
  const tag = tagBelow(view, 1);
  return html`<div class="part"><${tag} class="part-title">${title}</${tag}>${content}</div>`;
}

/** A list, or the thing itself where there is one. */
function list(items: unknown[], { lang }: ProcedureView): TemplateResult {
  return items.length === 1
    ? html`<p class="lines" lang=${lang}>${items[0]}</p>`
    : html`<ul lang=${lang}>
        ${items.map((item) => html`<li class="lines">${item}</li>`)}
      </ul>`;
}

function method({ duration, fees, text }: ProcedureMethod, { words, lang }: ProcedureView) {
  const paid = fees.map((fee) => fee.text.trim()).filter(Boolean);
  return html`${
    duration?.text
      ? html`<p><b>${words.duration}:</b> <span lang=${lang}>${duration.text}</span></p>`
      : nothing
  }
  ${
    paid.length > 0
      ? html`<p class="lines"><b>${words.fee}:</b> <span lang=${lang}>${paid.join('\n')}</span></p>`
      : nothing
  }
  ${text ? html`<p class="lines" lang=${lang}>${text}</p>` : nothing}`;
}

function methods(view: ProcedureView): Part {
  const { detail, words } = view;
  const tag = tagBelow(view, 2);
  if (detail.methods.length === 0) return nothing;
  return part(
    view,
    words.methods,
    CHANNELS.map((channel) => {
      const rows = detail.methods.filter((row) => row.channel === channel);
      return rows.length === 0
        ? nothing
        : html`<${tag} class="group">${words.channel(channel)}</${tag}>
            ${rows.map((row) => html`<div class="method">${method(row, view)}</div>`)}`;
    }),
  );
}

function steps(view: ProcedureView): Part {
  const rows = view.detail.steps.filter(({ key, title }) => title || view.steps.has(key));
  const tag = tagBelow(view, 2);
  if (rows.length === 0) return nothing;
  return part(
    view,
    view.words.steps,
    html`<ol class="steps" role="list" lang=${view.lang}>
      ${rows.map(
        ({ key, title }) =>
          html`<li>
            ${title ? html`<${tag} class="group">${title}</${tag}>` : nothing}
            ${view.steps.get(key)}
          </li>`,
      )}
    </ol>`,
  );
}

function agencies(view: ProcedureView): Part {
  const { detail, words, lang } = view;
  const rows: [label: string, names: string[]][] = [
    [words.executing, detail.executingAgencies],
    [words.competent, detail.competentAuthorities],
    [words.authorized, detail.authorizedAgencies],
    [words.coordinating, detail.coordinatingAgencies],
  ];
  const filled = rows.filter(([, names]) => names.length > 0);
  if (filled.length === 0) return nothing;
  if (filled.length === 1 && detail.executingAgencies.length > 0) {
    return part(view, words.authorities, list(detail.executingAgencies, view));
  }
  return part(
    view,
    words.authorities,
    html`<dl>
      ${filled.map(
        ([label, names]) =>
          html`<div>
            <dt>${label}</dt>
            ${names.map((name) => html`<dd lang=${lang}>${name}</dd>`)}
          </div>`,
      )}
    </dl>`,
  );
}

function legalBasis(view: ProcedureView): Part {
  const { detail, words, lang } = view;
  const { decision, legalBasis: rows } = detail;
  const day = decision?.signedOn ? ` ${words.of} ${vietnameseDate(decision.signedOn)}` : '';
  if (rows.length === 0 && !decision) return nothing;
  return part(
    view,
    words.legalBasis,
    html`${
      rows.length > 0
        ? html`<ul lang=${lang}>
            ${rows.map(
              ({ number, title }) =>
                html`<li>
                  ${number ? html`<b>${number}</b>${title ? ': ' : ''}` : nothing}${title}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${decision ? html`<p>${words.decision}: ${decision.number}${day}</p>` : nothing}`,
  );
}

function related(view: ProcedureView): Part {
  const { detail, words, lang } = view;
  if (detail.related.length === 0) return nothing;
  const tag = tagBelow(view, 2);
  return part(
    view,
    words.related,
    RELATIONS.map((type) => {
      const rows = detail.related.filter((row) => row.type === type);
      return rows.length === 0
        ? nothing
        : html`<${tag} class="group">${words.relation(type)}</${tag}>
            <ul lang=${lang}>
              ${rows.map(
                ({ code, name }) =>
                  html`<li><a href=${view.addressOf(code)} @click=${view.onOpen}>${name}</a></li>`,
              )}
            </ul>`;
    }),
  );
}

function source({ detail, words, portal }: ProcedureView): Part {
  const address = webAddress(detail.sourceUrl, portal);
  return address ? html`<p class="part"><a href=${address}>${words.source}</a></p>` : nothing;
}

/** What stands behind the first answers; parts that are empty do not appear. */
export function partsView(view: ProcedureView): TemplateResult {
  const { detail, words, requirements } = view;
  const results = detail.results.map(({ name }) => name);
  return html`${methods(view)} ${steps(view)}
  ${results.length > 0 ? part(view, words.results, list(results, view)) : nothing}
  ${
    requirements
      ? part(view, words.requirements, html`<div lang=${view.lang}>${requirements}</div>`)
      : nothing
  }
  ${detail.audience.length > 0 ? part(view, words.audience, list(detail.audience, view)) : nothing}
  ${agencies(view)} ${legalBasis(view)} ${related(view)} ${historyView(view)} ${source(view)}`;
}
