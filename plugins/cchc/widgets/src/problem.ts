import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from './api';
import { shownTime } from './date';
import type { Resource } from './resource';
import { commonTexts, type CommonTexts, type Locale } from './texts';

/** Whether the API says that what was asked for does not exist (any more). */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 410);
}

/** What a reader is told about a failed request; `gone` instead where trying again cannot help. */
export function problemNotice(
  error: unknown,
  words: CommonTexts & { failed: string; gone?: string },
  onRetry: () => void,
): TemplateResult {
  const gone = isGone(error) ? words.gone : undefined;
  // A refusal says what to change; the message of a broken server is not for readers.
  const refusal = error instanceof ApiError && error.status < 500 ? error.message : '';
  return html`<div class="notice" part="notice" role="alert">
    <p>${gone ?? (refusal || words.failed)}</p>
    ${gone ? nothing : html`<button part="button" @click=${onRetry}>${words.retry}</button>`}
  </div>`;
}

/** Says how old it is what is shown while the portal cannot be reached. */
export function keptNotice(
  { keptSince }: Resource<unknown>,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!keptSince) return nothing;
  return html`<p class="kept" part="kept" role="status">
    ${commonTexts[locale].kept(shownTime(keptSince))}
  </p>`;
}
