import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, problemLine } from './intake-fields';
import type { IntakeTexts } from './intake-texts';

const MIB = 1024 * 1024;
/** What the portal takes at a time. */
const MOST = { files: 5, each: 10 * MIB, together: 25 * MIB };

const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf,.docx';

/** Why a file cannot go along with these; empty if it can. */
const problemWith = (file: File, others: readonly File[], words: IntakeTexts): string => {
  if (others.length >= MOST.files) return words.tooManyFiles;
  if (file.size === 0) return words.emptyFile(file.name);
  if (file.size > MOST.each) return words.largeFile(file.name);
  const together = others.reduce((sum, { size }) => sum + size, file.size);
  return together > MOST.together ? words.largeFiles(file.name) : '';
};

/** Those that can go along, and what is wrong with the first that cannot. */
export function attach(
  chosen: readonly File[],
  files: readonly File[],
  words: IntakeTexts,
): { files: readonly File[]; problem: string } {
  let problem = '';
  const taken = [...files];
  for (const file of chosen) {
    const why = problemWith(file, taken, words);
    if (!why) taken.push(file);
    problem = problem || why;
  }
  return { files: taken, problem };
}

export interface AttachedView {
  files: readonly File[];
  words: IntakeTexts;
  problem: string | undefined;
  onAdd: (chosen: readonly File[]) => void;
  onRemove: (file: File) => void;
}

/** The files that go along, and the way to choose some. */
export function filesField({
  files,
  words,
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
            <span>${file.name} (${words.size(file.size / MIB)})</span>
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
    ${files.length > 0 ? html`<p class="hint">${words.filesKept}</p>` : nothing}
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
      accept=${ACCEPTED}
      tabindex="-1"
      aria-hidden="true"
      @change=${take}
    />
    ${problemLine('files-problem', problem)}
  </div>`;
}
