import { NewsElement } from './news';

declare global {
  interface HTMLElementTagNameMap {
    'cchc-news': NewsElement;
  }
}

// A site may load the script twice; a second define of the same name would throw.
if (!customElements.get('cchc-news')) customElements.define('cchc-news', NewsElement);
