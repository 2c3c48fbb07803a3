import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import { apiUrl } from './api';
import { askOnce, type Tracked } from './intake-api';
import { problemLine } from './intake-fields';
import type { TrackTexts } from './track-texts';

export type AnswerFile = NonNullable<Tracked['answer']>['files'][number];

export interface AnswerFilesView {
  words: TrackTexts;
  busy: boolean;
  /** Why a file cannot be had now. */
  problem: string;
  onFetch: (file: AnswerFile) => void;
}

/** What the office sent along with its answer. */
export function answerFiles(
  files: readonly AnswerFile[],
  { words, busy, problem, onFetch }: AnswerFilesView,
): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="files" aria-label=${words.answerFiles}>
      ${files.map(
        (file) =>
          html`<li>
            <span>${file.name} (${words.size(file.size)})</span>
            <button
              type="button"
              part="button"
              data-file=${file.position}
              aria-label=${words.fetchFile(file.name)}
              ?disabled=${busy}
              @click=${() => onFetch(file)}
            >
              ${words.fetch}
            </button>
          </li>`,
      )}
    </ul>
    ${problemLine('file-problem', problem)}`;
}

/** Has the browser save a file of the answer, by an address that is good this once. */
export async function fetchAnswerFile(
  api: string,
  locale: string,
  wanted: { trackingCode: string; position: number },
): Promise<void> {
  const url = apiUrl(api, '/cases/file', [['locale', locale]]);
  const { data } = await askOnce<{ data: { url: string } }>(url, { body: wanted });
  const link = document.createElement('a');
  // From the root of the portal, which may be another site than the page.
  link.href = new URL(data.url, new URL(api, location.href)).href;
  link.referrerPolicy = 'no-referrer';
  link.click();
}
