import { HotlinesElement } from './hotlines';
import { NewsElement } from './news';
import { ProcedureElement } from './procedure';
import { ProceduresElement } from './procedures';
import { SearchElement } from './search';

declare global {
  interface HTMLElementTagNameMap {
    'cchc-hotlines': HotlinesElement;
    'cchc-news': NewsElement;
    'cchc-procedure': ProcedureElement;
    'cchc-procedures': ProceduresElement;
    'cchc-search': SearchElement;
  }
}

const widgets: [name: string, widget: CustomElementConstructor][] = [
  ['cchc-hotlines', HotlinesElement],
  ['cchc-news', NewsElement],
  ['cchc-procedure', ProcedureElement],
  ['cchc-procedures', ProceduresElement],
  ['cchc-search', SearchElement],
];

// A site may load the script twice; a second define of the same name would throw.
for (const [name, widget] of widgets) {
  if (!customElements.get(name)) customElements.define(name, widget);
}
