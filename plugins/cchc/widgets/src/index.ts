import { NewsElement } from './news';
import { ProcedureElement } from './procedure';
import { ProceduresElement } from './procedures';

declare global {
  interface HTMLElementTagNameMap {
    'cchc-news': NewsElement;
    'cchc-procedure': ProcedureElement;
    'cchc-procedures': ProceduresElement;
  }
}

const widgets: [name: string, widget: CustomElementConstructor][] = [
  ['cchc-news', NewsElement],
  ['cchc-procedure', ProcedureElement],
  ['cchc-procedures', ProceduresElement],
];

// A site may load the script twice; a second define of the same name would throw.
for (const [name, widget] of widgets) {
  if (!customElements.get(name)) customElements.define(name, widget);
}
