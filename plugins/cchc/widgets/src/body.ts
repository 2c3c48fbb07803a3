import type { CommonTexts } from './texts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const ADDRESSES = ['href', 'src'];

const levelOf = (heading: Element): number => Number(heading.tagName.slice(1));

/** The level of a body's heading when the body's topmost one has to stand at `first`. */
export function shiftedLevel(level: number, topmost: number, first: number): number {
  return Math.min(level - topmost + first, 6);
}

function shiftHeadings(body: HTMLElement, first: number): void {
  const headings = [...body.querySelectorAll(HEADINGS)];
  const topmost = Math.min(...headings.map(levelOf));
  for (const heading of headings) {
    const shifted = document.createElement(`h${shiftedLevel(levelOf(heading), topmost, first)}`);
    shifted.append(...heading.childNodes);
    heading.replaceWith(shifted);
  }
}

function wrapTables(body: HTMLElement, texts: CommonTexts): void {
  [...body.querySelectorAll('table')].forEach((table, index) => {
    const region = document.createElement('div');
    region.className = 'scroll';
    region.tabIndex = 0;
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', table.caption?.textContent || texts.table(index + 1));
    table.replaceWith(region);
    region.append(table);
  });
}

/** Addresses without a host belong to the portal, not to the site that shows the item. */
function resolveAddresses(body: HTMLElement, portal: string): void {
  for (const name of ADDRESSES) {
    for (const element of body.querySelectorAll(`[${name}^="/"]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? '', portal).href);
    }
  }
}

/**
 * An element with the item's body, which the server has already sanitised: headings start at
 * `firstHeading`, every table scrolls in a region of its own that the keyboard reaches.
 */
export function bodyElement(
  html: string,
  options: { firstHeading: number; portal: string; texts: CommonTexts },
): HTMLElement {
  // A template's content is inert: pictures load only once their addresses are resolved.
  const template = document.createElement('template');
  template.innerHTML = `<div class="body" part="body">${html}</div>`;
  const body = template.content.querySelector('div') ?? document.createElement('div');
  shiftHeadings(body, options.firstHeading);
  wrapTables(body, options.texts);
  resolveAddresses(body, options.portal);
  return body;
}
