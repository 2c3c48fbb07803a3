import { HotlinesElement } from './hotlines';
import { AskElement, FeedbackElement } from './intake';
import { NewsElement } from './news';
import { ProcedureElement } from './procedure';
import { ProceduresElement } from './procedures';
import { SearchElement } from './search';
import { TrackElement } from './track';

declare global {
  interface HTMLElementTagNameMap {
    'cchc-ask': AskElement;
    'cchc-feedback': FeedbackElement;
    'cchc-hotlines': HotlinesElement;
    'cchc-news': NewsElement;
    'cchc-procedure': ProcedureElement;
    'cchc-procedures': ProceduresElement;
    'cchc-search': SearchElement;
    'cchc-track': TrackElement;
  }
}

const widgets: [name: string, widget: CustomElementConstructor][] = [
  ['cchc-ask', AskElement],
  ['cchc-feedback', FeedbackElement],
  ['cchc-hotlines', HotlinesElement],
  ['cchc-news', NewsElement],
  ['cchc-procedure', ProcedureElement],
  ['cchc-procedures', ProceduresElement],
  ['cchc-search', SearchElement],
  ['cchc-track', TrackElement],
];

// A site may load the script twice; a second define of the same name would throw.
for (const [name, widget] of widgets) {
  if (!customElements.get(name)) customElements.define(name, widget);
}
