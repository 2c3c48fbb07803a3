import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import {
  dialNumber,
  durationsOf,
  feesOf,
  isBareNumber,
  webAddress,
  whereTo,
  type Spread,
} from './procedure-answers';
import { tagBelow, type ProcedureView } from './procedure-view';

type Part = TemplateResult | typeof nothing;

/** A longer answer is a sentence, and set like one. */
const SHORT = 40;

const answerClass = (text: string) => (text.length <= SHORT ? 'answer' : 'lines');

function box(view: ProcedureView, title: string, content: unknown, size = ''): TemplateResult {
  const tag = tagBelow(view, 1);
  return html`<div class="box ${size}" part="box">
    <${tag} class="box-title">${title}</${tag}>
    ${content}
  </div>`;
}

function line(label: string, value: string | null, lang: ProcedureView['lang']): Part {
  return value
    ? html`<div>
        <dt>${label}</dt>
        <dd class="lines" lang=${lang}>${value}</dd>
      </div>`
    : nothing;
}

function localLines({ detail, words, lang }: ProcedureView): Part {
  const { local } = detail;
  if (!local || !(local.counter || local.hours || local.phone)) return nothing;
  return html`<dl>
    ${line(words.counter, local.counter, lang)} ${line(words.hours, local.hours, lang)}
    ${
      local.phone
        ? html`<div>
            <dt>${words.phone}</dt>
            <dd><a href="tel:${dialNumber(local.phone)}">${local.phone}</a></dd>
          </div>`
        : nothing
    }
  </dl>`;
}

function filing({ detail, words, portal }: ProcedureView): Part {
  const address = webAddress(detail.local?.filingUrl ?? detail.filingUrl, portal);
  return address
    ? html`<p><a class="action" part="button" href=${address}>${words.file}</a></p>`
    : nothing;
}

function where(view: ProcedureView): Part {
  const { detail, words, lang } = view;
  const { local } = detail;
  const answer = whereTo(detail);
  if (answer === null) return nothing;
  const anyCentre = answer === 'here' || answer === 'commune' || answer === 'province';
  const sentence =
    answer === 'here'
      ? words.here(local?.place || local?.unit.name || '')
      : words.whereAnswer[answer];
  const remote = answer !== 'here';
  return box(
    view,
    words.where,
    html`${local && remote ? html`<p>${words.notHere(local.unit.name)}</p>` : nothing}
      <p class="answer">${sentence}</p>
      ${
        remote
          ? html`<dl>
              ${line(words.agencies, detail.executingAgencies.join('\n'), lang)}
              ${line(words.address, detail.receivingAddress, lang)}
            </dl>`
          : localLines(view)
      }
      ${anyCentre ? html`<p class="aside">${words.anyCentre}</p>` : nothing} ${filing(view)}`,
    'wide',
  );
}

function spreads(list: Spread[], { words, lang }: ProcedureView): TemplateResult {
  const text = (spread: Spread) => html`<span lang=${lang}>${spread.text}</span>`;
  const [only] = list;
  if (list.length === 1 && only && only.channels.length === 0) {
    return html`<p class=${answerClass(only.text)}>${text(only)}</p>`;
  }
  return html`<ul class="spreads" role="list">
    ${list.map(
      (spread) =>
        html`<li>
          <span class=${answerClass(spread.text)}>${text(spread)}</span>
          ${
            spread.channels.length > 0
              ? html`<span class="aside"
                  >${spread.channels.map((channel) => words.channel(channel)).join(', ')}</span
                >`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
}

function howLong(view: ProcedureView): Part {
  const durations = durationsOf(view.detail.methods);
  if (durations.length === 0) return nothing;
  const bare = durations.some(({ text }) => isBareNumber(text));
  return box(
    view,
    view.words.howLong,
    html`${spreads(durations, view)}
    ${bare ? html`<p class="aside">${view.words.noUnit}</p>` : nothing}`,
  );
}

function howMuch(view: ProcedureView): Part {
  const { detail, words, lang } = view;
  const { local } = detail;
  const fees = feesOf(detail.methods);
  const own = local?.feeNote
    ? html`<p>${words.localFee(local.unit.name)}</p>
        <p class=${answerClass(local.feeNote)} lang=${lang}>${local.feeNote}</p>
        ${
          local.feeResolution
            ? html`<p class="aside">
                ${words.resolution} <span lang=${lang}>${local.feeResolution}</span>
              </p>`
            : nothing
        }`
    : nothing;
  if (fees.length === 0 && own === nothing) return nothing;
  const general = html`${own === nothing ? nothing : html`<p class="general">${words.generalFee}</p>`}
  ${spreads(fees, view)}`;
  return box(view, words.howMuch, html`${own} ${fees.length > 0 ? general : nothing}`);
}

/** Can I do it here, how long, how much; nobody needs that of a procedure that has ended. */
export function factsView(view: ProcedureView): Part {
  if (view.detail.lifecycle !== 'in-force') return nothing;
  return html`<div class="facts" part="facts">
    ${where(view)} ${howLong(view)} ${howMuch(view)}
  </div>`;
}
