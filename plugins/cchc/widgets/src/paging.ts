import { html, nothing, type TemplateResult } from 'lit';
import type { Pagination } from '../../shared/contracts';
import type { CommonTexts } from './texts';

/** Buttons to the neighbouring pages, or nothing where there is one page. */
export function paging(
  { page, pageCount }: Pagination,
  words: CommonTexts & { pages: string },
  onPage: (page: number) => void,
): TemplateResult | typeof nothing {
  if (pageCount <= 1) return nothing;
  return html`<nav class="pages" part="pages" aria-label=${words.pages}>
    <button part="button" ?disabled=${page <= 1} @click=${() => onPage(page - 1)}>
      ${words.previous}
    </button>
    <span>${words.pageOf(page, pageCount)}</span>
    <button part="button" ?disabled=${page >= pageCount} @click=${() => onPage(page + 1)}>
      ${words.next}
    </button>
  </nav>`;
}
