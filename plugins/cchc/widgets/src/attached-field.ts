import { html, nothing, type TemplateResult } from 'lit';
import { ACCEPTED } from './attached';
import type { FileTexts } from './file-texts';
import { describedBy, problemLine } from './intake-fields';

export interface AttachedView {
  files: readonly File[];
  words: FileTexts;
  /** Said below files that were chosen. */
  note?: string;
  problem: string | undefined;
  onAdd: (chosen: readonly File[]) => void;
  onRemove: (file: File) => void;
}

/** The files that go along, and the way to choose some. */
export function filesField({
  files,
  words,
  note,
  problem,
  onAdd,
  onRemove,
}: AttachedView): TemplateResult {
  const pick = ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement; // the listener stands on the button
    (button.nextElementSibling as HTMLInputElement).click(); // which stands before the field
  };
  const take = ({ target }: Event) => {
    const input = target as HTMLInputElement; // the listener stands on the field
    onAdd(Array.from(input.files ?? []));
    input.value = ''; // so that the same can be chosen again
  };
  return html`<div class="field">
    <p class="group">${words.files} <span class="optional">${words.optional}</span></p>
    <p id="files-hint" class="hint">${words.filesHint}</p>
    <ul class="files">
      ${files.map(
        (file) =>
          html`<li>
            <span>${file.name} (${words.size(file.size)})</span>
            <button
              type="button"
              part="button"
              aria-label=${words.removeFile(file.name)}
              @click=${() => onRemove(file)}
            >
              ${words.remove}
            </button>
          </li>`,
      )}
    </ul>
    ${note && files.length > 0 ? html`<p class="hint">${note}</p>` : nothing}
    <button
      id="files"
      type="button"
      part="button"
      aria-describedby=${describedBy('files', true, Boolean(problem))}
      @click=${pick}
    >
      ${words.chooseFiles}
    </button>
    <input
      class="trap"
      type="file"
      multiple
      accept=${ACCEPTED.join()}
      tabindex="-1"
      aria-hidden="true"
      @change=${take}
    />
    ${problemLine('files-problem', problem)}
  </div>`;
}
