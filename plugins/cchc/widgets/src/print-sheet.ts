import {
  adoptStyles,
  css,
  render,
  supportsAdoptingStyleSheets,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { sheetStyles } from './sheet-styles';

const MARK = 'data-cchc-sheet';
/** On the body while there is a sheet to print instead of the page. */
const PRINTS = 'data-cchc-prints';

/** On paper the sheet alone, on the screen the page alone. */
const RULES = css`
  @media screen {
    [data-cchc-sheet] {
      display: none !important;
    }
  }
  @media print {
    body[data-cchc-prints] > :not([data-cchc-sheet]) {
      display: none !important;
    }
    body[data-cchc-prints] {
      margin: 0 !important;
      padding: 0 !important;
      background: none !important;
    }
  }
`;

let ruled = false;

function addRules(): void {
  if (ruled) return;
  ruled = true;
  // Most browsers: no <style> element, which a Content Security Policy may forbid.
  if (supportsAdoptingStyleSheets && RULES.styleSheet) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, RULES.styleSheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = RULES.cssText;
  document.head.append(style);
}

/**
 * What is printed instead of the site's page while the host has something to print. It hangs at the
 * end of the body: from inside a widget the page around it could not be hidden. It is there only
 * while the page is being printed.
 */
export class PrintSheet implements ReactiveController {
  private readonly paper = matchMedia('print');
  private place: HTMLElement | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Node,
    private readonly content: () => TemplateResult | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.show);
    addEventListener('afterprint', this.follow);
    // Safari before 14 knows no addEventListener here, and before 13 no beforeprint.
    this.paper.addListener(this.follow);
    this.follow();
  }

  hostUpdated(): void {
    // An update may still come after the host has left the page.
    if (this.host.isConnected && (this.place || this.paper.matches)) this.show();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.show);
    removeEventListener('afterprint', this.follow);
    this.paper.removeListener(this.follow);
    this.remove();
  }

  print(): void {
    this.show();
    window.print();
  }

  private readonly show = (): void => {
    const content = this.content();
    if (content) render(content, this.root());
    else this.remove();
  };

  private readonly follow = (): void => {
    if (this.paper.matches) this.show();
    else this.remove();
  };

  private root(): ShadowRoot {
    if (this.place?.shadowRoot) return this.place.shadowRoot;
    const place = document.createElement('div');
    place.setAttribute(MARK, '');
    const root = place.attachShadow({ mode: 'open' });
    adoptStyles(root, [sheetStyles]);
    addRules();
    document.body.append(place);
    document.body.setAttribute(PRINTS, '');
    this.place = place;
    return root;
  }

  private remove(): void {
    this.place?.remove();
    this.place = undefined;
    if (!document.querySelector(`[${MARK}]`)) document.body.removeAttribute(PRINTS);
  }
}
