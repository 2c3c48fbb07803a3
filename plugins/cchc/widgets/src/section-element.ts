import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { localeOf, type Locale } from './texts';

const SCRIPT_API = `${new URL(import.meta.url).origin}/api/cchc`;

/** What every widget of the section has in common: whose site it is on, language, outline, API. */
export abstract class SectionElement extends LitElement {
  /** Code of the unit whose site this is; without it the whole portal. */
  @property() unit = '';
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  @property() locale = 'vi';
  /** Base address of the API; by default on the host that served this script. */
  @property() api = '';

  protected get language(): Locale {
    return localeOf(this.locale);
  }

  protected get apiBase(): string {
    return this.api || SCRIPT_API;
  }

  /** Absolute address that paths of the portal are below. */
  protected get portal(): string {
    return new URL(this.apiBase, document.baseURI).href;
  }

  protected get sectionLevel(): number {
    return this.headingLevel >= 1 && this.headingLevel <= 6 ? this.headingLevel : 2;
  }

  /** Two widgets on a page would both follow its address; the first of `names` does it for all. */
  protected isFirstOf(names: string): boolean {
    const root = this.getRootNode() as Document | ShadowRoot; // connected, so one of the two
    return root.querySelector(names) === this;
  }
}
